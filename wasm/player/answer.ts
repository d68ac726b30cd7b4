// What a learner has chosen in a question's form: read from it, put into it, told in words.

import { all, find, words } from "./dom";
import type { Answer, Pair } from "./protocol";

interface Kind {
  read(form: HTMLElement): Answer;
  fill(form: HTMLElement, answer: Answer): void;
  tell(form: HTMLElement, answer: Answer): string[];
}

function inputs(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("[data-option] input")];
}

function rows(form: HTMLElement): HTMLElement[] {
  return all(form, "[data-item]");
}

function select(row: HTMLElement): HTMLSelectElement | null {
  return row.querySelector("select");
}

export function option(form: HTMLElement, id: string): HTMLElement | null {
  return find(form, `[data-option="${id}"], [data-item="${id}"]`);
}

// A matching choice in words: every row's select holds the same options.
export function choiceText(form: HTMLElement, id: string): string {
  return words(find(form, `[data-item] option[value="${id}"]`));
}

const choosing: Kind = {
  read: (form) => ({ options: inputs(form).filter((input) => input.checked).map((input) => input.value) }),
  fill(form, { options = [] }) {
    const chosen = new Set(options);
    for (const input of inputs(form)) input.checked = chosen.has(input.value);
  },
  tell: (form, { options = [] }) => options.map((id) => words(option(form, id)?.querySelector("label") ?? null)),
};

const matching: Kind = {
  read: (form) => ({
    pairs: rows(form)
      .map((row): Pair => [row.dataset.item ?? "", select(row)?.value ?? ""])
      .filter(([, chosen]) => chosen !== ""),
  }),
  fill(form, { pairs = [] }) {
    const chosen = new Map(pairs);
    for (const row of rows(form)) {
      const control = select(row);
      if (control) control.value = chosen.get(row.dataset.item ?? "") ?? "";
    }
  },
  tell: (form, { pairs = [] }) =>
    pairs.map(([item, id]) => `${words(option(form, item)?.querySelector("label") ?? null)}: ${choiceText(form, id)}`),
};

const ordering: Kind = {
  read: (form) => ({ options: all(form, "[data-option]").map((step) => step.dataset.option ?? "") }),
  fill: (form, { options = [] }) => arrange(form, options),
  tell: (form, { options = [] }) => options.map((id, at) => `${at + 1}. ${stepText(option(form, id))}`),
};

function field(form: HTMLElement): HTMLInputElement | null {
  return form.querySelector("input");
}

const writing: Kind = {
  read: (form) => ({ text: field(form)?.value ?? "" }),
  fill(form, { text = "" }) {
    const control = field(form);
    if (control) control.value = text;
  },
  tell: (_form, { text = "" }) => [text],
};

export function stepText(step: HTMLElement | null): string {
  return words(step?.querySelector("span") ?? null);
}

const KINDS: Record<string, Kind> = { matching, classify: matching, ordering, text: writing, number: writing };

export function kind(form: HTMLElement): Kind {
  return KINDS[form.dataset.kind ?? ""] ?? choosing;
}

// Puts options, or an ordering's steps, into the order of `order`.
export function arrange(form: HTMLElement, order: string[]): void {
  for (const id of order) {
    const element = option(form, id);
    element?.parentElement?.append(element);
  }
  limitMoves(form);
}

// The first step cannot go up nor the last down. Their buttons stay where they are, so that focus does too.
export function limitMoves(form: HTMLElement): void {
  const steps = all(form, "li[data-option]");
  steps.forEach((step, at) => {
    find(step, '[data-do="up"]')?.setAttribute("aria-disabled", String(at === 0));
    find(step, '[data-do="down"]')?.setAttribute("aria-disabled", String(at === steps.length - 1));
  });
}

// The control that an error message leads to: the first, or the first without a value.
export function firstControl(form: HTMLElement): HTMLElement | null {
  const empty = rows(form).map(select).find((control) => control?.value === "");
  return empty ?? find(form, "input, select, .lectern-order button");
}
