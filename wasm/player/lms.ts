// The way to the LMS: finding its SCORM API, and calling it in order.

import type { Api, EngineEvent, LmsEffect } from "./protocol";

type Reply = Extract<EngineEvent, { on: "lms.reply" }>;
type Method = (...values: string[]) => unknown;
type Connected = Exclude<Api, "none">;

export interface Found {
  api: Connected;
  object: Record<string, Method>;
}

const OBJECTS: [Connected, string][] = [
  ["scorm2004", "API_1484_11"],
  ["scorm12", "API"],
];

const NEWER = {
  "lms.initialize": "Initialize",
  "lms.get": "GetValue",
  "lms.set": "SetValue",
  "lms.commit": "Commit",
  "lms.finish": "Terminate",
  error: "GetLastError",
} as const;

const NAMES = {
  scorm2004: NEWER,
  web: NEWER,
  scorm12: {
    "lms.initialize": "LMSInitialize",
    "lms.get": "LMSGetValue",
    "lms.set": "LMSSetValue",
    "lms.commit": "LMSCommit",
    "lms.finish": "LMSFinish",
    error: "LMSGetLastError",
  },
} as const;

const TRUE = ["true", "1"];
const HOPS = 500;
const PATIENCE = 5000;
const PAUSE = 100;

// Reading a property of a window from another origin throws: that window is passed over, not the end of the search.
function read<T>(get: () => T): T | null {
  try {
    return get() ?? null;
  } catch {
    return null;
  }
}

function withParents(start: Window): Window[] {
  const windows = [start];
  for (let win: Window | null = start; win && windows.length <= HOPS; ) {
    const here: Window = win;
    const parent = read(() => here.parent);
    if (!parent || parent === here) break;
    windows.push(parent);
    win = parent;
  }
  return windows;
}

// Own window first, then its parents, then the openers of these and their parents; in each the newer API first,
// since a page cannot see which manifest launched it. An LMS offers the one its manifest asked for.
function search(): Found | null {
  const own = withParents(window);
  const opened = own.flatMap((win) => {
    const opener = read(() => win.opener as Window | null);
    return opener ? withParents(opener) : [];
  });
  for (const win of [...own, ...opened]) {
    for (const [api, name] of OBJECTS) {
      const object = read(() => (win as unknown as Record<string, Found["object"]>)[name]);
      if (object && read(() => object[NAMES[api]["lms.initialize"]])) return { api, object };
    }
  }
  return null;
}

// An API may come later than the page, where a page could be inside an LMS at all.
export async function findApi(): Promise<Found | null> {
  const alone = window.parent === window && !window.opener;
  for (let waited = 0; ; waited += PAUSE) {
    const found = search();
    if (found || alone || waited >= PATIENCE) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

// Calls wait here in order. One that fails throws away those behind it before its reply goes out.
export class Lms {
  private waiting: LmsEffect[] = [];

  constructor(private found: Found | null) {}

  get idle(): boolean {
    return this.waiting.length === 0;
  }

  add(effect: LmsEffect): void {
    this.waiting.push(effect);
  }

  callNext(): Reply | null {
    const effect = this.waiting.shift();
    if (!effect) return null;
    const reply = this.call(effect);
    if (!reply.ok) this.waiting = [];
    return reply;
  }

  private call(effect: LmsEffect): Reply {
    const reply: Reply = { on: "lms.reply", id: effect.id, ok: false, value: "", error: "exception" };
    if (!this.found) return reply;
    const { api, object } = this.found;
    const names = NAMES[api];
    try {
      const answer = String((object[names[effect.do]] as Method).apply(object, argumentsOf(effect)) ?? "");
      const get = effect.do === "lms.get";
      const silent = answer === "";
      const clear = get ? !silent : TRUE.includes(answer);
      reply.error = clear ? "0" : String(object[names.error]?.() ?? "0");
      reply.ok = get || clear || (silent && reply.error === "0");
      reply.value = get ? answer : "";
    } catch (reason) {
      console.warn("Lectern: the LMS threw at", effect.do, reason);
    }
    if (!reply.ok) this.find(reply);
    return reply;
  }

  // The LMS's page may have been loaded anew, or its object replaced.
  private find(reply: Reply): void {
    const found = search();
    if (!found || found.api !== this.found?.api || found.object === this.found.object) return;
    this.found = found;
    reply.error = "moved";
  }
}

function argumentsOf(effect: LmsEffect): string[] {
  if (effect.do === "lms.get") return [effect.element];
  if (effect.do === "lms.set") return [effect.element, effect.value];
  return [""];
}
