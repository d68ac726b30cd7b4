// axe-core finds nothing on any page or view, at any width, and nothing has to be scrolled sideways at 320 pixels.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { right, wrong } from "../support/learner.mjs";
import { finish, stage } from "../support/scenario.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const lms = stage();
const dialect = "scorm12";
const narrow = { width: 320, height: 640 };
const wide = { width: 900, height: 700 };

// What axe finds in a frame, as one line a finding.
async function findings(frame) {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  const { violations } = await frame.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary.replace(/\s+/g, " ")}`));
}

const overflow = (frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function examine(visit, view) {
  assert.deepEqual(await findings(visit.content), [], view);
  for (const size of [narrow, wide]) {
    await visit.page.setViewportSize(size);
    assert.equal(await overflow(visit.content), 0, `${view}: ${size.width} px is too narrow by`);
  }
}

test("every page and every view of the module", async (context) => {
  const { pages, questions } = lms.course(dialect);
  const visit = await lms.launch(dialect, { viewport: wide });
  for (const page of pages) {
    await context.test(page.id, async () => {
      await examine(visit, "as it opens");
      for (const id of page.questions ?? []) {
        await visit.learner.press(`form[data-question="${id}"] [data-do=answer]`);
        await visit.learner.appears(".govuk-error-summary, .govuk-error-message");
      }
      if (page.questions?.length > 0) await examine(visit, "with nothing chosen");
      for (const id of page.questions ?? []) await visit.learner.practise(id, wrong(questions.find((question) => question.id === id)));
      if (page.questions?.length > 0) await examine(visit, "answered wrongly");
      for (const id of page.questions ?? []) {
        if (!(await visit.learner.retry(id))) continue;
        await visit.learner.practise(id);
      }
      if (page.questions?.length > 0) await examine(visit, "answered rightly");
      if (page.assessment) {
        await visit.learner.attempt(page.assessment, wrong, (view) => examine(visit, view));
        await examine(visit, "a failed result");
        await visit.learner.attempt(page.assessment, right);
        await examine(visit, "a passed result");
      }
    });
    if (page !== pages.at(-1)) await visit.learner.next();
  }
  await visit.learner.saveAndExit();
  await examine(visit, "after Save and exit");
  await finish(visit);
  await visit.close();
});

test("with a notice", async () => {
  const visit = await lms.open(lms.server(dialect).content, { viewport: wide });
  await visit.learner.appears("[data-place=notice] *");
  await examine(visit, "the notice that nothing is recorded");
  await visit.close();
});

for (const name of ["index.html", "text.html"]) {
  test(`${name} without script`, async () => {
    const context = await lms.browser().newContext({ viewport: narrow, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${lms.server(dialect).origin}/package/${name}`);
    assert.equal(await overflow(page), 0, "320 px is too narrow by");
    assert.deepEqual(await findings(page), []);
    await context.close();
  });
}
