// One course in two tabs of a browser: the one that came first records.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../support/browser.mjs";
import { dialects, element, finish, judge, stage } from "../support/scenario.mjs";

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
}
