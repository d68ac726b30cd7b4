// The example's own words in Node: the same engine, the same smallest course.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openEngine } from "./host.mjs";

const folder = process.env.LECTERN_EXAMPLE ?? ".";

test("a host of one's own marks an answer", async () => {
  const engine = await openEngine(await readFile(join(folder, "engine.wasm")));
  const session = engine.openSession(await readFile(join(folder, "course.json"), "utf8"));
  session.dispatch({ on: "launch", api: "none", seed: "000102030405060708090a0b0c0d0e0f", zone: 0 });
  const effects = session.dispatch({ on: "answer", question: "ready", options: ["a"] });
  assert.equal(effects.find((effect) => effect.do === "mark").result, "correct");
  assert.throws(() => session.dispatch({ on: "dance" }), /knows no event "dance"/);
});
