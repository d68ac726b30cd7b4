// Planners: what was picked, and notes that never leave this page. The sheet collects both.

import { save } from "./copy";
import { text } from "./course";
import { all, find, make, show, words } from "./dom";

const picks = new Map<string, string[]>();
const notes = new Map<string, string>();

function noteKey(planner: string, option: string): string {
  return `${planner} ${option}`;
}

// A place for a note under each pick; what was written stays while the pick is taken back.
function offerNotes(form: HTMLElement): void {
  for (const item of all(form, "[data-option]")) {
    const input = find(item, "input") as HTMLInputElement;
    const box = find(item, ".lectern-note");
    if (box || !input.checked) show(box, input.checked);
    else item.append(noteBox(form.dataset.question ?? "", input));
  }
}

function noteBox(planner: string, { id, value }: HTMLInputElement): HTMLElement {
  const field = make("textarea", { class: "govuk-textarea", id: `${id}--note`, rows: "2" });
  field.addEventListener("input", () => {
    notes.set(noteKey(planner, value), field.value.trim());
    fillSheets(document);
  });
  return make("div", { class: "lectern-note" }, make("label", { class: "govuk-hint", for: field.id }, text("note")), field);
}

// What the engine said is picked, on whichever page.
export function pick(planner: string, options: string[]): void {
  picks.set(planner, options);
  fillSheets(document);
}

// The form shows its picks; what is returned is news.
export function render(form: HTMLElement): string {
  offerNotes(form);
  return text("picked", { n: picks.get(form.dataset.question ?? "")?.length ?? 0 });
}

export function fillSheets(within: ParentNode): void {
  for (const sheet of all(within, "[data-sheet]")) {
    const sections = all(sheet, "[data-planner]");
    for (const section of sections) show(section, fill(section) > 0);
    const any = sections.some((section) => !section.hidden);
    show(find(sheet, '[data-place="none"]'), !any);
    show(find(sheet, ".govuk-button-group"), any);
  }
}

// How many of the planner's questions are on the sheet.
function fill(section: HTMLElement): number {
  const planner = section.dataset.planner ?? "";
  const picked = new Set(picks.get(planner));
  for (const line of all(section, "[data-pick]")) {
    const option = line.dataset.pick ?? "";
    const note = notes.get(noteKey(planner, option)) ?? "";
    show(line, picked.has(option));
    find(line, ".lectern-noted")?.remove();
    if (note !== "") line.append(make("p", { class: "lectern-noted" }, text("note-is", { note })));
  }
  return picked.size;
}

function lines(section: HTMLElement): string[] {
  const questions = all(section, "[data-pick]:not([hidden])").map((line, at) => {
    const note = find(line, ".lectern-noted");
    return `${at + 1}. ${words(find(line, "span"))}${note ? `\n   ${words(note)}` : ""}`;
  });
  return [words(find(section, "h3")), ...questions, ""];
}

export function saveSheet(sheet: HTMLElement): void {
  const title = words(find(sheet, "h2"));
  const content = [title, "", ...all(sheet, "[data-planner]:not([hidden])").flatMap(lines)].join("\n");
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  save(sheet, `${name}.txt`, content);
}
