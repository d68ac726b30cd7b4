// What the learner is told outside the course's own words: banners, the error summary, the live region, the end.

import { text } from "./course";
import { find, focus, make, place, secondary } from "./dom";
import type { NoticeCode } from "./protocol";

// What is not kept elsewhere the learner may keep themselves.
const UNKEPT: NoticeCode[] = ["not-saving", "session-lost"];

// Two steps, so that a slip of the hand forgets nothing.
function forgetting(): HTMLElement {
  const summary = make("summary", { class: "govuk-details__summary" }, text("forget"));
  const body = make(
    "div",
    { class: "govuk-details__text" },
    make("p", { class: "govuk-body" }, text("forget-text")),
    make("button", { type: "button", class: "govuk-button govuk-button--warning", "data-do": "forget" }, text("forget")),
  );
  return make("details", { class: "govuk-details" }, summary, body);
}

function more(code: NoticeCode): HTMLElement | null {
  if (code === "web") return forgetting();
  return UNKEPT.includes(code) ? offer() : null;
}

function offer(): HTMLElement {
  return secondary("summary", text("summary-offer"));
}

// Banners stand where they are and take no focus; the place is a status, so that they are read out.
export function banner(code: NoticeCode, shown: boolean): void {
  const at = place("notice");
  if (!at) return;
  at.setAttribute("role", "status");
  find(at, `[data-notice="${code}"]`)?.remove();
  if (shown) at.append(box(code));
}

// Our own fault. The words stand in the page: the course's data may be what is missing.
export function fault(): void {
  const at = place("notice");
  document.documentElement.classList.remove("lectern-js");
  at?.append(make("p", { class: "lectern-notice", role: "alert" }, at.dataset.fault ?? ""));
}

function box(code: NoticeCode): HTMLElement {
  const id = `notice-${code}`;
  const title = make("h2", { class: "govuk-notification-banner__title", id }, text("important"));
  const body = make("p", { class: "govuk-body" }, text(id));
  return make(
    "div",
    { class: "govuk-notification-banner", role: "region", "aria-labelledby": id, "data-notice": code },
    make("div", { class: "govuk-notification-banner__header" }, title),
    make("div", { class: "govuk-notification-banner__content" }, body, more(code)),
  );
}

export interface Problem {
  message: string;
  href: string;
  open?: string;
}

// The error summary of the design system, at the top of the page.
export function summary({ message, href, open }: Problem): HTMLElement {
  const link = make("a", { href, ...(open ? { "data-open": open } : {}) }, message);
  const list = make("ul", { class: "govuk-list govuk-error-summary__list" }, make("li", {}, link));
  const title = make("h2", { class: "govuk-error-summary__title" }, text("problem"));
  const body = make("div", { class: "govuk-error-summary__body" }, list);
  const alert = make("div", { role: "alert" }, title, body);
  return make("div", { class: "govuk-error-summary", tabindex: "-1" }, alert);
}

export function dropSummary(): void {
  find(document, ".govuk-error-summary")?.remove();
}

// The pause lets what focus brings be read out first, and makes the same words twice two announcements.
export function announce(words: string): void {
  const live = place("live");
  if (!live) return;
  live.textContent = "";
  if (words === "") return;
  setTimeout(() => {
    live.textContent = words;
  }, 150);
}

export type Ending = "saved" | "unsaved" | "unrecorded" | "twin";

// The session is over: the course's text goes, a plain word on what became of the progress stays.
export function end(how: Ending): string {
  const title = text(`end-${how}`);
  const heading = make("h1", { class: "govuk-heading-l" }, title);
  place("main")?.replaceChildren(heading, make("p", { class: "govuk-body" }, text(`end-${how}-text`)));
  if (how === "unsaved") place("main")?.append(offer());
  place("notice")?.replaceChildren();
  document.documentElement.classList.add("lectern-ended");
  focus(heading);
  return title;
}
