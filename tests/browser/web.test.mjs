// The target web: no LMS, progress in the browser's local storage, until the learner clears it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, visit } from "../support/browser.mjs";
import { Learner } from "../support/learner.mjs";
import { buildPackages, openPackage } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const source = fileURLToPath(new URL("../../courses/gdpr-councillors", import.meta.url));
const at = {};

before(async () => {
  at.package = await openPackage("web", "gdpr-councillors", await buildPackages(source, "web"));
  at.server = await serve(at.package.folder);
  at.browser = await openBrowser();
});

after(async () => {
  await at.browser?.close();
  await at.server?.close();
  await at.package?.close();
});

async function open(beside) {
  const opened = await visit(at.browser, at.server.content, `${at.server.origin}/package/`, { beside });
  return Object.assign(opened, { learner: new Learner(opened, at.package.course) });
}

test("progress is kept in this browser, the learner is told, and may clear it", async () => {
  const { pages } = at.package.course;
  const { id, questions } = pages.find((page) => page.questions?.length > 0);
  const first = await open();
  await first.learner.appears('[data-notice="web"]');
  await first.learner.open(id);
  await first.learner.practise(questions[0]);
  await first.page.waitForTimeout(1500);
  await first.page.close();

  const second = await open(first);
  assert.equal(await second.learner.current(), id);
  assert.equal(await second.learner.result(questions[0]), "correct");
  await second.learner.press('[data-notice="web"] summary');
  await second.learner.press('[data-notice="web"] [data-do=forget]');
  await second.content.waitForSelector(`.lectern-page--current[data-page="${pages[0].id}"]`);
  await second.learner.open(id);
  assert.equal(await second.learner.result(questions[0]), null);
  assert.deepEqual(second.faults, []);
  await second.close();
});
