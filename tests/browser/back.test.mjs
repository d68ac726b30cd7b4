// The learner follows a link out of the LMS and comes back by the browser's button: the page is as it was left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../support/browser.mjs";
import { dialects, element, finish, stage } from "../support/scenario.mjs";

const lms = stage({ without: ["--disable-back-forward-cache"] });

// Playwright loses the frames of a page that comes back: what is inside is reached through the page.
const inside = (visit, act) => visit.page.evaluate(`(${act})(window.frames[0])`);

for (const dialect of dialects) {
  test(`${dialect}: into the back-forward cache and out of it, the session goes on`, async () => {
    const visit = await lms.launch(dialect);
    await visit.learner.next();
    await saved(visit);
    await inside(visit, (course) => course.addEventListener("pageshow", ({ persisted }) => (course.cameBack = persisted)));
    await visit.page.evaluate((away) => (location.href = away), `${lms.server(dialect).origin}/lms/level.html#["about:blank"]`);
    await visit.page.waitForURL(/level/);
    await visit.page.evaluate(() => history.back());
    await visit.page.waitForFunction(() => window.frames[0]?.cameBack);

    const before = (await saved(visit)).calls.length;
    await inside(visit, (course) => course.document.querySelector("[data-do=next]").click());
    await visit.page.waitForFunction((calls) => window.lms.recorder.calls.length > calls, before);
    assert.equal(await inside(visit, (course) => course.document.querySelector("[data-place=notice]").childElementCount), 0);
    const { calls, memory } = await finish(visit);
    await visit.close();
    assert.equal(calls.filter(({ kind }) => kind === "initialize").length, 1);
    assert.equal(calls.filter(({ kind }) => kind === "finish").length, 1);

    const again = await lms.launch(dialect, { memory });
    assert.equal(await again.learner.current(), lms.course(dialect).pages[2].id);
    assert.equal(memory[element(dialect, "status")], "incomplete");
    await finish(again);
    await again.close();
  });
}
