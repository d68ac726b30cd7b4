// The browser's process dies at any moment: at most the last thing the learner did is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dialects, finish, stage } from "../support/scenario.mjs";

const lms = stage();

const kMoments = [0, 20, 60, 150, 400, 1100]; // milliseconds after the last answer

// What follows within a second is saved together, so that a slow LMS is not called again and again.
const kPace = 1100;

async function kill(visit) {
  const died = new Promise((resolve) => visit.page.once("crash", resolve));
  const tools = await visit.context.newCDPSession(visit.page);
  void tools.send("Page.crash").catch(() => {});
  await died;
  await visit.close();
}

for (const [at, moment] of kMoments.entries()) {
  const dialect = dialects[at % dialects.length];
  test(`${dialect}: killed ${moment} ms after an answer`, async () => {
    const server = lms.server(dialect);
    const visit = await lms.launch(dialect, { server: true });
    const pages = lms.course(dialect).pages.filter((page) => page.questions?.length > 0);
    const answered = [];
    for (const { id, questions } of pages.slice(0, 2)) {
      await visit.learner.open(id);
      for (const question of questions) {
        await visit.page.waitForTimeout(kPace);
        await visit.learner.practise(question);
        answered.push(question);
      }
    }
    await visit.page.waitForTimeout(moment);
    await kill(visit);

    const again = await lms.launch(dialect, { memory: server.kept() });
    const last = answered.pop();
    for (const { id, questions } of pages.slice(0, 2)) {
      await again.learner.open(id);
      for (const question of questions.filter((each) => answered.includes(each)))
        assert.equal(await again.learner.result(question), "correct", `${question} after the kill`);
      if (questions.includes(last) && moment > 1000) assert.equal(await again.learner.result(last), "correct", "a second later nothing is lost");
    }
    await finish(again);
    await again.close();
  });
}
