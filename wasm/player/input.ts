// What the learner does on the page, to events.

import { firstControl, kind, limitMoves, stepText } from "./answer";
import { copy } from "./copy";
import { text } from "./course";
import { all, focus } from "./dom";
import { announce } from "./notice";
import type { Page } from "./page";
import * as planner from "./planner";
import type { Session } from "./session";
import * as summary from "./summary";

function move(control: HTMLElement, by: -1 | 1): void {
  const step = control.closest<HTMLElement>("[data-option]");
  const form = control.closest<HTMLElement>("form");
  if (!step || !form) return;
  const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
  if (by < 0) other?.before(step);
  else other?.after(step);
  limitMoves(form);
  control.focus();
  const steps = all(form, "li[data-option]");
  announce(text("moved", { step: stepText(step), place: steps.indexOf(step) + 1, of: steps.length }));
}

function questionOf(element: HTMLElement): { form: HTMLElement | null; id: string } {
  const form = element.closest<HTMLElement>("form[data-question]");
  return { form, id: form?.dataset.question ?? "" };
}

export class Input {
  constructor(
    private readonly session: Session,
    private readonly page: Page,
  ) {}

  listen(): void {
    document.addEventListener("click", (event) => this.click(event));
    document.addEventListener("change", (event) => this.change(event));
    document.addEventListener("submit", (event) => this.submit(event));
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const { form, id } = questionOf(event.target as HTMLElement);
    if (form) this.session.act({ on: "answer", question: id, ...kind(form).read(form) });
  }

  // Some answers are taken as they are given.
  private change(event: Event): void {
    const { form, id } = questionOf(event.target as HTMLElement);
    const note = (event.target as HTMLElement).closest(".lectern-note");
    if (form?.hasAttribute("data-live") && !note) this.session.act({ on: "answer", question: id, ...kind(form).read(form) });
  }

  private click(event: MouseEvent): void {
    const clicked = event.target as Element;
    const control = clicked.closest<HTMLButtonElement>("button[data-do]");
    if (control) return this.press(control);
    // A frame's history belongs to the LMS: links inside the course leave no entry in it.
    const link = clicked.closest<HTMLAnchorElement>('a[data-open], a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    this.follow(link);
  }

  private follow(link: HTMLAnchorElement): void {
    const page = link.dataset.open;
    const id = decodeURIComponent((link.getAttribute("href") ?? "").split("#")[1] ?? "");
    if (page) {
      this.page.aimAt(page, id === `page-${page}` ? "" : id);
      return this.session.act({ on: "open", page });
    }
    const target = document.getElementById(id);
    if (target) focus(target);
    target?.scrollIntoView({ block: "nearest" });
  }

  private press(control: HTMLButtonElement): void {
    const { form, id } = questionOf(control);
    switch (control.dataset.do) {
      case "next":
        return this.session.act({ on: "next" });
      case "previous":
        return this.session.act({ on: "previous" });
      case "exit":
        this.session.act({ on: "leave" });
        return this.session.flush();
      case "retry":
        this.session.act({ on: "retry", question: id });
        return form ? firstControl(form)?.focus() : undefined;
      case "begin":
        return this.session.act({ on: "begin", assessment: control.value });
      case "revise":
        return this.session.act({ on: "revise", question: control.value });
      case "choose":
        return this.session.act({
          on: "choose",
          scenario: control.closest<HTMLElement>("[data-scenario]")?.dataset.scenario ?? "",
          choice: control.closest<HTMLElement>("[data-choice]")?.dataset.choice ?? "",
        });
      case "restart":
        return this.session.act({ on: "restart", scenario: control.value });
      case "submit":
        return this.session.act({ on: "submit", assessment: control.value });
      case "up":
        return move(control, -1);
      case "down":
        return move(control, 1);
      case "reload":
        return this.page.reload();
      case "summary":
        return this.session.act({ on: "summary" });
      case "forget":
        return this.session.forget();
      case "copy":
        return copy(control);
      case "save":
        return planner.saveSheet(control.closest<HTMLElement>("[data-sheet]") ?? control);
      case "close":
        return summary.drop();
      case "print":
        return window.print();
    }
  }
}
