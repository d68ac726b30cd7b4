// Texts that a learner takes along: to the clipboard, or into a file of their own.

import { text } from "./course";
import { find, make } from "./dom";

function tell(box: HTMLElement, words: string): void {
  const at = find(box, '[data-place="told"]');
  if (at) at.textContent = words;
}

function select(from: HTMLElement): void {
  if (from instanceof HTMLTextAreaElement) {
    from.focus();
    from.select();
  } else {
    getSelection()?.selectAllChildren(from);
  }
}

// The clipboard's newer interface is closed to frames from another origin; this one works in all of them. What is not
// copied stays selected.
export function copy(control: HTMLElement): void {
  const box = control.closest<HTMLElement>("section, form");
  const from = box && find(box, "[data-copy]");
  if (!box || !from) return;
  select(from);
  const done = document.execCommand("copy");
  if (done) control.focus();
  tell(box, text(done ? "copied" : "not-copied"));
}

// A frame may be forbidden to save files, and is not told; so the learner is told what else they can do.
export function save(box: HTMLElement, name: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  tell(box, text("saved-file", { name }));
}
