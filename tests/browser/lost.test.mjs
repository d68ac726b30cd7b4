// The way to the LMS is lost: for ten minutes, for good, or to another API object. What the learner did is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { right } from "../support/learner.mjs";
import { clean, dialects, element, finish, judge, stage } from "../support/scenario.mjs";

const lms = stage();

const trouble = (visit, fields) => visit.page.evaluate((given) => Object.assign(window.lms.recorder, given), fields);
const closed = { scorm12: "301", scorm2004: "143" };

async function practised(visit, at = 0) {
  const { id, questions } = lms.course(visit.dialect).pages.filter((page) => page.questions?.length > 0)[at];
  await visit.learner.open(id);
  await visit.learner.practise(questions[0]);
  return questions[0];
}

async function kept(dialect, memory, ...questions) {
  const again = await lms.launch(dialect, { memory });
  for (const question of questions) {
    await again.learner.open(lms.course(dialect).pages.find((page) => page.questions?.includes(question)).id);
    assert.equal(await again.learner.result(question), "correct");
  }
  const told = await finish(again);
  await again.close();
  return told;
}

for (const dialect of dialects) {
  test(`${dialect}: offline for ten minutes, then back`, async () => {
    const visit = await lms.launch(dialect, { clock: true });
    await visit.context.setOffline(true);
    await trouble(visit, { outage: ["commit"] });
    const first = await practised(visit);
    await visit.learner.appears('[data-notice="not-saving"]');
    await visit.context.clock.runFor("05:00");
    await visit.learner.appears('[data-notice="session-lost"]');
    const second = await practised(visit, 1);
    await visit.context.clock.runFor("05:00");
    await trouble(visit, { outage: [] });
    await visit.context.setOffline(false);
    await visit.context.clock.runFor("01:00");
    await visit.content.waitForSelector("[data-place=notice]:empty", { state: "attached" });
    const { memory } = await finish(visit, { repeating: true });
    await visit.close();
    await kept(dialect, memory, first, second);
  });

  test(`${dialect}: the session has expired, and the learner takes along what they did`, async () => {
    const visit = await lms.launch(dialect);
    await visit.learner.pass();
    await trouble(visit, { outage: ["initialize", "set", "commit", "finish"], code: closed[dialect] });
    await visit.learner.open(lms.course(dialect).pages[0].id);
    await visit.learner.appears('[data-notice="session-lost"]');
    await visit.learner.press('[data-notice="session-lost"] [data-do=summary]');
    await visit.learner.appears(".lectern-summary h2:focus");
    const words = await visit.learner.text(".lectern-summary [data-copy]");
    const { pages, assessments } = lms.course(dialect);
    for (const { title } of pages) assert.ok(words.includes(title), title);
    assert.ok(assessments.length === 1 && words.includes("Best score: 100%"), words);
    await visit.learner.press(".lectern-summary [data-do=copy]");
    assert.equal((await visit.content.evaluate(() => getSelection().toString())).split("\n")[0], "What you did");
    await visit.page.emulateMedia({ media: "print" });
    assert.equal(await visit.content.isVisible(".lectern-page--current"), false, "printed alone");
    assert.equal(await visit.content.isVisible(".lectern-summary [data-copy]"), true);
    await visit.page.emulateMedia({ media: null });
    await visit.learner.press(".lectern-summary [data-do=close]");
    await visit.learner.saveAndExit();
    assert.equal(await visit.learner.text("h1"), lms.package(dialect).strings["end-unsaved"]);
    await visit.learner.press("[data-do=summary]");
    await visit.learner.appears(".lectern-summary h2:focus");
    clean(visit);
    await visit.close();
  });

  test(`${dialect}: the API object vanishes, and another stands in its place`, async () => {
    const visit = await lms.launch(dialect, { expected: [/^Lectern: the LMS threw/] });
    const first = await practised(visit);
    await trouble(visit, { throwing: ["initialize", "get", "set", "commit", "finish"] });
    const second = await practised(visit, 1);
    await visit.learner.appears("[data-place=notice] *");
    await visit.page.evaluate(() => window.lms.renew());
    await visit.content.waitForSelector("[data-place=notice]:empty", { state: "attached" });
    const third = await practised(visit, 2);
    const { memory, calls } = await finish(visit, { repeating: true });
    await visit.close();
    assert.equal(calls[0].kind, "initialize", "the new object's session is opened before anything else");
    await kept(dialect, memory, first, second, third);
  });

  test(`${dialect}: the LMS says true, stores nothing, and later takes only what has changed`, async () => {
    const visit = await lms.launch(dialect);
    const { pages } = lms.course(dialect);
    await visit.learner.walk(async ({ assessment }) => {
      if (!assessment) return;
      await visit.learner.begin(assessment);
      await trouble(visit, { deaf: true });
      const { questions } = lms.course(dialect).assessments.find(({ id }) => id === assessment);
      for (let left = questions.length; left > 0; left -= 1) await visit.learner.answerNext(assessment, right);
      await visit.learner.submit(assessment);
      await visit.page.waitForFunction(() => window.lms.recorder.uncommitted.size === 0);
      await visit.page.waitForTimeout(1500);
      await trouble(visit, { deaf: false });
    });
    await visit.learner.open(pages[0].id);
    const { memory } = await finish(visit);
    await visit.close();
    assert.notEqual(memory[element(dialect, "success")], "passed", "this LMS has lost it");
    assert.equal(memory[element(dialect, "raw")], undefined);

    const told = await kept(dialect, memory);
    assert.equal(told.held[element(dialect, "success")], "passed");
    assert.equal(told.held[element(dialect, "raw")], "100");
    if (dialect === "scorm2004") assert.equal(told.held["cmi.completion_status"], "completed");
    judge(told);
  });
}
