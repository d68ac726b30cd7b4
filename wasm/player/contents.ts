// The contents list: where the learner is, what they have seen, how far they are.

import { text } from "./course";
import { all, find, place, symbol } from "./dom";
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
  const list = place("contents");
  if (list) list.toggleAttribute("open", !matchMedia(NARROW).matches);
}

export function current(page: string): void {
  for (const other of all(document, '.lectern-contents a[aria-current="page"]')) other.removeAttribute("aria-current");
  link(page)?.setAttribute("aria-current", "page");
}

export function status({ page, seen, open }: Extract<PageEffect, { do: "status" }>): void {
  const anchor = link(page);
  const item = anchor?.closest("li");
  const note = item && find(item, '[data-place="status"]');
  if (!anchor || !item || !note) return;
  const state = !open ? "locked" : seen ? "seen" : "unseen";
  item.dataset.status = state;
  if (open) anchor.removeAttribute("aria-disabled");
  else anchor.setAttribute("aria-disabled", "true");
  if (state === "unseen") note.replaceChildren();
  else note.replaceChildren(symbol(state === "seen" ? "✓" : "–"), text(`status-${state}`));
}

export function progress({ seen, of, complete }: Extract<PageEffect, { do: "progress" }>): string {
  const told = complete ? text("course-complete") : "";
  const line = place("progress");
  line?.replaceChildren(text("pages-seen", { seen, of }), ...(complete ? [" ", symbol("✓"), told] : []));
  line?.toggleAttribute("data-complete", complete);
  return told;
}
