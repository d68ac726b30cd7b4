// The tour, from its first page to its last by keyboard: every kind of question and every rule, accessible on the way,
// and completed and passed at the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { examine, wide } from "../support/examiner.mjs";
import { right } from "../support/learner.mjs";
import { dialects, element, finish, stage } from "../support/scenario.mjs";

const lms = stage({ course: { name: "tour" } });

const asked = ["choice", "several", "true-false", "matching", "classify", "ordering", "text", "number"];

async function choose({ learner }, choice, state) {
  await learner.press(`[data-state]:not([hidden]) [data-choice="${choice}"] button`);
  await learner.appears(`[data-state="${state}"] h3:focus`);
}

// What is done on a page beside answering its questions.
const acts = {
  "what-you-know": ({ learner }) => learner.attempt("before", right),
  "at-the-desk": ({ content }) => content.waitForSelector('[data-status=credited] [data-open="at-the-shelves"]', { state: "attached" }),
  "a-lost-wallet": async (visit) => {
    await choose(visit, "a", "street");
    await choose(visit, "b", "well");
  },
  "how-we-do": async ({ learner, content }) => {
    for (const name of await content.$$eval(".lectern-survey form", (all) => all.map(({ dataset }) => dataset.question))) {
      await learner.press(`[data-question="${name}"] input[value=b]`, "Space");
    }
    await learner.appears(".lectern-profile");
  },
  "your-questions": ({ learner }) => learner.press("[data-question=first-meeting] input[value=angry]", "Space"),
  "final-check": ({ learner }) => learner.attempt("final-check", right),
  "take-along": ({ learner }) => learner.appears(".lectern-sheet [data-pick=angry]:not([hidden])"),
};

// A page that holds learners back says so, and leads to what is to be done.
async function isHeld({ learner }) {
  await learner.press("[data-do=next]");
  await learner.appears(".govuk-error-summary:focus");
}

for (const dialect of dialects) {
  test(`${dialect}: the tour from end to end`, async (context) => {
    const { pages, questions } = lms.course(dialect);
    const visit = await lms.launch(dialect, { viewport: wide });
    for (const page of pages.filter(({ branch }) => !branch)) {
      await context.test(page.id, async () => {
        assert.equal(await visit.learner.current(), page.id);
        await examine(visit, "as it opens");
        if (page.gate !== "none") await isHeld(visit);
        for (const { id, kind } of questions.filter(({ id }) => page.questions?.includes(id))) {
          const single = await visit.content.$(`form[data-question="${id}"] [data-do=answer]`);
          if (single && (asked.includes(kind) || kind === "rating")) await visit.learner.practise(id);
        }
        await acts[page.id]?.(visit);
        await examine(visit, "when it is done");
        if (page !== pages.at(-1)) await visit.learner.next();
      });
    }
    await visit.learner.appears("[data-place=progress][data-complete]");
    const { memory } = await finish(visit);
    await visit.close();
    assert.equal(memory[element(dialect, "success")], "passed");
    if (dialect === "scorm2004") assert.equal(memory["cmi.completion_status"], "completed");
    assert.equal(memory["cmi.objectives.0.id"], "desk");
  });
}

test("the tour has every kind and every rule", () => {
  const course = lms.course("scorm12");
  const kinds = new Set(course.questions.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), [...asked, "rating", "reflection", "planner"].sort());
  assert.equal(course.scenarios.length, 1);
  assert.equal(course.surveys.length, 1);
  assert.deepEqual([...new Set(course.pages.map(({ gate = "none" }) => gate))].sort(), ["answered", "ended", "none", "passed"]);
  assert.ok(course.pages.some(({ optional }) => optional) && course.pages.some(({ branch, next }) => branch && next));
  assert.ok(course.assessments.some(({ diagnostic }) => diagnostic) && course.assessments.some(({ draws }) => draws));
});
