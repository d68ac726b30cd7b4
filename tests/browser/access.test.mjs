// axe-core finds nothing on any page or view, at any width, and nothing has to be scrolled sideways at 320 pixels.
import assert from "node:assert/strict";
import { test } from "node:test";
import { examine, findings, narrow, tooWide, wide } from "../support/examiner.mjs";
import { right, wrong } from "../support/learner.mjs";
import { finish, stage } from "../support/scenario.mjs";

const lms = stage();
const dialect = "scorm12";
test("every page and every view of the module", async (context) => {
  const { pages, questions } = lms.course(dialect);
  const visit = await lms.launch(dialect, { viewport: wide });
  for (const page of pages) {
    await context.test(page.id, async () => {
      await examine(visit, "as it opens");
      const practice = questions.filter(({ id }) => page.questions?.includes(id));
      // Steps always have an order, so an ordering question is never empty.
      for (const { id } of practice.filter(({ kind }) => kind !== "ordering")) {
        await visit.learner.press(`form[data-question="${id}"] [data-do=answer]`);
        await visit.learner.appears(`form[data-question="${id}"] .govuk-error-message`);
        await examine(visit, `${id} with nothing chosen`);
      }
      for (const question of practice) {
        await visit.learner.practise(question.id, wrong(question));
        await examine(visit, `${question.id} answered wrongly`);
        if (!(await visit.learner.retry(question.id))) continue;
        await visit.learner.practise(question.id);
        await examine(visit, `${question.id} answered rightly`);
      }
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
    // Scripts that do not come, rather than none at all: the examiner is a script itself, and needs its timers.
    const context = await lms.browser().newContext({ viewport: narrow });
    await context.route("**/*.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${lms.server(dialect).origin}/package/${name}`);
    assert.deepEqual(await tooWide(page), []);
    assert.deepEqual(await findings(page), []);
    await context.close();
  });
}
