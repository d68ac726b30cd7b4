// An assessment's views: before it begins, one question a page, the check of all answers, the result.

import { arrange, kind } from "./answer";
import { title } from "./contents";
import { course, text } from "./course";
import { all, button, find, fromHtml, hidden, make, secondary, symbol } from "./dom";
import * as question from "./question";
import type { Answer, CheckView, Mark, QuestionView, ResultView, StartView, View } from "./protocol";

export function form(id: string): HTMLElement {
  return fromHtml(course().questions[id] ?? "<form></form>");
}

function heading(...content: (string | Node | null)[]): HTMLElement {
  return make("h2", { class: "govuk-heading-m", tabindex: "-1" }, ...content);
}

function paragraph(content: string): HTMLElement {
  return make("p", { class: "govuk-body" }, content);
}

function group(...buttons: HTMLElement[]): HTMLElement {
  return make("div", { class: "govuk-button-group" }, ...buttons);
}

function row(key: string, value: Node | string, action?: Node): HTMLElement {
  return make(
    "div",
    { class: "govuk-summary-list__row" },
    make("dt", { class: "govuk-summary-list__key" }, key),
    make("dd", { class: "govuk-summary-list__value" }, value),
    action ? make("dd", { class: "govuk-summary-list__actions" }, action) : null,
  );
}

function list(...rows: HTMLElement[]): HTMLElement {
  return make("dl", { class: "govuk-summary-list" }, ...rows);
}

function left(n: number | null): string {
  return n === null ? text("no-limit") : String(n);
}

function start(id: string, view: StartView): HTMLElement[] {
  const facts = [
    row(text("number-of-questions"), String(view.questions)),
    row(text("pass-mark"), text("percent", { n: view.pass })),
    row(text("tries-left"), left(view.left)),
  ];
  if (view.best !== null) facts.push(row(text("best-score"), text("percent", { n: view.best })));
  const passed = view.passed ? [paragraph(text("already-passed"))] : [];
  const begin = view.left === 0 ? [paragraph(text("no-tries-left"))] : [group(button("begin", text("start"), { value: id }))];
  return [heading(text("about-assessment")), ...passed, list(...facts), ...begin];
}

function ask(view: QuestionView): HTMLElement[] {
  const asked = form(view.question);
  arrange(asked, view.options);
  if (view.answered) kind(asked).fill(asked, view.answered);
  const back = view.previous
    ? [make("button", { type: "button", class: "lectern-back", "data-do": "revise", value: view.previous }, text("previous-question"))]
    : [];
  asked.append(group(make("button", { class: "govuk-button", "data-do": "answer" }, text("save-and-continue"))));
  return [...back, heading(text("question-of", { number: view.number, of: view.of })), asked];
}

// An answer as a person would write it down.
function told(asked: HTMLElement, answer: Answer | null): HTMLElement {
  const lines = answer ? kind(asked).tell(asked, answer) : [text("not-answered")];
  return make("div", {}, ...lines.map((line) => make("p", { class: "govuk-body" }, line)));
}

function check(id: string, view: CheckView): HTMLElement[] {
  const rows = view.answers.map(({ question: asked, answered }) => {
    const shown = form(asked);
    const name = question.questionText(shown);
    const change = make(
      "button",
      { type: "button", class: "lectern-link", "data-do": "revise", value: asked },
      text("change"),
      hidden(` ${name}`),
    );
    return row(name, told(shown, answered), change);
  });
  return [
    heading(text("check-answers")),
    list(...rows),
    ...(view.kept > 0 ? [paragraph(text("kept", { n: view.kept }))] : []),
    paragraph(text("check-answers-text")),
    group(button("submit", text("submit-answers"), { value: id })),
  ];
}

function verdict(view: ResultView): HTMLElement {
  const how = view.credited ? "diagnosed" : view.passed ? "passed" : "not-passed";
  const name = heading(view.credited ? null : symbol(view.passed ? "✓" : "○"), text(how));
  name.className = "lectern-verdict__title";
  const score = make("p", { class: "lectern-verdict__score" }, text("your-score", { score: view.score }));
  const detail = text(view.credited ? "questions-right" : "score-detail", { pass: view.pass, correct: view.correct, of: view.of });
  return make("div", { class: `lectern-verdict lectern-verdict--${how}` }, name, score, paragraph(detail));
}

// The author's words for who has passed, or failed.
function feedback(id: string, view: ResultView): Node[] {
  const when = view.passed ? "passed" : "failed";
  const templates = document.querySelectorAll<HTMLTemplateElement>(`template[data-feedback="${id}"][data-when="${when}"]`);
  return [...templates].map(({ content }) => content.cloneNode(true));
}

// What a diagnostic assessment spares the learner.
function spared(pages: string[]): HTMLElement[] {
  if (pages.length === 0) return [paragraph(text("credited-none"))];
  const links = pages.map((page) =>
    make("li", {}, make("a", { class: "govuk-link", href: `#page-${page}`, "data-open": page }, title(page))),
  );
  return [paragraph(text("credited")), make("ul", { class: "govuk-list govuk-list--bullet" }, ...links)];
}

function next(view: ResultView): HTMLElement[] {
  if (view.credited) return spared(view.credited);
  if (view.passed) return [];
  return [paragraph(text(view.left === 0 ? "no-tries-left" : view.marks.length > 0 ? "not-passed-text" : "not-passed-plain"))];
}

function review(marks: Mark[]): HTMLElement[] {
  if (marks.length === 0) return [];
  const items = marks.map((given, at) => {
    const shown = form(given.question);
    question.mark(shown, { ...given, restored: true });
    const name = make("h3", { class: "govuk-heading-s" }, text("question-of", { number: at + 1, of: marks.length }));
    return make("li", { class: "lectern-review" }, name, shown);
  });
  return [
    make("h2", { class: "govuk-heading-m" }, text("your-answers")),
    make("ol", { class: "govuk-list" }, ...items),
  ];
}

function result(id: string, view: ResultView): HTMLElement[] {
  const box = verdict(view);
  box.append(...feedback(id, view));
  const more = view.passed ? secondary : button;
  const again = view.left === 0 ? [] : [more("begin", text("try-again"), { value: id })];
  return [box, ...next(view), group(...again, secondary("print", text("print-result"))), ...review(view.marks)];
}

function contents(id: string, view: View): HTMLElement[] {
  if (view.view === "start") return start(id, view);
  if (view.view === "question") return ask(view);
  if (view.view === "check") return check(id, view);
  return result(id, view);
}

// Shows the view in its section; what is returned is the heading for focus and title.
export function render(section: HTMLElement, id: string, view: View): HTMLElement | null {
  const shown = make("div", { "data-view": view.view }, ...contents(id, view));
  section.replaceChildren(shown);
  const article = section.closest<HTMLElement>(".lectern-page");
  if (article) article.dataset.view = view.view;
  for (const after of all(document, `[data-after="${id}"]`)) after.hidden = view.view !== "result";
  return find(shown, "h2");
}
