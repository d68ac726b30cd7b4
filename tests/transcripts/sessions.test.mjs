// Whole sessions of the WebAssembly engine against the strict recorder, under Node: learners who wander at random, leave,
// come back, meet an LMS that fails. No rule is broken on any of their ways, and what they earned is never lost.
//   LECTERN_WASM=…/engine.wasm node --test tests/transcripts/sessions.test.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { Scorm12API } from "scorm-again/scorm12";
import { Scorm2004API } from "scorm-again/scorm2004";
import { Engine } from "../support/engine.mjs";
import { Host } from "../support/host.mjs";
import { describe, Recorder } from "../support/lms/recorder.mjs";
import { scorm12 } from "../support/lms/scorm12.mjs";
import { scorm2004 } from "../support/lms/scorm2004.mjs";
import { rightAnswer, wrongAnswer } from "../support/package.mjs";
import { element, repeats } from "../support/scenario.mjs";

const dialects = [
  [scorm12, Scorm12API],
  [scorm2004, Scorm2004API],
];

const option = (id, right = false) => ({ id, text: `Option ${id}`, ...(right ? { right } : {}) });
const choice = (id, key, more) => ({ id, key, kind: "choice", text: "Which?", options: [option("a"), option("b-2", true), option("c")], ...more });
const course = {
  lectern: 1,
  id: "sessions",
  title: "Sessions",
  version: "1",
  language: "en",
  navigation: "free",
  completion: ["pages", "assessment"],
  report: "all",
  pages: [
    { id: "one", key: "p01", title: "One", questions: ["first", "second"] },
    { id: "two", key: "p02", title: "Two", questions: ["third", "fourth"] },
    { id: "check", key: "p03", title: "Check", assessment: "final" },
    { id: "end", key: "p04", title: "End" },
  ],
  questions: [
    choice("first", "q01", {}),
    { id: "second", key: "q02", kind: "several", points: 3, credit: "part-penalty", attempts: 2, text: "Which of these?", options: [option("a", true), option("b", true), option("c"), option("d")] },
    { id: "third", key: "q03", kind: "matching", points: 2, credit: "part", text: "Which to which?", options: [option("x"), option("y")], items: [{ id: "a", text: "A", option: "y" }, { id: "b", text: "B", option: "x" }, { id: "c", text: "C", option: "x" }] },
    { id: "fourth", key: "q04", kind: "ordering", text: "In which order?", options: [option("c"), option("a"), option("b")], order: ["a", "b", "c"] },
    choice("f-one", "q05", { points: 2 }),
    choice("f-two", "q06", {}),
    { id: "f-three", key: "q07", kind: "several", text: `Which of these? ${"A long stem. ".repeat(40)}`, options: [option("a", true), option("b"), option("c", true)] },
    { id: "f-four", key: "q08", kind: "ordering", text: "In which order?", options: [option("b"), option("a")], order: ["a", "b"] },
  ],
  assessments: [{ id: "final", key: "a01", pass: 75, attempts: 0, shuffle: "all", questions: ["f-one", "f-two", "f-three", "f-four"] }],
};

const engine = await Engine.load(process.env.LECTERN_WASM ?? "build/wasm/engine.wasm");
const opened = engine.openCourse(JSON.stringify(course));
const question = (id) => course.questions.find((each) => each.id === id);

