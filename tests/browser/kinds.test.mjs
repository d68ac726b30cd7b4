// A course with every kind of question, by keyboard: what is refused, what is told, and what the LMS gets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { saved } from "../support/browser.mjs";
import { examine, wide } from "../support/examiner.mjs";
import { right, wrong } from "../support/learner.mjs";
import { dialects, element, finish, interactions, stage } from "../support/scenario.mjs";

const lms = stage({ course: { name: "kinds", folder: fileURLToPath(new URL("kinds", import.meta.url)) } });
const form = (id) => `form[data-question="${id}"]`;

const launch = async (dialect = "scorm2004") => {
  const visit = await lms.launch(dialect, { viewport: wide });
  const { learner } = visit;
  // What is shown of the element that matches, as a list of texts.
  const shown = (selector) =>
    visit.content.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\s+/g, " ").trim()));
  const refused = async (id) => {
    await learner.press(`${form(id)} [data-do=answer]`);
    await learner.appears(".govuk-error-summary:focus");
    return (await shown(`${form(id)} .govuk-error-message`)).map((text) => text.replace("Error: ", ""));
  };
  const again = async (id, answer) => {
    assert.ok(await learner.retry(id));
    await learner.practise(id, answer);
  };
  return Object.assign(visit, { shown, refused, again });
};

test("true-false, and feedback by result with a hint", async () => {
  const visit = await launch();
  const { learner, shown, refused, again } = visit;
  await learner.open("choosing");
  assert.deepEqual(await shown(`${form("emails")} label`), ["True", "False"]);
  assert.deepEqual(await refused("emails"), ["Select an answer"]);
  await examine(visit, "nothing chosen");
  await learner.practise("emails", { options: ["false"] });
  assert.deepEqual(await shown(`${form("emails")} .lectern-feedback`), ["They do: what counts is why you write them."]);
  await again("emails", { options: ["true"] });
  assert.equal(await learner.result("emails"), "correct");

  assert.deepEqual(await shown(`${form("protected")} .lectern-hint p`), []);
  await learner.press(`${form("protected")} .lectern-hint summary`);
  assert.deepEqual(await shown(`${form("protected")} .lectern-hint p`), ["Think of what people are treated worse for."]);
  await learner.practise("protected", { options: ["a"] });
  assert.equal(await learner.result("protected"), "partial");
  assert.deepEqual(await shown(`${form("protected")} .lectern-feedback`), ["Read Article 9 again."]);
  await again("protected", { options: ["a", "b"] });
  assert.deepEqual(await shown(`${form("protected")} .lectern-feedback`), ["Both ask for more care."]);
  await examine(visit, "both answered");
  await finish(visit);
  await visit.close();
});

test("classify, matching and ordering", async () => {
  const visit = await launch();
  const { learner, shown, refused } = visit;
  await learner.open("sorting");
  assert.deepEqual(await refused("sort"), ["Select an answer for each row"]);
  await learner.practise("sort", { pairs: [["a", "a"], ["b", "b"], ["c", "b"]] });
  assert.equal(await learner.result("sort"), "partial");
  assert.deepEqual(await shown(`${form("sort")} > .lectern-feedback`), ["A person must be identifiable."]);
  await examine(visit, "classify, partly right");
  for (const id of ["who", "first"]) {
    await learner.practise(id);
    assert.equal(await learner.result(id), "correct");
  }
  await finish(visit);
  await visit.close();
});

test("text, number and rating", async () => {
  const visit = await launch();
  const { learner, shown, refused, again } = visit;
  await learner.open("writing");
  assert.deepEqual(await refused("principle"), ["Write an answer"]);
  await learner.write(form("principle"), "integrity and confidentiality");
  assert.deepEqual(await refused("principle"), ["Your answer is too long. Make it shorter"]);
  await examine(visit, "too long");
  await learner.practise("principle", { text: "Honesty" });
  assert.deepEqual(await shown(`${form("principle")} .lectern-feedback`), ["That is no principle of data protection."]);
  assert.deepEqual(await shown(`${form("principle")} .lectern-answer`), [], "another try is left");
  await again("principle", { text: "secrecy" });
  assert.deepEqual(await shown(`${form("principle")} .lectern-answer li`), ["integrity", "confidentiality"]);

  assert.deepEqual(await refused("hours"), ["Write a number"]);
  await learner.write(form("hours"), "three days");
  assert.deepEqual(await refused("hours"), ["Write a number in digits, such as 12 or 2.5"]);
  await learner.practise("hours", { text: "48" });
  assert.deepEqual(await shown(`${form("hours")} .lectern-feedback`), ["You have a little longer.", "The clock starts when you know."]);
  await again("hours", { text: "72.0" });
  assert.equal(await learner.result("hours"), "correct");

  assert.deepEqual(await refused("sure"), ["Select an answer"]);
  await learner.practise("sure", { options: ["a"] });
  assert.equal(await learner.result("sure"), "neutral");
  assert.deepEqual(await shown(`${form("sure")} .lectern-result`), ["✓Saved"]);
  assert.deepEqual(await shown(`${form("sure")} .lectern-part`), [], "nothing is right or wrong");
  assert.deepEqual(await shown(`${form("sure")} .lectern-feedback`), ["Read this page again.", "Nobody marks this."]);
  await again("sure", { options: ["c"] });
  await examine(visit, "all answered");
  await finish(visit);
  await visit.close();
});

