// A table wider than its page scrolls by itself, by keyboard too, and leaves the page alone.

import { text } from "./course";
import { all, make } from "./dom";

function wrap(table: HTMLElement): HTMLElement {
  const there = table.closest<HTMLElement>(".lectern-table");
  if (there) return there;
  const box = make("div", { class: "lectern-table" });
  table.replaceWith(box);
  box.append(table);
  return box;
}

export function fitTables(within: ParentNode): void {
  for (const box of all(within, ".govuk-table").map(wrap)) {
    const wide = box.scrollWidth > box.clientWidth;
    const attributes = wide ? { tabindex: "0", role: "region", "aria-label": text("wide-table") } : {};
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  }
}
