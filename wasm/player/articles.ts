// The course's pages: those of index.html, and later ones, put into the document when they are wanted.

import { find, fromHtml, place } from "./dom";
import { load } from "./script";

export class Articles {
  private readonly arrived: Record<string, string> = {};

  constructor(private readonly files: Record<string, string>) {
    globalThis.lecternPages = (pages) => void Object.assign(this.arrived, pages);
  }

  // Null: not here yet.
  get(page: string): HTMLElement | null {
    const here = find(document, `.lectern-page[data-page="${page}"]`);
    const html = this.arrived[page];
    if (here || !html) return here;
    const article = fromHtml(html);
    place("steps")?.before(article);
    return article;
  }

  async fetch(page: string): Promise<void> {
    const file = this.files[page];
    if (!file) throw new Error(`there is no page ${page}`);
    if (!(page in this.arrived)) await load(file);
  }

  // Brings the rest one by one while nobody waits. What fails is tried again when it is wanted.
  async fetchRest(): Promise<void> {
    for (const page of Object.keys(this.files)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await this.fetch(page).catch(() => undefined);
    }
  }
}
