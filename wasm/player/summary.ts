// What the learner did, as text of their own: to copy or print when an LMS does not keep it.

import * as contents from "./contents";
import { text } from "./course";
import { button, find, focus, make, place, secondary } from "./dom";
import type { PageEffect } from "./protocol";

type Summary = Extract<PageEffect, { do: "summary" }>;

const MINUTE = 60_000;

function assessments(effect: Summary): HTMLElement[] {
  return effect.assessments.flatMap(({ page, attempts, best, passed }) => [
    make("h3", { class: "govuk-heading-s" }, contents.title(page)),
    make(
      "p",
      { class: "govuk-body" },
      best === null
        ? text("summary-begun", { attempts })
        : text("summary-score", { best, attempts, verdict: text(passed ? "passed" : "not-passed") }),
    ),
  ]);
}

export function show(effect: Summary, course: string): void {
  drop();
  const { pages, of, time } = effect;
  const title = make("h2", { class: "govuk-heading-m", id: "summary-title", tabindex: "-1" }, text("summary-title"));
  const when = new Date().toLocaleString(document.documentElement.lang);
  const words = make(
    "div",
    { "data-copy": "" },
    title,
    make("p", { class: "govuk-body" }, `${course}, ${when}`),
    make("p", { class: "govuk-body" }, text("summary-time", { n: Math.ceil(time / MINUTE) })),
    ...assessments(effect),
    make("h3", { class: "govuk-heading-s" }, text("pages-seen", { seen: pages.length, of })),
    make("ul", { class: "govuk-list govuk-list--bullet" }, ...pages.map((page) => make("li", {}, contents.title(page)))),
  );
  const told = make("div", { "data-place": "told", role: "status" });
  const choices = make(
    "div",
    { class: "govuk-button-group" },
    button("copy", text("copy")),
    secondary("print", text("print")),
    secondary("close", text("close")),
  );
  place("main")?.prepend(make("section", { class: "lectern-summary", "aria-labelledby": "summary-title" }, words, choices, told));
  focus(title);
}

export function drop(): void {
  find(document, ".lectern-summary")?.remove();
}
