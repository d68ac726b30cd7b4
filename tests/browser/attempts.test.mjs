// Fails, tries again, passes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../support/browser.mjs";
import { right, wrong } from "../support/learner.mjs";
import { dialects, element, finish, interactions, print, stage } from "../support/scenario.mjs";

const lms = stage();

for (const dialect of dialects) {
  test(`${dialect}: fails, tries again and passes`, async () => {
    const [{ id, pass, attempts, questions }] = lms.course(dialect).assessments;
    assert.ok(attempts !== 1, "the module allows a second try");
    const visit = await lms.launch(dialect);
    await visit.learner.walk(async ({ assessment }) => {
      if (assessment !== id) return;
      await visit.learner.attempt(id, wrong);
      assert.match(await visit.learner.text(`[data-assessment="${id}"]`), new RegExp(`\\b${pass}\\b`), "the pass mark is told");
      const failed = (await saved(visit)).held;
      assert.ok(Number(failed[element(dialect, "raw")]) < pass);
      assert.notEqual(failed[element(dialect, "success")], "failed", "another try is left: some LMSs close the module on failed");
      assert.deepEqual(interactions(failed).filter(({ result }) => result === "correct"), []);
      await visit.learner.attempt(id, right);
    });
    const { held } = await finish(visit);
    await visit.close();
    print(`${dialect}: what the LMS holds after a failed and a passed attempt`, held);
    assert.equal(held[element(dialect, "success")], "passed");
    assert.equal(held[element(dialect, "raw")], "100");
    assert.ok(interactions(held).filter(({ result }) => result === "correct").length >= questions.length);
  });
}
