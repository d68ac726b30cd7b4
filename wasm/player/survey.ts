// A self-assessment: how far it is, then its profile with what to do next.

import { text } from "./course";
import { all, find, make, secondary, words } from "./dom";
import type { PageEffect } from "./protocol";

type Profile = Extract<PageEffect, { do: "profile" }>;

function dimension(survey: HTMLElement, id: string): HTMLElement | null {
  return find(survey, `[data-dimension="${id}"]`);
}

function name(survey: HTMLElement, id: string): string {
  const at = dimension(survey, id);
  return words(at && find(at, "h3"));
}

function stageText(survey: HTMLElement, id: string, stage: number): string {
  const statement = dimension(survey, id)?.querySelector("form");
  const of = statement ? all(statement, "input").length : 0;
  const named = survey.dataset.stages?.split(",")[stage - 1];
  return named ? text("stage-named", { stage, of, name: named }) : text("stage-of", { stage, of });
}

function table(survey: HTMLElement, { dimensions }: Profile): HTMLElement {
  const heading = (label: string) => make("th", { scope: "col", class: "govuk-table__header" }, label);
  const rows = dimensions.map(({ id, stage }) =>
    make(
      "tr",
      { class: "govuk-table__row" },
      make("th", { scope: "row", class: "govuk-table__header" }, name(survey, id)),
      make("td", { class: "govuk-table__cell" }, stage === null ? "" : stageText(survey, id, stage)),
    ),
  );
  const head = make("tr", { class: "govuk-table__row" }, heading(text("dimension")), heading(text("stage")));
  return make("table", { class: "govuk-table" }, make("thead", {}, head), make("tbody", {}, ...rows));
}

function nextStep(survey: HTMLElement, id: string): HTMLElement {
  const at = dimension(survey, id);
  const step = at && find(at, ".lectern-next-step")?.cloneNode(true);
  return make("div", {}, make("h4", { class: "govuk-heading-s" }, name(survey, id)), ...(step?.childNodes ?? []));
}

function profile(survey: HTMLElement, shown: Profile): HTMLElement {
  return make(
    "section",
    { class: "lectern-profile" },
    make("h3", { class: "govuk-heading-m" }, text("profile")),
    table(survey, shown),
    make("h3", { class: "govuk-heading-m" }, text("begin-here")),
    ...shown.lowest.map((id) => nextStep(survey, id)),
    make("div", { class: "govuk-button-group" }, secondary("print", text("print"))),
  );
}

// What is returned is news.
export function render(survey: HTMLElement, shown: Profile): string {
  const { answered, of } = shown;
  const at = find(survey, '[data-place="profile"]');
  const counted = text("profile-answered", { answered, of });
  at?.replaceChildren(answered < of ? make("p", { class: "govuk-body" }, counted) : profile(survey, shown));
  const news = !shown.restored && survey.dataset.answered !== String(answered);
  survey.dataset.answered = String(answered);
  if (!news) return "";
  return answered < of ? counted : text("profile-ready");
}
