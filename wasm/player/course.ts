// What course-HASH.js says: wasm/page.md.

export interface CourseData {
  id: string;
  course: string;
  questions: Record<string, string>;
  pages: Record<string, string>;
  strings: Record<string, string>;
  fallback: string;
  store?: "web";
}

declare global {
  var lecternCourse: CourseData;
  var lecternPages: (pages: Record<string, string>) => void;
}

export function course(): CourseData {
  return globalThis.lecternCourse;
}

// A text of the page, its {placeholders} filled.
export function text(key: string, values: Record<string, string | number> = {}): string {
  const pattern = globalThis.lecternCourse?.strings[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
