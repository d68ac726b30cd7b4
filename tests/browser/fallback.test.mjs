// Where WebAssembly is blocked the engine runs in JavaScript, and nothing else is different.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { right } from "../support/learner.mjs";
import { dialects, element, finish, stage } from "../support/scenario.mjs";

const blocked = [
  ["by a Content-Security-Policy", { headers: { "content-security-policy": "script-src 'self'" } }],
  ["by --js-flags=--jitless", { flags: ["--js-flags=--jitless"] }],
];
// The browser itself reports the refusal.
const expected = [/Refused to compile or instantiate WebAssembly|WebAssembly.*Content Security Policy|Content Security Policy.*WebAssembly/i];

for (const [how, options] of blocked) {
  describe(`WebAssembly blocked ${how}`, () => {
    const lms = stage(options);
    for (const dialect of dialects) {
      test(`${dialect}: the module is passed with the fallback engine`, async () => {
        const visit = await lms.launch(dialect, { expected });
        assert.equal(await visit.engine(), "fallback");
        for (const page of lms.course(dialect).pages) {
          for (const id of page.questions ?? []) await visit.learner.practise(id);
          if (page.assessment) await visit.learner.attempt(page.assessment, right);
          if (page !== lms.course(dialect).pages.at(-1)) await visit.learner.next();
        }
        const { held } = await finish(visit);
        await visit.close();
        assert.equal(held[element(dialect, "success")], "passed");
        assert.equal(held[element(dialect, "raw")], "100");
      });
    }
  });
}
