// An LMS in trouble: the learner is told, goes on, and nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, dialects, element, finish, interactions, stage } from "../support/scenario.mjs";

const lms = stage();

// How an LMS may be in trouble, and the kinds of calls it then refuses.
const troubles = [
  ["takes nothing for a while", ["set", "commit", "finish"]],
  ["takes values for a while, and cannot store them", ["commit"]],
];

const trouble = (visit, fields) => visit.page.evaluate((given) => Object.assign(window.lms.recorder, given), fields);
const outage = (visit, kinds) => trouble(visit, { outage: kinds });

for (const dialect of dialects) {
  for (const [how, refused] of troubles) {
    test(`${dialect}: the LMS ${how}`, async () => {
      const { pages } = lms.course(dialect);
      const { id, questions } = pages.find((page) => page.questions?.length > 0);
      const visit = await lms.launch(dialect);
      await outage(visit, refused);
      await visit.learner.open(id);
      await visit.learner.practise(questions[0]);
      await visit.learner.appears("[data-place=notice] *");
      await outage(visit, []);
      await visit.content.waitForSelector("[data-place=notice]:empty", { state: "attached" });
      // After a refusal everything is written anew: LMSs say true and forget.
      const { memory } = await finish(visit, { repeating: true });
      await visit.close();

      const again = await lms.launch(dialect, { memory });
      assert.equal(await again.learner.result(questions[0]), "correct");
      await finish(again);
      await again.close();
    });
  }

  test(`${dialect}: the LMS is gone for good, and Save and exit does not pretend`, async () => {
    const visit = await lms.launch(dialect);
    await outage(visit, ["set", "commit", "finish"]);
    await visit.learner.next();
    await visit.learner.appears("[data-place=notice] *");
    await visit.learner.saveAndExit();
    assert.equal(await visit.learner.text("h1"), lms.package(dialect).strings["end-unsaved"]);
    clean(visit);
    await visit.close();
  });

  test(`${dialect}: the LMS knows no interactions, and status and score arrive`, async () => {
    const visit = await lms.launch(dialect);
    await trouble(visit, { unsupported: ["cmi.interactions."] });
    await visit.learner.pass();
    const { held, calls } = await finish(visit);
    await visit.close();
    assert.equal(held[element(dialect, "success")], "passed");
    assert.equal(held[element(dialect, "raw")], "100");
    assert.deepEqual(interactions(held), []);
    const asked = calls.filter(({ kind, args }) => kind === "set" && args[0].startsWith("cmi.interactions."));
    assert.equal(asked.length, 1, "after its first refusal a collection is left alone");
  });
}
