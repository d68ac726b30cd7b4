// Wherever content is shown it works: at any depth below the API, in a window of its own, and without an LMS.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { right } from "../support/learner.mjs";
import { clean, dialects, element, finish, stage } from "../support/scenario.mjs";

const lms = stage();

// The LMS's page opens the content in a window of its own.
async function popup(page, context) {
  const opened = context.waitForEvent("page");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  return opened;
}

const places = [
  ["deep", "three frames below the API", {}],
  ["foreign", "three frames below the API, one of them from another origin", {}],
  ["popup", "in a window of its own", { start: popup }],
];

const practice = (course) => course.pages.find((page) => page.questions?.length > 0);

for (const [shape, where, options] of places) {
  for (const dialect of dialects) {
    test(`${dialect}: ${where}`, async () => {
      const { id, questions } = practice(lms.course(dialect));
      const visit = await lms.launch(dialect, { shape, ...options });
      await visit.learner.open(id);
      await visit.learner.practise(questions[0]);
      const { memory } = await finish(visit);
      await visit.close();
      assert.equal(memory[element(dialect, "status")], "incomplete");

      const again = await lms.launch(dialect, { shape, memory, ...options });
      assert.equal(await again.learner.current(), id);
      assert.equal(await again.learner.result(questions[0]), "correct");
      await finish(again);
      await again.close();
    });
  }
}

const alone = [
  ["from file://", (dialect) => pathToFileURL(join(lms.package(dialect).folder, "index.html")).href],
  ["served, with no LMS at all", (dialect) => lms.server(dialect).content],
];
for (const [where, address] of alone) {
  test(`${where}: says that nothing is recorded, and teaches all the same`, async () => {
    const visit = await lms.open(address("scorm12"));
    assert.equal(await visit.engine(), "wasm");
    await visit.learner.appears("[data-place=notice] *");
    const { id, questions } = practice(lms.course("scorm12"));
    await visit.learner.open(id);
    await visit.learner.practise(questions[0]);
    const { assessment, id: check } = lms.course("scorm12").pages.find((page) => page.assessment);
    await visit.learner.open(check);
    await visit.learner.attempt(assessment, right);
    clean(visit);
    await visit.close();
  });
}