test("a diagnostic assessment spares pages, and optional ones are told", async () => {
  const visit = await launch();
  const { learner, shown } = visit;
  const known = (question) => (question.id === "before-words" ? right(question) : wrong(question));
  await learner.attempt("before", known, (view) => examine(visit, view));
  assert.deepEqual(await shown(".lectern-verdict h2"), ["What you know already"]);
  assert.deepEqual(await shown("[data-view=result] a[data-open]"), ["Choosing"]);
  assert.deepEqual(await shown(".lectern-review"), [], "the author wants no review");
  await examine(visit, "what is known");
  const status = `.lectern-contents li:has([data-open=choosing])`;
  assert.match(await learner.text(status), /You know this/);
  assert.match(await learner.text(".lectern-contents li:has([data-open=sorting])"), /Sorting.*\(optional\)/);
  await finish(visit);
  await visit.close();
});

test("gates say why, and only what was missed is asked again", async () => {
  const visit = await launch();
  const { learner, shown } = visit;
  const check = lms.course("scorm2004").assessments.find(({ id }) => id === "check");
  const stopped = async () => {
    await learner.press("[data-do=next]");
    await learner.appears(".govuk-error-summary:focus");
    return (await shown(".govuk-error-summary li"))[0];
  };
  await learner.open("writing");
  assert.match(await stopped(), /Still to answer: 3$/);
  for (const id of ["principle", "hours", "sure"]) await learner.practise(id);
  await learner.next();
  assert.equal(await stopped(), "Pass the check on this page to continue");
  await examine(visit, "the gate");

  let asked = 0;
  await learner.begin("check");
  for (; await visit.content.isVisible("[data-view=question]"); asked += 1) {
    await learner.answerNext("check", asked === 0 ? wrong : right);
  }
  assert.equal(asked, 3, "drawn out of six");
  await learner.submit("check");
  assert.deepEqual(await shown(".lectern-verdict > p:last-of-type"), ["Look at the words again."]);
  assert.equal((await shown(".lectern-review")).length, 3);
  assert.deepEqual(await shown(".lectern-answer, .lectern-part--answer"), [], "marks alone, no answers");
  await examine(visit, "a failed result");

  await learner.begin("check");
  await learner.answerNext("check", right);
  assert.match((await shown("[data-view=check]"))[0], /Right before, and not asked again: 2/);
  await examine(visit, "the check of one answer");
  await learner.submit("check");
  assert.match((await shown(".lectern-verdict"))[0], /Passed.*You can show this to your council/);
  assert.equal(check.questions.length, 6);
  await learner.next();
  assert.equal(await learner.current(), "end");
  await finish(visit);
  await visit.close();
});

// What each kind is to an LMS, and the right answer in each dialect's words: SCORM 1.2 has letters by place,
// of steps by the right one.
const told = {
  emails: ["true-false", "t", "true"],
  protected: ["choice", "a,b", "a[,]b"],
  sort: ["matching", "a.a,b.b,c.a", "b[.]a[,]c[.]b[,]a[.]a"],
  who: ["matching", "a.b,b.a", "a[.]a[,]b[.]b"],
  first: ["sequencing", "a,b,c", "a[,]b[,]c"],
  principle: ["fill-in", "integrity", "integrity"],
  hours: ["numeric", "72", "72"],
  sure: ["likert", "c", "c"],
};

for (const dialect of dialects) {
  test(`${dialect}: every kind reaches the LMS in its own form`, async () => {
    const visit = await launch(dialect);
    const { learner } = visit;
    for (const page of ["choosing", "sorting", "writing"]) {
      await learner.open(page);
      for (const id of lms.course(dialect).pages.find((one) => one.id === page).questions) await learner.practise(id);
    }
    const held = interactions((await saved(visit)).held);
    const answers = Object.fromEntries(held.map((one) => [one.id, [one.type, one[element(dialect, "response")]]]));
    const words = (all) => [all[0], all[1 + dialects.indexOf(dialect)]];
    assert.deepEqual(answers, Object.fromEntries(Object.entries(told).map(([id, all]) => [id, words(all)])));
    assert.deepEqual(held.filter(({ result }) => result !== "correct").map(({ id, result }) => [id, result]), [["sure", "neutral"]]);
    await finish(visit);
    await visit.close();
  });
}
