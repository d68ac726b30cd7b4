// The whole module with the keyboard alone, from the contents page to Save and exit, in both dialects.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report, saved } from "../support/browser.mjs";
import { right } from "../support/learner.mjs";
import { dialects, element, finish, interactions, print, stage } from "../support/scenario.mjs";

const kLaunchCalls = 15; // at most, by the first usable page; GetLastError is no traffic

const lms = stage();

const traffic = (list) => list.filter(({ kind }) => kind !== "diagnose");

for (const dialect of dialects) {
  test(`${dialect}: the whole module by keyboard`, async () => {
    const { assessments, questions } = lms.course(dialect);
    const visit = await lms.launch(dialect, { patient: true });
    const { learner } = visit;
    assert.equal(await visit.engine(), "wasm");
    const launch = traffic((await saved(visit)).calls);
    assert.ok(launch.length <= kLaunchCalls, `${launch.length} calls at launch: ${launch.map(({ name, args }) => `${name} ${args}`).join(", ")}`);

    await learner.walk(async (page) => {
      assert.equal(await learner.current(), page.id);
      for (const id of page.questions ?? []) {
        await learner.practise(id);
        assert.equal(await learner.result(id), "correct");
      }
      if (page.assessment) await learner.attempt(page.assessment, right);
    });
    await learner.saveAndExit();
    const atExit = await report(visit);
    assert.equal(atExit.phase, "finished");

    const told = await finish(visit);
    assert.equal(told.calls.length, atExit.calls.length, "calls after Save and exit");
    const { held, memory } = told;
    print(`${dialect}: what the LMS holds at the end`, held);
    assert.equal(held[element(dialect, "success")], "passed");
    if (dialect === "scorm2004") assert.equal(held["cmi.completion_status"], "completed");
    if (dialect === "scorm2004") assert.equal(held["cmi.score.scaled"], "1");
    assert.equal(held[element(dialect, "raw")], "100");
    assert.notEqual(memory[element(dialect, "total")].replace(/\D/g, "").replace(/0/g, ""), "", "no time was recorded");
    assert.equal(held[element(dialect, "exit")], dialect === "scorm12" ? "" : "suspend");

    const asked = assessments.flatMap((assessment) => assessment.questions);
    const answers = interactions(held);
    assert.deepEqual(answers.map(({ id }) => id).sort(), [...asked].sort());
    for (const answer of answers) {
      const question = questions.find(({ id }) => id === answer.id);
      assert.equal(answer.result, "correct", answer.id);
      assert.equal(answer[element(dialect, "response")], answer["correct_responses.0.pattern"], answer.id);
      assert.equal(Number(answer.weighting), question.points ?? 1, answer.id);
      if (dialect === "scorm2004") assert.equal(answer.description, question.text.slice(0, 250), answer.id);
    }
    await visit.close();
  });
}
