// The contents list: where the learner is, what they have seen, how far they are.

import { text } from "./course";
import { all, find, make, place, symbol } from "./dom";
import type { PageEffect } from "./protocol";

const NARROW = "(max-width: 62.49em)";

function link(page: string): HTMLElement | null {
  return find(document, `.lectern-contents a[data-open="${page}"]`);
}

export function title(page: string): string {
  return link(page)?.textContent ?? page;
}

// Beside the text the list stays open, above it it would push the text away.
export function fold(): void {
  if (matchMedia(NARROW).matches) place("contents")?.removeAttribute("open");
}

export function current(page: string): void {
  for (const item of all(document, ".lectern-contents [data-current]")) {
    item.removeAttribute("data-current");
    find(item, "a")?.removeAttribute("aria-current");
  }
  const anchor = link(page);
  anchor?.setAttribute("aria-current", "page");
  anchor?.closest("li")?.setAttribute("data-current", "");
}

export function status({ page, seen, open, credited }: Extract<PageEffect, { do: "status" }>): void {
  const anchor = link(page);
  const item = anchor?.closest("li");
  const note = item && find(item, '[data-place="status"]');
  if (!anchor || !item || !note) return;
  const state = !open ? "locked" : seen ? "seen" : credited ? "credited" : "unseen";
  item.dataset.status = state;
  if (open) anchor.removeAttribute("aria-disabled");
  else anchor.setAttribute("aria-disabled", "true");
  if (state === "unseen") note.replaceChildren();
  else note.replaceChildren(symbol(state === "locked" ? "–" : "✓"), text(`status-${state}`));
}

// Returns what is new in it, to be read out.
export function progress({ seen, of, complete }: Extract<PageEffect, { do: "progress" }>): string {
  const line = place("progress");
  if (!line) return "";
  const news = complete && !line.hasAttribute("data-complete");
  const told = text("course-complete");
  line.replaceChildren(text("pages-seen", { seen, of }));
  if (complete) line.append(make("strong", {}, symbol("✓"), told));
  line.toggleAttribute("data-complete", complete);
  return news ? told : "";
}
