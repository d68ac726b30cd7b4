// Where WebAssembly is blocked the engine runs in JavaScript, and nothing else is different.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { right } from "../support/learner.mjs";
import { element, finish, stage } from "../support/scenario.mjs";

const blocked = [
  ["by a Content-Security-Policy", "scorm12", { headers: { "content-security-policy": "script-src 'self'" } }],
  ["by --js-flags=--jitless", "scorm2004", { flags: ["--js-flags=--jitless"] }],
];
// The browser itself reports the refusal.
const expected = [/WebAssembly.*Content Security Policy|Content Security Policy.*WebAssembly/i];

for (const [how, dialect, options] of blocked) {
  describe(`WebAssembly blocked ${how}`, () => {
    const lms = stage(options);
    test(`${dialect}: the module is passed with the fallback engine`, async () => {
      const visit = await lms.launch(dialect, { expected });
      assert.equal(await visit.engine(), "fallback");
      await visit.learner.walk(async ({ questions = [], assessment }) => {
        for (const id of questions) await visit.learner.practise(id);
        if (assessment) await visit.learner.attempt(assessment, right);
      });
      const { held } = await finish(visit);
      await visit.close();
      assert.equal(held[element(dialect, "success")], "passed");
      assert.equal(held[element(dialect, "raw")], "100");
    });
  });
}
