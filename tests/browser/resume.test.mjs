// The module in several sittings: what an LMS keeps is enough to go on where the learner left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../support/browser.mjs";
import { right } from "../support/learner.mjs";
import { clean, dialects, element, finish, interactions, judge, stage } from "../support/scenario.mjs";

const lms = stage();

// Goes on to the page half-way, answering what stands on the way. Gives the page's id and the questions answered.
async function halfWay({ learner, dialect }) {
  const { pages } = lms.course(dialect);
  const practice = pages.filter((page) => page.questions?.length > 0);
  const half = pages.indexOf(practice[Math.floor(practice.length / 2)]);
  const answered = [];
  for (const page of pages.slice(0, half + 1)) {
    for (const id of page.questions ?? []) {
      await learner.practise(id);
      answered.push(id);
    }
    if (page !== pages[half]) await learner.next();
  }
  return { page: pages[half].id, answered };
}

async function resumesAt(visit, { page, answered }) {
  assert.equal(await visit.learner.current(), page);
  for (const { id, questions = [] } of lms.course(visit.dialect).pages) {
    if (!questions.some((question) => answered.includes(question))) continue;
    await visit.learner.open(id);
    for (const question of questions) assert.equal(await visit.learner.result(question), "correct", `${question} after the resume`);
  }
  await visit.learner.open(page);
}

for (const dialect of dialects) {
  test(`${dialect}: leaves half-way, comes back another day and passes`, async () => {
    const first = await lms.launch(dialect);
    const half = await halfWay(first);
    const progress = await first.learner.text("[data-place=progress]");
    const { memory } = await finish(first);
    await first.close();
    assert.equal(memory[element(dialect, "status")], "incomplete");
    assert.equal(memory["cmi.core.entry"] ?? memory["cmi.entry"], "resume");

    const second = await lms.launch(dialect, { memory });
    await resumesAt(second, half);
    assert.equal(await second.learner.text("[data-place=progress]"), progress);
    const { pages } = lms.course(dialect);
    for (const page of pages.slice(pages.findIndex(({ id }) => id === half.page))) {
      if (page.assessment) await second.learner.attempt(page.assessment, right);
      if (page !== pages.at(-1)) await second.learner.next();
    }
    const end = await finish(second);
    await second.close();
    assert.equal(end.held[element(dialect, "success")], "passed");
    assert.equal(end.held[element(dialect, "raw")], "100");
  });

  test(`${dialect}: the device dies after an answer, and the answer is kept`, async () => {
    const first = await lms.launch(dialect);
    const half = await halfWay(first);
    const told = await saved(first);
    assert.equal(told.phase, "running");
    judge(told);
    clean(first);
    await first.close();

    const second = await lms.launch(dialect, { memory: told.memory });
    await resumesAt(second, half);
    await finish(second);
    await second.close();
  });

  test(`${dialect}: leaves in the middle of an attempt and finishes it`, async () => {
    const { assessments, pages } = lms.course(dialect);
    const [{ id, questions }] = assessments;
    const first = await lms.launch(dialect);
    await first.learner.open(pages.find((page) => page.assessment === id).id);
    await first.learner.begin(id);
    for (let count = 0; count < questions.length / 2; count += 1) await first.learner.answerNext(id, right);
    const { memory } = await finish(first);
    await first.close();

    const second = await lms.launch(dialect, { memory });
    await second.learner.appears(`[data-assessment="${id}"] [data-view=question]`);
    for (let count = Math.ceil(questions.length / 2); count < questions.length; count += 1) await second.learner.answerNext(id, right);
    await second.learner.submit(id);
    const { held } = await finish(second);
    await second.close();
    assert.equal(held[element(dialect, "raw")], "100");
    assert.equal(interactions(held).length, questions.length);
  });

  test(`${dialect}: looks at a passed module again, and nothing is lost`, async () => {
    const first = await lms.launch(dialect);
    await first.learner.pass();
    const { memory } = await finish(first);
    await first.close();

    const again = await lms.launch(dialect, { memory });
    await again.learner.open(lms.course(dialect).pages[0].id);
    const { held } = await finish(again);
    await again.close();
    assert.equal(held[element(dialect, "success")], "passed");
    assert.equal(held[element(dialect, "raw")], "100");

    const review = await lms.launch(dialect, { memory: { ...memory, [element(dialect, "mode")]: "review" } });
    await review.learner.appears("[data-place=notice] *");
    await review.learner.open(lms.course(dialect).pages[1].id);
    const told = await finish(review);
    await review.close();
    assert.deepEqual(told.calls.filter(({ kind }) => kind === "set"), []);
  });
}
