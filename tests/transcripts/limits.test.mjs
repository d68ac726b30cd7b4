// A course whose saved state nearly fills SCORM 1.2's 4,096 characters, in LMSs that keep less of it without a word.
//   LECTERN_WASM=…/engine.wasm node --test tests/transcripts/limits.test.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { Scorm12API } from "scorm-again/scorm12";
import { Engine } from "../support/engine.mjs";
import { Host } from "../support/host.mjs";
import { describe, Recorder } from "../support/lms/recorder.mjs";
import { scorm12 } from "../support/lms/scorm12.mjs";

const kPages = 250;
const kQuestions = 300;
const key = (letter, number) => letter + number.toString(36).padStart(2, "0");
const options = [{ id: "a", text: "A", right: true }, { id: "b", text: "B" }];
const course = {
  lectern: 1,
  id: "limits",
  title: "Limits",
  version: "1",
  language: "en",
  completion: ["pages"],
  report: "all",
  pages: Array.from({ length: kPages }, (_, at) => ({
    id: `page-${at}`,
    key: key("p", at),
    title: `Page ${at}`,
    questions: Array.from({ length: kQuestions }, (_, question) => question).filter((question) => question % kPages === at).map((question) => `q-${question}`),
  })),
  questions: Array.from({ length: kQuestions }, (_, at) => ({ id: `q-${at}`, key: key("q", at), kind: "choice", text: "Which?", options })),
};

const engine = await Engine.load(process.env.LECTERN_WASM ?? "build/wasm/engine.wasm");
const opened = engine.openCourse(JSON.stringify(course));

function launch(memory, cut = Infinity) {
  const recorder = Object.assign(new Recorder(scorm12, new Scorm12API({ autocommit: false, logLevel: 5 }), memory), { cut });
  const host = new Host(engine, opened, recorder, Date.UTC(2026, 10, 22, 8));
  host.launch("1".padStart(32, "0"));
  return host;
}

function walk(host) {
  for (const { id, questions } of course.pages) {
    host.send({ on: "open", page: id });
    for (const question of questions) host.send({ on: "answer", question, options: ["a"] });
    host.pass(1500);
  }
  host.send({ on: "leave" });
  host.close();
  assert.equal(describe(host.recorder.violations), "");
  return host.recorder.memory();
}

// What a new session makes of what was kept: pages seen, questions answered.
function resume(memory) {
  const host = launch(memory);
  for (const { id } of course.pages) host.send({ on: "open", page: id });
  const count = (kind) => host.effects.filter(kind).length;
  const first = host.effects.findIndex((effect) => effect.do === "page");
  const seen = host.effects.slice(0, first).filter((effect) => effect.do === "status" && effect.seen).length;
  host.close();
  return { seen, answered: count((effect) => effect.do === "mark" && effect.restored), unreadable: count((effect) => effect.do === "notice") };
}

test("4,096 characters nearly full: everything is kept", () => {
  const memory = walk(launch(undefined));
  const { length } = memory["cmi.suspend_data"];
  assert.ok(length > 3900 && length <= 4096, `${length} characters`);
  assert.deepEqual(resume(memory), { seen: kPages, answered: kQuestions, unreadable: 0 });
});

for (const cut of [4000, 255]) {
  test(`cut to ${cut.toLocaleString("en")} characters without a word: seen on reading it back, and the most important is kept`, () => {
    const memory = walk(launch(undefined, cut));
    const kept = resume(memory);
    assert.ok(memory["cmi.suspend_data"].length <= cut);
    assert.equal(kept.unreadable, 0, "what is written fits");
    if (cut === 4000) assert.ok(kept.seen === kPages && kept.answered > kQuestions - 25, JSON.stringify(kept));
    else assert.ok(kept.seen >= 30, JSON.stringify(kept));
  });
}

test("cut at any place after it was saved: what stands before the cut is kept", () => {
  const memory = walk(launch(undefined));
  let before = kPages;
  for (const left of [4000, 2000, 700, 255]) {
    const { seen } = resume({ ...memory, "cmi.suspend_data": memory["cmi.suspend_data"].slice(0, left) });
    assert.ok(seen > 0 && seen <= before, `${seen} pages of ${left} characters`);
    before = seen;
  }
});
