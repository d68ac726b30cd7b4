// A learner with a keyboard and nothing else: Tab, Shift+Tab, arrows, Space, Enter. What they cannot reach or operate
// fails the test.
import { rightAnswer, wrongAnswer } from "./package.mjs";

const enough = 300; // presses of Tab before something counts as out of reach

export class Learner {
  // `patient` learners reach everything by Tab, as one without a mouse does; others are put where they want to be, which
  // is much quicker. All use the keyboard from there on.
  constructor({ window, content }, course, patient = false) {
    this.patient = patient;
    this.keyboard = window.keyboard;
    this.content = content;
    this.course = course;
  }

  question(id) {
    return this.course.questions.find((question) => question.id === id);
  }

  current() {
    return this.content.evaluate(() => document.querySelector(".lectern-page--current").dataset.page);
  }

  // Moves the focus to an element that matches.
  reach(selector) {
    return this.patient ? this.#tab(selector) : this.content.focus(`${selector} >> visible=true`);
  }

  // By Tab, forward or backward.
  async #tab(selector) {
    for (let presses = 0; presses < enough; presses += 1) {
      const where = await this.content.evaluate((wanted) => {
        const focused = document.activeElement;
        if (focused?.matches(wanted)) return "there";
        const target = [...document.querySelectorAll(wanted)].find((element) => element.getClientRects().length > 0);
        if (!target) return "nowhere";
        const order = target.compareDocumentPosition(focused);
        return order & Node.DOCUMENT_POSITION_FOLLOWING && !(order & Node.DOCUMENT_POSITION_CONTAINED_BY) ? "before" : "after";
      }, selector);
      if (where === "there") return;
      if (where === "nowhere") throw new Error(`nothing shown is ${selector}`);
      await this.keyboard.press(where === "before" ? "Shift+Tab" : "Tab");
    }
    const stuck = await this.content.evaluate(() => document.activeElement.outerHTML.slice(0, 200));
    throw new Error(`the keyboard does not reach ${selector} from ${stuck}`);
  }

  async press(selector, key = "Enter") {
    await this.reach(selector);
    await this.keyboard.press(key);
  }

  appears(selector) {
    return this.content.waitForSelector(selector);
  }

  // Enters an answer, {options}, {pairs} or {text}, in the question's form.
  async enter(question, answer) {
    const form = `form[data-question="${question.id}"]`;
    await this.appears(form);
    if (answer.pairs) return this.#selects(form, answer.pairs);
    if (answer.text !== undefined) return this.write(form, answer.text);
    if (question.kind === "several") return this.#checkboxes(form, answer.options);
    if (question.kind === "ordering") return this.#order(form, answer.options);
    return this.#radio(form, answer.options[0]);
  }

  // Replaces what is written in the form's field.
  async write(form, text) {
    await this.reach(`${form} input`);
    await this.keyboard.press("Control+A");
    await this.keyboard.press("Delete");
    await this.keyboard.type(text);
  }

  async #radio(form, option) {
    const target = `${form} input[value="${option}"]`;
    await this.reach(`${form} input[type=radio]`);
    for (;;) {
      const step = await this.content.evaluate((wanted) => {
        const option = document.querySelector(wanted);
        if (document.activeElement === option) return option.checked ? "done" : "Space";
        return option.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? "ArrowUp" : "ArrowDown";
      }, target);
      if (step === "done") return;
      await this.keyboard.press(step);
    }
  }

  async #checkboxes(form, options) {
    const boxes = await this.content.$$eval(`${form} input[type=checkbox]`, (all) => all.map(({ value, checked }) => ({ value, checked })));
    for (const { value, checked } of boxes) {
      if (checked !== options.includes(value)) await this.press(`${form} input[value="${value}"]`, "Space");
    }
  }

  async #selects(form, pairs) {
    for (const [item, option] of pairs) {
      const select = `${form} [data-item="${item}"] select`;
      await this.reach(select);
      const steps = await this.content.$eval(
        select,
        (list, value) => [...list.options].findIndex((each) => each.value === value) - list.selectedIndex,
        option,
      );
      for (let step = 0; step < Math.abs(steps); step += 1) await this.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
    }
  }

  async #order(form, options) {
    const place = (option) =>
      this.content.$$eval(`${form} li[data-option]`, (items, id) => items.findIndex((item) => item.dataset.option === id), option);
    for (const [wanted, option] of options.entries()) {
      for (let at = await place(option); at > wanted; at -= 1) {
        await this.press(`${form} li[data-option="${option}"] [data-do=up]`);
      }
    }
  }

  // Answers a practice question of the page shown, and waits for its result.
  async practise(id, answer = rightAnswer(this.question(id))) {
    const form = `form[data-question="${id}"]`;
    await this.enter(this.question(id), answer);
    await this.press(`${form} [data-do=answer]`);
    await this.appears(`${form} [data-place=result]:not(:empty)`);
  }

  async next() {
    const before = await this.current();
    await this.press("[data-do=next]");
    await this.appears(`.lectern-page--current:not([data-page="${before}"]) h1:focus`);
  }

  // All pages in order; `act` is what is done on each.
  async walk(act) {
    const { pages } = this.course;
    for (const page of pages) {
      await act(page);
      if (page !== pages.at(-1)) await this.next();
    }
  }

  // The short way to a pass: every page is seen, the assessment answered rightly.
  pass() {
    return this.walk(async ({ assessment }) => {
      if (assessment) await this.attempt(assessment, rightAnswer);
    });
  }

  async begin(assessment) {
    await this.press(`[data-assessment="${assessment}"] [data-do=begin]`);
    await this.appears(`[data-assessment="${assessment}"] [data-view=question] h2:focus`);
  }

  // Answers the question shown by `choose`, and gives its id.
  async answerNext(assessment, choose) {
    const view = `[data-assessment="${assessment}"] [data-view=question]`;
    const id = await this.content.getAttribute(`${view} form[data-question]`, "data-question");
    await this.enter(this.question(id), choose(this.question(id)));
    await this.press(`${view} [data-do=answer]`);
    await this.content.waitForSelector(`${view} form[data-question="${id}"]`, { state: "detached" });
    return id;
  }

  async submit(assessment) {
    await this.press(`[data-assessment="${assessment}"] [data-view=check] [data-do=submit]`);
    await this.appears(`[data-assessment="${assessment}"] [data-view=result] h2:focus`);
  }

  // A whole attempt. `look` is called with each view on the way.
  async attempt(id, choose, look = async () => {}) {
    const { questions, draws } = this.course.assessments.find((assessment) => assessment.id === id);
    const asked = draws?.reduce((sum, { count = 1 }) => sum + count, 0) ?? questions.length;
    await look("the start");
    await this.begin(id);
    for (let at = 1; at <= asked; at += 1) {
      await look(`question ${at}`);
      await this.answerNext(id, choose);
    }
    await look("the check of all answers");
    await this.submit(id);
  }

  // Makes a practice question ready for another answer. False if it has none left.
  async retry(id) {
    const form = `form[data-question="${id}"]`;
    if (!(await this.content.isVisible(`${form} [data-do=retry]`))) return false;
    await this.press(`${form} [data-do=retry]`);
    await this.appears(`${form} [data-do=answer]`);
    return true;
  }

  async open(page) {
    if (await this.content.$("details[data-place=contents]:not([open])")) await this.press("[data-place=contents] summary");
    await this.press(`.lectern-contents a[data-open="${page}"]`);
    await this.appears(`.lectern-page--current[data-page="${page}"] h1:focus`);
  }

  async saveAndExit() {
    await this.press("[data-do=exit]");
    await this.appears("html.lectern-ended");
  }

  // correct, partial or incorrect, as a question's form shows it; null if it is unanswered.
  result(id) {
    return this.content.getAttribute(`form[data-question="${id}"]`, "data-result");
  }

  text(selector) {
    return this.content.textContent(selector);
  }
}

export const right = rightAnswer;
export const wrong = wrongAnswer;