// The same numbers in every run (mulberry32).
function randomness(state) {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const kMorning = Date.UTC(2026, 10, 22, 8);
const seedOf = (number) => number.toString(16).padStart(32, "0");

function launch([dialect, Store], memory, now, number) {
  const recorder = new Recorder(dialect, new Store({ autocommit: false, logLevel: 5 }), memory);
  const host = new Host(engine, opened, recorder, now);
  host.launch(seedOf(number));
  return host;
}

function end(host) {
  if (!host.over) host.send({ on: "leave" });
  host.close();
  assert.equal(describe(host.recorder.violations), "");
  assert.equal(host.recorder.phase, "finished");
}

// One thing a learner may do, as an event.
function anything(random, host) {
  const shown = host.last("assessment");
  const asked = shown?.view === "question" ? shown.question : undefined;
  const anyOf = (list) => list[random(list.length)];
  const answer = (id) => ({ on: "answer", question: id, ...(random(3) > 0 ? rightAnswer : wrongAnswer)(question(id)) });
  return anyOf([
    () => ({ on: "next" }),
    () => ({ on: "previous" }),
    () => ({ on: "open", page: anyOf(course.pages).id }),
    () => answer(anyOf(["first", "second", "third", "fourth"])),
    () => ({ on: "retry", question: anyOf(["first", "second", "third", "fourth"]) }),
    () => ({ on: "answer", question: "second", options: [] }),
    () => (asked ? answer(asked) : { on: "begin", assessment: "final" }),
    () => (asked ? answer(asked) : { on: "begin", assessment: "final" }),
    () => (asked ? answer(asked) : { on: "submit", assessment: "final" }),
    () => (shown?.view === "check" ? { on: "submit", assessment: "final" } : { on: "hide" }),
    () => ({ on: "show" }),
  ])();
}

// An event that is out of place is refused with an error, and nothing comes of it; the walk goes on.
function attempt(host, event) {
  try {
    host.send(event);
  } catch (error) {
    assert.match(error.message, /./);
  }
}

const troubles = [[], [], ["commit"], ["set", "commit"]];

const score = (memory, dialect) => Number(memory[element(dialect.name, "raw")] ?? 0);
const passed = (memory, dialect) => memory[element(dialect.name, "success")] === "passed";

for (const kind of dialects) {
  const [dialect] = kind;

  test(`${dialect.name}: 60 learners in five sittings each`, () => {
    for (let learner = 1; learner <= 60; learner += 1) {
      const random = randomness(learner);
      let now = kMorning;
      let memory;
      for (let sitting = 0; sitting < 5; sitting += 1) {
        const host = launch(kind, memory, now, learner * 10 + sitting);
        for (let steps = random(40); steps > 0; steps -= 1) {
          attempt(host, anything(random, host));
          host.pass(random(4) === 0 ? 30_000 : random(1500));
        }
        const dies = random(3) === 0;
        if (dies) {
          host.pass(10_000);
          host.close();
          assert.equal(describe(host.recorder.violations), "");
        } else {
          end(host);
        }
        assert.deepEqual(repeats(host.recorder.calls), [], `learner ${learner}`);
        const kept = host.recorder.memory();
        if (memory) {
          assert.ok(score(kept, dialect) >= score(memory, dialect), `learner ${learner} lost part of a score`);
          assert.ok(passed(kept, dialect) || !passed(memory, dialect), `learner ${learner} is not passed any more`);
        }
        memory = kept;
        now = host.now + 86_400_000;
      }
    }
  });

  test(`${dialect.name}: 40 learners whose LMS fails now and then`, () => {
    for (let learner = 1; learner <= 40; learner += 1) {
      const random = randomness(1000 + learner);
      const host = launch(kind, undefined, kMorning, learner);
      for (let steps = 40; steps > 0; steps -= 1) {
        if (random(6) === 0) host.recorder.outage = troubles[random(troubles.length)];
        attempt(host, anything(random, host));
        host.pass(random(1500));
      }
      host.recorder.outage = [];
      host.pass(120_000);
      assert.equal(host.recorder.uncommitted.size, 0, `learner ${learner}: something is not committed`);
      end(host);

      const again = launch(kind, host.recorder.memory(), host.now + 86_400_000, learner);
      for (const { id } of course.pages) again.send({ on: "open", page: id });
      assert.deepEqual(marks(again), marks(host), `learner ${learner}`);
      end(again);
    }
  });

  test(`${dialect.name}: passes on the last of several tries, and the best score stands`, () => {
    const host = launch(kind, undefined, kMorning, 1);
    const take = (choose) => {
      host.send({ on: "begin", assessment: "final" });
      while (host.last("assessment").view === "question") {
        const id = host.last("assessment").question;
        host.send({ on: "answer", question: id, ...choose(question(id)) });
        host.pass(2000);
      }
      host.send({ on: "submit", assessment: "final" });
      host.pass(2000);
    };
    for (const { id } of course.pages) {
      host.send({ on: "open", page: id });
      host.pass(2000);
    }
    host.send({ on: "open", page: "check" });
    take(wrongAnswer);
    take(rightAnswer);
    assert.equal(host.recorder.held[element(dialect.name, "success")], "passed");
    take(wrongAnswer);
    end(host);
    assert.equal(score(host.recorder.held, dialect), 100);
    assert.ok(passed(host.recorder.held, dialect));
  });
}

// The last result of each practice question. A second try that was begun and not made does not count.
function marks(host) {
  const shown = host.effects.filter((effect) => effect.do === "mark");
  return Object.fromEntries(shown.map(({ question, result }) => [question, result]));
}
