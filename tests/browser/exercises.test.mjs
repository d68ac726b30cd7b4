// Scenarios, planners with their sheet, surveys and reflections, by keyboard: what they show, what an LMS keeps of them,
// and what never leaves the page.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { saved } from "../support/browser.mjs";
import { examine } from "../support/examiner.mjs";
import { dialects, finish, stage } from "../support/scenario.mjs";

// The tour without its gates: each test opens the page it is about.
const folder = mkdtempSync(join(tmpdir(), "lectern-exercises-"));
after(() => rmSync(folder, { recursive: true, force: true }));
cpSync(fileURLToPath(new URL("../../courses/tour", import.meta.url)), folder, { recursive: true });
for (const name of readdirSync(join(folder, "en"))) {
  const path = join(folder, "en", name);
  writeFileSync(path, readFileSync(path, "utf8").replace(/^gate: .*\n/m, ""));
}
const lms = stage({ course: { name: "tour", folder } });

const page = { scenario: "a-lost-wallet", survey: "how-we-do", planner: "your-questions", sheet: "take-along" };

const go = (visit, to) => visit.learner.open(to);

async function choose(visit, choice, heading) {
  await visit.learner.press(`[data-state]:not([hidden]) [data-choice="${choice}"] button`);
  await visit.learner.appears(`[data-state="${heading}"] h3:focus`);
}

const shown = (visit, selector) =>
  visit.content.$$eval(selector, (all) => all.filter((each) => each.getClientRects().length > 0).map((each) => each.innerText.replace(/\s+/g, " ").trim()));

const meters = (visit) => shown(visit, ".lectern-page--current .lectern-meter span");

const live = (visit, words) => visit.content.waitForFunction((wanted) => document.querySelector("[data-place=live]").textContent.includes(wanted), words);

