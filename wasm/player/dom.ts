// Small helpers for the page's elements.

export type Child = Node | string | null;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(act: string, label: Child, extra: Record<string, string> = {}): HTMLButtonElement {
  return make("button", { type: "button", class: "govuk-button", "data-do": act, ...extra }, label);
}

export function secondary(act: string, label: Child, extra: Record<string, string> = {}): HTMLButtonElement {
  return button(act, label, { class: "govuk-button govuk-button--secondary", ...extra });
}

// Text for those who cannot see the page.
export function hidden(text: string): HTMLSpanElement {
  return make("span", { class: "govuk-visually-hidden" }, text);
}

// A symbol that repeats what words beside it say.
export function symbol(sign: string): HTMLSpanElement {
  return make("span", { class: "lectern-symbol", "aria-hidden": "true" }, sign);
}

export function fromHtml(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

export function find(within: ParentNode, selector: string): HTMLElement | null {
  return within.querySelector<HTMLElement>(selector);
}

export function all(within: ParentNode, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

export function place(name: string): HTMLElement | null {
  return find(document, `[data-place="${name}"]`);
}

export function show(element: HTMLElement | null, shown: boolean): void {
  if (element) element.hidden = !shown;
}

// Adds what the element with that id says to the element's description, or takes it away.
export function describe(element: HTMLElement, id: string, by: boolean): void {
  const ids = new Set(element.getAttribute("aria-describedby")?.split(" "));
  if (by) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) element.setAttribute("aria-describedby", [...ids].join(" "));
  else element.removeAttribute("aria-describedby");
}

// Focus, on things that are no controls too.
export function focus(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

// The element's words as one line, without symbols.
export function words(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const sign of copy?.querySelectorAll("[aria-hidden]") ?? []) sign.remove();
  return (copy?.textContent ?? "").replace(/\s+/g, " ").trim();
}
