// A table wider than its page scrolls by itself. It is a stop for the keyboard only where there is something to scroll.

import { all } from "./dom";

export function fitTables(within: ParentNode): void {
  for (const box of all(within, ".lectern-table")) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
}