for (const dialect of dialects) {
  test(`${dialect}: a scenario shows one section, tells what came of a choice, and goes on in the next session`, async () => {
    const visit = await lms.launch(dialect);
    await go(visit, page.scenario);
    assert.deepEqual(await shown(visit, "[data-state] h3"), ["You find a wallet"]);
    assert.deepEqual(await meters(visit), ["Trust: 2 of 5", "Minutes: 10 of 15"]);
    await examine(visit, "the beginning");

    await choose(visit, "b", "desk");
    assert.deepEqual(await meters(visit), ["Trust: 1 of 5", "Minutes: 5 of 15"]);
    await live(visit, "somebody is standing there. Trust: 1 of 5");
    assert.deepEqual(await shown(visit, ".lectern-path li"), [
      "You find a wallet You chose: Put it on the desk and finish tidying When you look again, somebody is standing there.",
    ]);
    await examine(visit, "after a choice");
    const { memory } = await finish(visit);
    await visit.close();

    const again = await lms.launch(dialect, { memory });
    await again.learner.appears(".lectern-page--current [data-state=desk]");
    assert.deepEqual(await meters(again), ["Trust: 1 of 5", "Minutes: 5 of 15"]);
    await choose(again, "a", "not-so-well");
    assert.deepEqual(await shown(again, "[data-state] h3"), ["A difficult talk"]);
    await examine(again, "an end");
    await again.learner.press("[data-do=restart]");
    await again.learner.appears("[data-state=find] h3:focus");
    assert.deepEqual(await meters(again), ["Trust: 2 of 5", "Minutes: 10 of 15"]);
    assert.deepEqual(await shown(again, ".lectern-path li"), []);
    await finish(again);
    await again.close();
  });

  test(`${dialect}: picks come back, notes do not, and the sheet takes both along`, async () => {
    const visit = await lms.launch(dialect);
    await go(visit, page.sheet);
    assert.deepEqual(await shown(visit, ".lectern-page--current [data-place=none]"), ["You have not picked any questions yet."]);
    assert.deepEqual(await shown(visit, ".lectern-page--current .lectern-sheet button"), []);
    await examine(visit, "an empty sheet");

    await go(visit, page.planner);
    await visit.learner.press("[data-question=first-meeting] input[value=parents]", "Space");
    await live(visit, "Picked: 1");
    await visit.learner.press("[data-question=first-meeting] input[value=ill]", "Space");
    await live(visit, "Picked: 2");
    await visit.learner.reach("#question-first-meeting--option--ill--note");
    await visit.window.keyboard.type("Ask Sam");
    await examine(visit, "a planner with a note");

    await go(visit, page.sheet);
    const lines = ["Who do I call when I am ill? Note: Ask Sam", "What may I tell parents about what their children borrow?"];
    assert.deepEqual(await shown(visit, ".lectern-page--current [data-pick]"), lines);
    await examine(visit, "a sheet");
    const { memory } = await finish(visit);
    await visit.close();
    assert.doesNotMatch(JSON.stringify(memory), /Sam/);

    const again = await lms.launch(dialect, { memory });
    assert.equal(await again.learner.current(), page.sheet);
    assert.deepEqual(await shown(again, ".lectern-page--current [data-pick]"), [lines[0].replace(" Note: Ask Sam", ""), lines[1]]);
    await go(again, page.planner);
    assert.deepEqual(await again.content.$$eval("[data-question=first-meeting] :checked", (all) => all.map(({ value }) => value)), ["ill", "parents"]);
    await again.learner.press("[data-question=first-meeting] input[value=ill]", "Space");
    await again.learner.press("[data-question=first-meeting] input[value=parents]", "Space");
    await live(again, "Picked: 0");
    const empty = await finish(again);
    await again.close();

    const last = await lms.launch(dialect, { memory: empty.memory });
    await go(last, page.sheet);
    assert.deepEqual(await shown(last, ".lectern-page--current [data-pick]"), []);
    await finish(last);
    await last.close();
  });

  test(`${dialect}: a survey gives a profile, and reports nothing`, async () => {
    const visit = await lms.launch(dialect);
    await go(visit, page.survey);
    await examine(visit, "a survey");
    const rate = (question, option) => visit.learner.press(`[data-question="${question}"] input[value="${option}"]`, "Space");
    await rate("how-we-do-welcome", "c");
    await live(visit, "1 of 4 answered");
    await rate("how-we-do-order", "b");
    await rate("how-we-do-order-2", "c");
    await rate("how-we-do-quiet", "a");
    await live(visit, "Your profile is below");
    const profile = async (at) => [await shown(at, ".lectern-profile tbody tr"), await shown(at, ".lectern-profile h4")];
    const expected = [
      ["Welcome 3 of 3: Settled", "Order 2 of 3: On the way", "Quiet 1 of 3: Beginning"],
      ["Quiet", "Order"],
    ];
    assert.deepEqual(await profile(visit), expected);
    await examine(visit, "a profile");
    await saved(visit);
    const { memory } = await finish(visit);
    await visit.close();
    assert.doesNotMatch(JSON.stringify(memory), /how-we-do-/);

    const again = await lms.launch(dialect, { memory });
    assert.equal(await again.learner.current(), page.survey);
    assert.deepEqual(await profile(again), expected);
    await finish(again);
    await again.close();
  });

  test(`${dialect}: what is written in a reflection goes with the page`, async () => {
    const visit = await lms.launch(dialect);
    await go(visit, page.survey);
    await visit.learner.reach("[data-question=first-visit] textarea");
    await visit.window.keyboard.type("The smell of books");
    await visit.learner.press("[data-question=first-visit] [data-do=copy]");
    await visit.content.waitForFunction(() => document.querySelector("[data-question=first-visit] [data-place=told]").textContent === "Copied");
    await examine(visit, "a reflection");
    await go(visit, page.planner);
    await go(visit, page.survey);
    assert.equal(await visit.content.inputValue("[data-question=first-visit] textarea"), "");
    const { memory } = await finish(visit);
    await visit.close();
    assert.doesNotMatch(JSON.stringify(memory), /smell|first-visit/);
  });
}

test("the sheet is saved as a text file", async () => {
  const visit = await lms.launch("scorm12");
  await go(visit, page.planner);
  await visit.learner.press("[data-question=first-meeting] input[value=swap]", "Space");
  await visit.learner.reach("#question-first-meeting--option--swap--note");
  await visit.window.keyboard.type("In August");
  await go(visit, page.sheet);
  const arrives = visit.page.waitForEvent("download");
  await visit.learner.press(".lectern-sheet [data-do=save]");
  const download = await arrives;
  assert.equal(download.suggestedFilename(), "questions-for-the-first-monday.txt");
  assert.equal(
    await readFile(await download.path(), "utf8"),
    "Questions for the first Monday\n\nFor your first meeting\n1. May I swap with somebody?\n   Note: In August\n",
  );
  await visit.learner.press(".lectern-sheet [data-do=copy]");
  await visit.content.waitForFunction(() => document.querySelector(".lectern-sheet [data-place=told]").textContent === "Copied");
  await finish(visit);
  await visit.close();
});

test("without script every section of a scenario can be read, and its choices lead to them", async () => {
  const context = await lms.browser().newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(`${lms.server("scorm12").origin}/package/index.html`);
  assert.equal(await reader.isVisible("[data-state=not-so-well] h3"), true);
  assert.equal(await reader.isVisible("[data-state=find] .lectern-consequence"), true);
  await reader.click("[data-state=find] [data-choice=a] a");
  assert.match(reader.url(), /#a-lost-wallet--street$/);
  assert.equal(await reader.isVisible(".lectern-sheet [data-pick=angry]"), true);
  assert.equal(await reader.isVisible(".lectern-next-step"), true);
  await context.close();
});
