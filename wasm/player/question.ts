// A question's form: made ready for an answer, its result shown, its error told.

import { arrange, choiceText, firstControl, kind, option, stepText } from "./answer";
import { type Child, all, find, hidden, make, show, symbol, words } from "./dom";
import type { Mark, Pair, Result } from "./protocol";
import { text } from "./course";

const SIGNS: Record<Result, string> = { correct: "✓", partial: "◐", incorrect: "✗" };

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
  for (const element of all(form, "[data-feedback]")) element.hidden = true;
  for (const element of all(form, ".lectern-part, .lectern-answer")) element.remove();
  for (const element of all(form, "[data-mark]")) delete element.dataset.mark;
  find(form, '[data-place="result"]')?.replaceChildren();
}

// Ready for an answer; `options` is the order to show them in, if it matters.
export function clear(form: HTMLElement, options?: string[]): void {
  wipe(form);
  setControls(form, true);
  kind(form).fill(form, options ?? []);
  if (options) arrange(form, options);
  show(find(form, '[data-do="answer"]'), true);
  show(find(form, '[data-do="retry"]'), false);
}

// A right or wrong part, told in words and symbol where it stands.
function label(at: HTMLElement | null, right: boolean, tell: Child): void {
  if (!at) return;
  const result = right ? "correct" : "incorrect";
  at.dataset.mark = result;
  const note = make("p", { class: `lectern-part lectern-part--${result}` }, symbol(SIGNS[result]), tell);
  const feedback = find(at, "[data-feedback]");
  if (feedback) feedback.before(note);
  else at.append(note);
}

function labelParts(form: HTMLElement, mark: Mark): void {
  for (const part of mark.parts) {
    label(option(form, part.id), part.right, text(part.right ? "part-right" : "part-wrong"));
    show(find(form, `[data-feedback="${part.id}"]`), true);
  }
}

function isPair(one: string | Pair): one is Pair {
  return typeof one !== "string";
}

function showAnswer(form: HTMLElement, mark: Mark): void {
  const chosen = new Set(mark.parts.filter((part) => part.right).map((part) => part.id));
  const answer: (string | Pair)[] = mark.answer ?? [];
  if (form.dataset.kind === "ordering") {
    if (mark.result === "correct") return;
    const steps = answer.map((id) => make("li", {}, stepText(option(form, String(id)))));
    const list = make("ol", { class: "govuk-list govuk-list--number" }, ...steps);
    const title = make("p", { class: "govuk-body" }, make("strong", {}, text("right-order")));
    find(form, ".lectern-order")?.after(make("div", { class: "lectern-answer" }, title, list));
    return;
  }
  for (const one of answer) {
    const [id, tell] = isPair(one)
      ? [one[0], `${text("right-answer")} ${choiceText(form, one[1])}`]
      : [one, text("this-is-right")];
    if (!chosen.has(id)) answerNote(option(form, id), tell);
  }
}

function answerNote(at: HTMLElement | null, tell: string): void {
  const note = make("p", { class: "lectern-part lectern-part--answer" }, symbol("→"), tell);
  const after = at ? find(at, ".lectern-part") : null;
  if (after) after.after(note);
  else at?.append(note);
}

function resultBox(mark: Mark): HTMLElement[] {
  const points = Number(mark.points) > 1 ? text("points", { earned: mark.earned, points: mark.points }) : null;
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
  kind(form).fill(form, given.options ?? given.pairs ?? null);
  setControls(form, false);
  labelParts(form, given);
  if (given.answer) showAnswer(form, given);
  show(find(form, '[data-feedback=""]'), true);
  find(form, '[data-place="result"]')?.replaceChildren(...resultBox(given));
  show(find(form, '[data-do="answer"]'), false);
  show(find(form, '[data-do="retry"]'), !given.answer && given.left !== 0);
}

// All that a marked question says to its learner, for the live region.
export function feedback(form: HTMLElement): string {
  return all(form, "[data-feedback]:not([hidden])").map(words).join(" ");
}

export function forgive(form: HTMLElement): void {
  for (const element of all(form, ".govuk-error-message")) element.remove();
  for (const element of all(form, ".govuk-form-group--error")) element.classList.remove("govuk-form-group--error");
}

const ERRORS: Record<string, string> = {
  choice: "error-choice",
  several: "error-several",
  matching: "error-matching",
  ordering: "error-ordering",
};

// The inline error; what is returned goes into the error summary, in the same words.
export function refuse(form: HTMLElement): { message: string; control: HTMLElement | null } {
  forgive(form);
  const message = text(ERRORS[form.dataset.kind ?? ""] ?? "error-choice");
  const control = firstControl(form);
  const group = control?.closest<HTMLElement>(".govuk-form-group");
  if (control && group) {
    group.classList.add("govuk-form-group--error");
    const id = `${form.id}-error`;
    const line = make("p", { class: "govuk-error-message", id }, hidden(`${text("error")} `), message);
    (find(group, ".govuk-radios, .govuk-checkboxes, .lectern-order, select") ?? control).before(line);
  }
  return { message, control };
}

