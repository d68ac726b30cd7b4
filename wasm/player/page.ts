// Effects to the page. One batch of effects is what one event brought: focus moves once for it, at its end.

import { firstControl, kind } from "./answer";
import * as assessment from "./assessment";
import { Articles } from "./articles";
import * as contents from "./contents";
import { course, text } from "./course";
import { all, find, focus, make, place, secondary, show, words } from "./dom";
import * as notice from "./notice";
import type { PageEffect } from "./protocol";
import * as planner from "./planner";
import * as question from "./question";
import * as scenario from "./scenario";
import * as summary from "./summary";
import * as survey from "./survey";
import { fitTables } from "./table";

type Of<D extends PageEffect["do"]> = Extract<PageEffect, { do: D }>;

const CURRENT = "lectern-page--current";

export class Page {
  private readonly articles = new Articles(course().pages);
  private readonly title = document.title;
  // What the engine said of things whose page is not here yet, by where they stand.
  private readonly kept = new Map<string, PageEffect>();
  private page = "";
  private view = "";
  private aim: { page: string; heading: string } | null = null;
  private target: HTMLElement | null = null;
  private byLearner = false;
  private unsaved: notice.Ending = "unsaved";

  carry(effects: PageEffect[], byLearner: boolean): void {
    this.target = null;
    this.byLearner = byLearner;
    if (byLearner) this.forgive();
    for (const effect of effects) this.one(effect);
    if (byLearner && this.target) focus(this.target);
  }

  // A link was followed: after the page is shown, its heading `heading` is where to go.
  aimAt(page: string, heading: string): void {
    this.aim = { page, heading };
    if (page !== this.page) return;
    this.land(page);
    if (this.target) focus(this.target);
  }

  private one(effect: PageEffect): void {
    switch (effect.do) {
      case "page":
        return this.open(effect);
      case "status":
        return contents.status(effect);
      case "progress":
        return this.say(contents.progress(effect));
      case "mark":
      case "clear":
        return this.onQuestion(effect);
      case "assessment":
        return this.onAssessment(effect);
      case "scenario":
        return this.onScenario(effect);
      case "profile":
        return this.onProfile(effect);
      case "refuse":
        return this.refuse(effect);
      case "notice":
        return this.notify(effect);
      case "summary":
        return summary.show(effect, this.title);
      case "end":
        return this.end(effect.saved);
    }
  }

  // What a learner hears comes of what they did; what was there before is not news.
  private say(words: string): void {
    if (this.byLearner && words !== "") notice.announce(words);
  }

  private open(effect: Of<"page">): void {
    if (effect.start) this.takeOver();
    const moved = effect.page !== this.page;
    this.page = effect.page;
    if (moved) this.leaveView();
    contents.current(effect.page);
    this.steps(effect);
    if (!moved) return;
    contents.fold();
    summary.drop();
    this.entitle();
    for (const article of all(document, `.${CURRENT}`)) this.leave(article);
    if (this.articles.get(effect.page)) this.land(effect.page);
    else void this.fetch(effect.page);
  }

  // From here on one page is shown at a time; before, and if nothing comes, all of them are.
  private takeOver(): void {
    document.documentElement.classList.add("lectern-js");
    addEventListener("resize", () => fitTables(document));
    void this.articles.fetchRest();
  }

  private leave(article: HTMLElement): void {
    article.classList.remove(CURRENT);
    for (const form of all(article, '[data-kind="reflection"]')) (form as HTMLFormElement).reset();
  }

  private leaveView(): void {
    this.view = "";
    place("main")?.removeAttribute("data-view");
  }

  private steps({ number, of, previous, next }: Of<"page">): void {
    const at = place("steps");
    if (!at) return;
    show(find(at, '[data-do="previous"]'), previous);
    show(find(at, '[data-do="next"]'), next);
    const count = find(at, ".lectern-steps__count") ?? make("p", { class: "lectern-steps__count" });
    count.textContent = text("page-of", { number, of });
    at.append(count);
  }

  private async fetch(page: string): Promise<void> {
    this.wait(text("loading"));
    try {
      await this.articles.fetch(page);
      if (page !== this.page) return;
      this.wait(null);
      this.land(page);
      if (this.target) focus(this.target);
    } catch {
      if (page === this.page) this.wait(text("not-loaded"), secondary("reload", text("load-again")));
    }
  }

  // In place of a page that is on its way, or did not arrive.
  private wait(message: string | null, again?: HTMLElement): void {
    find(document, ".lectern-wait")?.remove();
    if (!message) return;
    const box = make("div", { class: "lectern-wait", role: "status" }, make("p", { class: "govuk-body" }, message));
    if (again) box.append(again);
    place("steps")?.before(box);
  }

  reload(): void {
    void this.fetch(this.page);
  }

