// One course in two tabs, and one tab that goes and comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../support/browser.mjs";
import { clean, dialects, element, finish, judge, stage } from "../support/scenario.mjs";

const lms = stage();
const practice = (course) => course.pages.filter((page) => page.questions?.length > 0);
const changes = (calls) => calls.filter(({ kind }) => ["set", "commit", "finish"].includes(kind));

for (const dialect of dialects) {
  test(`${dialect}: the later of two tabs is told, and writes nothing, not even at leaving`, async () => {
    const [before, after] = practice(lms.course(dialect));
    const first = await lms.launch(dialect);
    await first.learner.open(before.id);
    await first.learner.practise(before.questions[0]);
    const { memory } = await saved(first);

    const second = await lms.launch(dialect, { memory, beside: first });
    await second.learner.appears('[data-notice="twin"]');
    assert.equal(await second.learner.result(before.questions[0]), "correct", "progress is shown in the later tab too");
    await second.learner.open(after.id);
    await second.learner.practise(after.questions[0]);
    await second.learner.saveAndExit();
    assert.equal(await second.learner.text("h1"), lms.package(dialect).strings["end-twin"]);
    const told = await second.page.evaluate(() => window.lms.report());
    assert.deepEqual(changes(told.calls), []);
    judge(told);
    await second.page.close();

    await first.page.bringToFront();
    assert.equal(await first.content.$("[data-place=notice] *"), null, "the earlier tab goes on untouched");
    const end = await finish(first);
    assert.notEqual(end.memory[element(dialect, "data")], memory[element(dialect, "data")]);
    await first.close();
  });

  test(`${dialect}: a tab that was closed is no twin`, async () => {
    const first = await lms.launch(dialect);
    const { memory } = await finish(first);
    const second = await lms.launch(dialect, { memory, beside: first });
    await second.learner.next();
    assert.equal(await second.content.$("[data-place=notice] *"), null);
    await finish(second);
    await first.close();
  });

  test(`${dialect}: into the back-forward cache and out of it, the session goes on`, async () => {
    const visit = await lms.launch(dialect, { cached: true });
    await visit.learner.next();
    await saved(visit);
    await visit.content.evaluate(() => addEventListener("pageshow", ({ persisted }) => (window.cameBack = persisted)));
    await visit.page.evaluate((away) => (location.href = away), `${lms.server(dialect).origin}/lms/level.html#[]`);
    await visit.page.waitForURL(/level/);
    await visit.page.goBack({ waitUntil: "commit" });
    await visit.page.waitForFunction(() => window.lms !== undefined);
    visit.content = visit.learner.content = visit.page.frames().find((frame) => /package/.test(frame.url()));
    assert.equal(await visit.content.evaluate(() => window.cameBack), true);
    assert.equal((await visit.page.evaluate(() => window.lms.report())).phase, "running");
    await visit.learner.next();
    await finish(visit);
    clean(visit);
    await visit.close();
  });
}
