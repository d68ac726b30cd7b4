// A question's form: made ready for an answer, its result shown, its error told.

import { choiceText, firstControl, kind, option, stepText } from "./answer";
import { text } from "./course";
import { all, describe, find, hidden, make, show, symbol, words } from "./dom";
import type { Answer, Mark, Reason, Result } from "./protocol";

const SIGNS = { correct: "✓", partial: "◐", incorrect: "✗", neutral: "✓", answer: "→" };
// What is said of an answer: of an option, of a result, or whatever was answered.
const FEEDBACK = "[data-feedback], [data-when]";

export function questionText(form: HTMLElement): string {
  return words(find(form, "legend") ?? find(form, ".govuk-label--m"));
}

function setControls(form: HTMLElement, enabled: boolean): void {
  for (const control of form.querySelectorAll<HTMLInputElement>("input, select, .lectern-order button")) {
    control.disabled = !enabled;
  }
}

function wipe(form: HTMLElement): void {
  delete form.dataset.result;
  forgive(form);
  for (const element of all(form, FEEDBACK)) element.hidden = true;
  for (const element of all(form, ".lectern-part, .lectern-answer")) element.remove();
  find(form, '[data-place="result"]')?.replaceChildren();
}

// Ready for an answer; `options` is the order that an ordering begins with.
export function clear(form: HTMLElement, options: string[]): void {
  wipe(form);
  setControls(form, true);
  kind(form).fill(form, { options });
  show(find(form, '[data-do="answer"]'), true);
  show(find(form, '[data-do="retry"]'), false);
}

// A word and a symbol on a part of the question, after others there and before its feedback.
function label(at: HTMLElement | null, as: Result | "answer", tell: string): void {
  if (!at) return;
  const note = make("p", { class: `lectern-part lectern-part--${as}` }, symbol(SIGNS[as]), tell);
  const feedback = find(at, "[data-feedback]");
  if (feedback) feedback.before(note);
  else at.append(note);
}

function labelParts(form: HTMLElement, { parts, result }: Mark): void {
  const what = form.dataset.kind === "ordering" ? "place" : "part";
  for (const { id, right } of parts) {
    if (result !== "neutral") label(option(form, id), right ? "correct" : "incorrect", text(`${what}-${right ? "right" : "wrong"}`));
    show(find(form, `[data-feedback="${id}"]`), true);
  }
}

function showAnswer(form: HTMLElement, { parts, result }: Mark, { options = [], pairs = [] }: Answer): void {
  if (result === "correct") return;
  if (form.dataset.kind === "ordering") return showOrder(form, options);
  const accepted = find(form, '[data-place="accepted"]');
  if (accepted) return showAccepted(accepted);
  const known = new Set(parts.filter(({ right }) => right).map(({ id }) => id));
  const tell = (id: string, words: string) => known.has(id) || label(option(form, id), "answer", words);
  for (const id of options) tell(id, text("this-is-right"));
  for (const [item, id] of pairs) tell(item, `${text("right-answer")} ${choiceText(form, id)}`);
}

function showOrder(form: HTMLElement, options: string[]): void {
  const steps = options.map((id) => make("li", {}, stepText(option(form, id))));
  const list = make("ol", { class: "govuk-list govuk-list--number" }, ...steps);
  find(form, ".lectern-order")?.after(make("div", { class: "lectern-answer" }, rightAnswer("right-order"), list));
}

function showAccepted(accepted: HTMLElement): void {
  const list = make("ul", { class: "govuk-list" }, ...[...accepted.children].map((each) => each.cloneNode(true)));
  accepted.after(make("div", { class: "lectern-answer" }, rightAnswer("right-answer"), list));
}

function rightAnswer(key: string): HTMLElement {
  return make("p", { class: "govuk-body" }, make("strong", {}, text(key)));
}

function resultBox(mark: Mark): HTMLElement[] {
  const points = mark.result !== "neutral" && Number(mark.points) > 1 ? text("points", { earned: mark.earned, points: mark.points }) : null;
  const left = !mark.answer && typeof mark.left === "number" ? text("attempts-left", { n: mark.left }) : null;
  const title = make("strong", {}, symbol(SIGNS[mark.result]), text(mark.result));
  const line = make("p", { class: `lectern-result lectern-result--${mark.result}` }, title);
  for (const more of [points, left]) if (more) line.append(" ", make("span", {}, more));
  return [line];
}

// Shows the result; the control to try again is there as long as the right answer is not told.
export function mark(form: HTMLElement, given: Mark): void {
  wipe(form);
  form.dataset.result = given.result;
  kind(form).fill(form, given);
  setControls(form, false);
  labelParts(form, given);
  if (given.answer) showAnswer(form, given, given.answer);
  for (const element of all(form, `[data-feedback=""], [data-when~="${given.result}"]`)) element.hidden = false;
  find(form, '[data-place="result"]')?.replaceChildren(...resultBox(given));
  show(find(form, '[data-do="answer"]'), false);
  show(find(form, '[data-do="retry"]'), !given.answer && given.left !== 0);
}

// All that a marked question says to its learner, for the live region.
export function feedback(form: HTMLElement): string {
  return all(form, FEEDBACK).filter((element) => !element.hidden).map(words).join(" ");
}

export function forgive(form: HTMLElement): void {
  for (const element of all(form, ".govuk-error-message")) {
    for (const described of all(form, `[aria-describedby~="${element.id}"]`)) describe(described, element.id, false);
    element.remove();
  }
  for (const element of all(form, ".govuk-form-group--error")) element.classList.remove("govuk-form-group--error");
}

// The inline error; what is returned goes into the error summary, in the same words.
export function refuse(form: HTMLElement, why: Reason): string {
  forgive(form);
  const message = text(`error-${why === "empty" || why === "incomplete" ? form.dataset.kind : why}`);
  const control = firstControl(form);
  const group = control?.closest<HTMLElement>(".govuk-form-group");
  if (control && group) {
    group.classList.add("govuk-form-group--error");
    const id = `${form.id}-error`;
    describe(find(group, "fieldset") ?? control, id, true);
    const line = make("p", { class: "govuk-error-message", id }, hidden(`${text("error")} `), message);
    (find(group, ".govuk-radios, .govuk-checkboxes, .lectern-order, select") ?? control).before(line);
  }
  return message;
}