  // The page is here: shown, with everything said of it so far, and focus on its heading.
  private land(page: string): void {
    const article = this.articles.get(page);
    if (!article) return;
    this.wait(null);
    article.classList.add(CURRENT);
    fitTables(article);
    planner.fillSheets(article);
    for (const [selector, effect] of [...this.kept]) {
      if (!find(article, selector)) continue;
      this.kept.delete(selector);
      this.one(effect);
    }
    const heading = this.aim?.page === page ? document.getElementById(this.aim.heading) : null;
    this.aim = null;
    this.target = heading ?? find(article, "h1");
    this.entitle();
    if (!heading) scrollTo(0, 0);
  }

  // What an effect is about, if it is here; else the effect waits for its page.
  private thing(effect: PageEffect, selector: string): HTMLElement | null {
    const found = find(document, `.lectern-page ${selector}`);
    if (!found) this.kept.set(selector, effect);
    return found;
  }

  private onQuestion(effect: Of<"mark"> | Of<"clear">): void {
    if (effect.do === "mark" && effect.result === "neutral") planner.pick(effect.question, effect.options ?? []);
    const form = this.thing(effect, `[data-question="${effect.question}"]`);
    if (!form) return;
    if (effect.do === "clear") return question.clear(form, effect.options);
    if (form.hasAttribute("data-live")) return this.onLive(form, effect);
    question.mark(form, effect);
    if (effect.restored) return;
    this.target ??= find(form, '[data-place="result"]');
    this.say(question.feedback(form));
  }

  // The form shows the answer already, unless it is one from before.
  private onLive(form: HTMLElement, effect: Of<"mark">): void {
    form.dataset.result = effect.result;
    if (effect.restored) kind(form).fill(form, effect);
    if (form.dataset.kind !== "planner") return;
    const news = planner.render(form);
    if (!effect.restored) this.say(news);
  }

  private onProfile(effect: Of<"profile">): void {
    const section = this.thing(effect, `[data-survey="${effect.survey}"]`);
    if (section) this.say(survey.render(section, effect));
  }

  private onAssessment(effect: Of<"assessment">): void {
    const section = this.thing(effect, `[data-assessment="${effect.assessment}"]`);
    if (!section) return;
    const heading = assessment.render(section, effect.assessment, effect);
    if (!section.closest(`.${CURRENT}`)) return;
    place("main")?.setAttribute("data-view", effect.view);
    this.view = effect.view === "start" ? "" : words(heading);
    this.target ??= heading;
    this.entitle();
    if (this.target === heading) scrollTo(0, 0);
  }

  private onScenario(effect: Of<"scenario">): void {
    const section = this.thing(effect, `[data-scenario="${effect.scenario}"]`);
    if (!section) return;
    const { heading, news } = scenario.render(section, effect);
    if (effect.restored) return;
    this.target ??= heading;
    this.say(news);
  }

  private refuse(effect: Of<"refuse">): void {
    const article = find(document, `.${CURRENT}`);
    const problem = this.problem(effect, article);
    const box = notice.summary(problem);
    (article ?? place("main"))?.prepend(box);
    this.aim = null;
    this.target = box;
    this.entitle(true);
  }

  private problem(effect: Of<"refuse">, article: HTMLElement | null): notice.Problem {
    const { why, left = 0, first, gate } = effect;
    if (why === "locked" && first) {
      return { message: text("error-locked", { page: contents.title(first) }), href: `#page-${first}`, open: first };
    }
    const problem = `error-${gate ?? why}`;
    const form = effect.question
      ? find(document, `.${CURRENT} [data-question="${effect.question}"]`)
      : gate === "answered" && article
        ? find(article, 'form[data-question]:not([data-result], [data-kind="planner"], [data-kind="reflection"])')
        : null;
    const message = form && effect.question && why !== "spent" ? question.refuse(form, why) : text(problem, { n: left });
    const at = (form && firstControl(form)) ?? form ?? (article && find(article, "[data-assessment], [data-scenario]"));
    return { message, href: `#${at?.id || "main"}` };
  }

  private forgive(): void {
    notice.announce("");
    notice.dropSummary();
    for (const form of all(document, ".govuk-form-group--error")) question.forgive(form);
    if (this.page) this.entitle();
  }

  private notify({ code, shown }: Of<"notice">): void {
    notice.banner(code, shown);
    if (code === "no-lms") this.unsaved = "unrecorded";
    if (code === "twin") this.unsaved = "twin";
  }

  private end(saved: boolean): void {
    document.title = `${notice.end(saved ? "saved" : this.unsaved)} - ${this.title}`;
    const opened = window.opener !== null && window.parent === window;
    if (saved && opened) window.close();
  }

  private entitle(error = false): void {
    const parts = [this.view, contents.title(this.page), this.title];
    const title = parts.filter((part) => part !== "").join(" - ");
    document.title = error ? text("error-title", { title }) : title;
  }
}
