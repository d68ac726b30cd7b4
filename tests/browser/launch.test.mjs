// An LMS that is slow or wrong at launch: the course waits for it, asks again, or says that nothing is recorded.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, dialects, element, finish, stage } from "../support/scenario.mjs";

const lms = stage();
const practice = (course) => course.pages.find((page) => page.questions?.length > 0);

async function practised(visit) {
  const { id, questions } = practice(lms.course(visit.dialect));
  await visit.learner.open(id);
  await visit.learner.practise(questions[0]);
}

async function kept(visit, memory) {
  const again = await lms.launch(visit.dialect, { memory });
  const { id, questions } = practice(lms.course(visit.dialect));
  assert.equal(await again.learner.current(), id);
  assert.equal(await again.learner.result(questions[0]), "correct");
  await finish(again);
  await again.close();
}

for (const dialect of dialects) {
  test(`${dialect}: the API appears four seconds after the page`, async () => {
    const visit = await lms.launch(dialect, { late: 4000 });
    assert.equal(await visit.content.evaluate(() => document.documentElement.dataset.api), dialect);
    await practised(visit);
    const { memory } = await finish(visit);
    await visit.close();
    await kept(visit, memory);
  });

  test(`${dialect}: Initialize fails once`, async () => {
    const visit = await lms.launch(dialect, {
      trouble: { outage: ["initialize"] },
      start: async (page) => {
        await page.waitForFunction(() => window.lms.recorder.calls.some(({ kind }) => kind === "get"));
        await page.evaluate(() => (window.lms.recorder.outage = []));
        return page;
      },
    });
    await practised(visit);
    // That it is not initialised is asked by reading: the one call out of place, and after a refusal the only way.
    const told = await finish(visit, { asking: true });
    await visit.close();
    await kept(visit, told.memory);
  });

  test(`${dialect}: Initialize fails for ever, and the learner is told`, async () => {
    const visit = await lms.launch(dialect, { trouble: { outage: ["initialize"] } });
    await visit.learner.appears('[data-notice="session-lost"]');
    await practised(visit);
    await visit.learner.saveAndExit();
    assert.equal(await visit.learner.text("h1"), lms.package(dialect).strings["end-unsaved"]);
    clean(visit);
    await visit.close();
  });
}

// Truth in other words: null is what an LMS says that says nothing.
for (const [dialect, yes] of [["scorm12", true], ["scorm12", null], ["scorm2004", "1"], ["scorm2004", 1]]) {
  test(`${dialect}: the LMS says ${JSON.stringify(yes)} for "true"`, async () => {
    const visit = await lms.launch(dialect, { trouble: { yes } });
    await practised(visit);
    assert.equal(await visit.content.$("[data-place=notice] *"), null);
    const { memory } = await finish(visit);
    await visit.close();
    assert.equal(memory[element(dialect, "status")], "incomplete");
    await kept(visit, memory);
  });
}
