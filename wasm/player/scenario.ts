// A scenario: one section at a time, above it what was chosen so far and what came of it.

import { text } from "./course";
import { all, button, find, make, show, words } from "./dom";
import type { PageEffect } from "./protocol";

type Shown = Extract<PageEffect, { do: "scenario" }>;

function state(scenario: HTMLElement, id: string): HTMLElement | null {
  return find(scenario, `[data-state="${id}"]`);
}

function choice(at: HTMLElement | null, id: string): HTMLElement | null {
  return at && find(at, `[data-choice="${id}"]`);
}

function consequence(item: HTMLElement | null): Node[] {
  return item ? [...(find(item, ".lectern-consequence")?.cloneNode(true).childNodes ?? [])] : [];
}

// What leads on is an action, not a place: the links become buttons.
function equip(scenario: HTMLElement): void {
  for (const link of all(scenario, "[data-choice] > a")) {
    const act = make("button", { type: "button", class: "lectern-choice", "data-do": "choose" });
    act.append(...link.childNodes);
    link.replaceWith(act);
  }
}

// The ways gone, oldest first.
function log(scenario: HTMLElement, path: Shown["path"]): HTMLElement[] {
  if (path.length === 0) return [];
  const steps = path.map(({ state: id, choice: chosen }) => {
    const at = state(scenario, id);
    const item = choice(at, chosen);
    const name = make("strong", {}, words(at && find(at, "h3")));
    const did = make("p", { class: "govuk-body" }, name, make("br"), `${text("you-chose")}: ${words(item && find(item, ".lectern-choice"))}`);
    return make("li", {}, did, ...consequence(item));
  });
  const title = make("p", { class: "lectern-path__title" }, text("so-far"));
  return [title, make("ol", { class: "lectern-path" }, ...steps)];
}

function meters(scenario: HTMLElement, values: Record<string, number>): string[] {
  return all(scenario, "[data-meter]").flatMap((line) => {
    const gauge = find(line, "meter") as HTMLMeterElement | null;
    const value = values[line.dataset.meter ?? ""];
    if (!gauge || value === undefined) return [];
    gauge.value = value;
    const { min: least, max: most } = gauge;
    const told = text(least === 0 ? "meter" : "meter-between", { name: gauge.dataset.name ?? "", value, least, most });
    find(line, "span")?.replaceChildren(told);
    return [told];
  });
}

function ending({ scenario, end, spent }: Shown): HTMLElement[] {
  if (!end && !spent) return [];
  const told = make("p", { class: "govuk-body" }, text(end ? "scenario-ended" : "scenario-spent"));
  return [told, button("restart", text("begin-again"), { value: scenario })];
}

// Shows the state; gives its heading, and what is to be read out beside it.
export function render(scenario: HTMLElement, shown: Shown): { heading: HTMLElement | null; news: string } {
  equip(scenario);
  for (const each of all(scenario, "[data-state]")) show(each, each.dataset.state === shown.state);
  find(scenario, '[data-place="path"]')?.replaceChildren(...log(scenario, shown.path));
  const told = meters(scenario, shown.meters);
  const at = state(scenario, shown.state);
  for (const act of at ? all(at, ".lectern-choice") : []) (act as HTMLButtonElement).disabled = shown.spent;
  find(scenario, '[data-place="end"]')?.replaceChildren(...ending(shown));
  const last = shown.path[shown.path.length - 1];
  const item = last ? choice(state(scenario, last.state), last.choice) : null;
  const came = item ? words(find(item, ".lectern-consequence")) : "";
  return { heading: at && find(at, "h3"), news: [came, ...told].filter((part) => part !== "").join(" ") };
}
