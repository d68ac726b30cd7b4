// The recorder itself: a right session passes, and each kind of fault is caught, also those that scorm-again lets pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Scorm12API } from "scorm-again/scorm12";
import { Scorm2004API } from "scorm-again/scorm2004";
import { describe, Recorder, table } from "./recorder.mjs";
import { scorm12 } from "./scorm12.mjs";
import { scorm2004 } from "./scorm2004.mjs";

const quiet = { autocommit: false, logLevel: 5 };
const recorder12 = (memory) => new Recorder(scorm12, new Scorm12API(quiet), memory);
const recorder2004 = (memory) => new Recorder(scorm2004, new Scorm2004API(quiet), memory);

function play(recorder, calls) {
  for (const [name, ...args] of calls) recorder.api[name](...args);
  return recorder;
}

const broken = (recorder) => recorder.violations.map(({ clause }) => clause);

const set12 = (element, value) => ["LMSSetValue", `cmi.${element}`, value];
const set2004 = (element, value) => ["SetValue", `cmi.${element}`, value];

const interaction12 = (n, response = "b") => [
  set12(`interactions.${n}.id`, `q-${n}`),
  set12(`interactions.${n}.type`, "choice"),
  set12(`interactions.${n}.time`, "14:05:09"),
  set12(`interactions.${n}.correct_responses.0.pattern`, "b"),
  set12(`interactions.${n}.weighting`, "1"),
  set12(`interactions.${n}.student_response`, response),
  set12(`interactions.${n}.result`, response === "b" ? "correct" : "wrong"),
];
const start12 = [
  ["LMSInitialize", ""],
  ["LMSGetValue", "cmi.core.lesson_status"],
  ["LMSGetValue", "cmi.suspend_data"],
  set12("core.lesson_status", "incomplete"),
  set12("core.exit", "suspend"),
  set12("core.session_time", "0000:00:00.50"),
  ["LMSCommit", ""],
];
const score12 = [set12("core.score.min", "0"), set12("core.score.max", "100"), set12("core.score.raw", "83.33")];
const end12 = [
  set12("core.lesson_status", "passed"),
  set12("suspend_data", "1aB3-_"),
  set12("core.session_time", "0000:10:00.50"),
  ["LMSCommit", ""],
  ["LMSFinish", ""],
  ["LMSGetLastError"],
];

const interaction2004 = (n, response = "b") => [
  set2004(`interactions.${n}.id`, `q-${n}`),
  set2004(`interactions.${n}.type`, "choice"),
  set2004(`interactions.${n}.timestamp`, "2026-11-22T14:05:09"),
  set2004(`interactions.${n}.correct_responses.0.pattern`, "b"),
  set2004(`interactions.${n}.weighting`, "1"),
  set2004(`interactions.${n}.learner_response`, response),
  set2004(`interactions.${n}.result`, response === "b" ? "correct" : "incorrect"),
  set2004(`interactions.${n}.description`, "Who do you tell first?"),
];
const start2004 = [
  ["Initialize", ""],
  ["GetValue", "cmi.completion_status"],
  ["GetValue", "cmi.suspend_data"],
  set2004("completion_status", "incomplete"),
  set2004("exit", "suspend"),
  set2004("session_time", "PT0H0M0.5S"),
  ["Commit", ""],
];
const score2004 = [
  set2004("score.min", "0"),
  set2004("score.max", "100"),
  set2004("score.raw", "83.33"),
  set2004("score.scaled", "0.8333"),
];
const end2004 = [
  set2004("completion_status", "completed"),
  set2004("success_status", "passed"),
  set2004("suspend_data", "1aB3-_"),
  set2004("session_time", "PT0H10M0.5S"),
  ["Commit", ""],
  ["Terminate", ""],
  ["GetLastError"],
];

const right12 = [...start12, ...interaction12(0), ...interaction12(1, "c"), ...score12, ...end12];
const right2004 = [...start2004, ...interaction2004(0), ...interaction2004(1, "c"), ...score2004, ...end2004];

test("a right session breaks no rule", () => {
  for (const recorder of [play(recorder12(), right12), play(recorder2004(), right2004)]) {
    assert.equal(describe(recorder.violations), "");
    assert.equal(recorder.phase, "finished");
    assert.deepEqual(recorder.calls.filter(({ repeat }) => repeat), []);
  }
});

// What is done wrong, the calls after the start, and the beginning of the rule that must catch it. "lenient" marks what
// scorm-again by itself lets pass.
const faults12 = [
  ["4,097 characters of suspend data", [set12("suspend_data", "x".repeat(4097))], "a value has", "lenient"],
  ["suspend data with braces", [set12("suspend_data", '{"a":1}')], "a value has", "lenient"],
  ["256 characters of location", [set12("core.lesson_location", "x".repeat(256))], "a value has"],
  ["exit normal", [set12("core.exit", "normal")], "a value has", "lenient"],
  ["exit logout", [set12("core.exit", "logout")], "a value has", "lenient"],
  ["status not attempted", [set12("core.lesson_status", "not attempted")], "a value has"],
  ["a score over 100", [...score12, set12("core.score.raw", "101")], "a value has"],
  ["a score with three decimals", [...score12, set12("core.score.raw", "83.333")], "a value has", "lenient"],
  ["a score before min and max", [set12("core.score.raw", "80")], "min and max", "lenient"],
  ["a time with three decimals", [set12("core.session_time", "0000:00:05.123")], "a value has"],
  ["a time with one digit of seconds", [set12("core.session_time", "0000:00:5")], "a value has"],
  ["a 2004 time", [set12("core.session_time", "PT10S")], "a value has"],
  ["a number for a text", [set12("core.score.min", 0)], "every argument", "lenient"],
  ["no value", [["LMSSetValue", "cmi.core.lesson_location"]], "Initialize, Commit", "lenient"],
  ["Commit without an argument", [["LMSCommit"]], "Initialize, Commit", "lenient"],
  ["Commit of something", [["LMSCommit", "now"]], "Initialize, Commit"],
  ["reading what is write-only", [["LMSGetValue", "cmi.core.exit"]], "what is write-only"],
  ["reading an interaction", [...interaction12(0), ["LMSGetValue", "cmi.interactions.0.result"]], "what is write-only"],
  ["writing what is read-only", [set12("core.total_time", "0000:00:01")], "what is read-only"],
  ["an element of 2004", [set12("success_status", "passed")], "only elements"],
  ["an element of nobody", [["LMSGetValue", "cmi.core.mood"]], "only elements"],
  ["probing the interactions", [["LMSGetValue", "cmi.interactions._count"]], "optional collections", "lenient"],
  ["reading the learner's name", [["LMSGetValue", "cmi.core.student_name"]], "who the learner is", "lenient"],
  ["a second Initialize", [["LMSInitialize", ""]], "a session is"],
  ["a gap in the numbers", [set12("interactions.1.id", "q-1")], "records are numbered"],
  ["a type before its id", [set12("interactions.0.type", "choice")], "records are numbered", "lenient"],
  ["an id with a space", [set12("interactions.0.id", "q 1")], "a value has", "lenient"],
  ["another id for a record", [...interaction12(0), set12("interactions.0.id", "other")], "a record's id", "lenient"],
  ["the result incorrect", [...interaction12(0).slice(0, 6), set12("interactions.0.result", "incorrect")], "a value has", "lenient"],
  ["a response before the right answers", [...interaction12(0).slice(0, 3), set12("interactions.0.student_response", "a"), set12("interactions.0.correct_responses.0.pattern", "a")], "an interaction is", "lenient"],
  ["a response before the type", [set12("interactions.0.id", "q-0"), set12("interactions.0.student_response", "a")], "a value has", "lenient"],
  ["an option of two characters", [...interaction12(0).slice(0, 5), set12("interactions.0.student_response", "dpo")], "a value has", "lenient"],
  ["an empty response", [...interaction12(0).slice(0, 5), set12("interactions.0.student_response", "")], "a value has", "lenient"],
  ["an option chosen twice", [...interaction12(0).slice(0, 5), set12("interactions.0.student_response", "a,a")], "a value has", "lenient"],
  ["2004's delimiters", [...interaction12(0).slice(0, 5), set12("interactions.0.student_response", "a[,]b")], "a value has", "lenient"],
  ["a second pattern before the first", [...interaction12(0).slice(0, 3), set12("interactions.0.correct_responses.1.pattern", "a")], "right answers"],
  ["the type long-fill-in", [set12("interactions.0.id", "q-0"), set12("interactions.0.type", "long-fill-in")], "a value has"],
  ["a date for a time", [...interaction12(0).slice(0, 2), set12("interactions.0.time", "2026-11-22T14:05:09")], "a value has"],
  ["a description", [set12("interactions.0.id", "q-0"), set12("interactions.0.description", "Why?")], "only elements"],
  ["incomplete after passed", [...score12, set12("core.lesson_status", "passed"), set12("core.lesson_status", "incomplete")], "a status never", "lenient"],
  ["completed after passed", [...score12, set12("core.lesson_status", "passed"), set12("core.lesson_status", "completed")], "a status never", "lenient"],
  ["passed without a score", [set12("core.lesson_status", "passed"), set12("core.session_time", "0000:00:09"), ["LMSCommit", ""]], "passed and failed", "lenient"],
  ["Finish without Commit", [set12("core.lesson_location", "why"), ["LMSFinish", ""]], "what was set", "lenient"],
  ["a blank exit halfway", [set12("core.exit", ""), set12("core.session_time", "0000:00:09"), ["LMSCommit", ""], ["LMSFinish", ""]], "a finished attempt", "lenient"],
  ["a value after Finish", [["LMSFinish", ""], set12("core.lesson_location", "why")], "nothing is called after", "lenient"],
  ["a Commit after Finish", [["LMSFinish", ""], ["LMSCommit", ""]], "nothing is called after", "lenient"],
  ["a second Finish", [["LMSFinish", ""], ["LMSFinish", ""]], "nothing is called after"],
];

const faults2004 = [
  ["64,001 characters of suspend data", [set2004("suspend_data", "x".repeat(64001))], "a value has"],
  ["exit normal", [set2004("exit", "normal")], "a value has", "lenient"],
  ["a blank exit", [set2004("exit", "")], "a value has", "lenient"],
  ["the status passed for completion", [set2004("completion_status", "passed")], "a value has"],
  ["a scaled score over 1", [set2004("score.scaled", "83")], "a value has"],
  ["a score with an exponent", [set2004("score.scaled", "1e-1")], "a value has"],
  ["a score that begins with its point", [set2004("score.scaled", ".5")], "a value has"],
  ["a scaled score alone", [set2004("score.scaled", "0.8"), set2004("session_time", "PT9S"), ["Commit", ""]], "a scaled score", "lenient"],
  ["a scaled score that is another", [...score2004.slice(0, 3), set2004("score.scaled", "0.5"), set2004("session_time", "PT9S"), ["Commit", ""]], "a scaled score", "lenient"],
  ["passed without a score", [set2004("success_status", "passed"), set2004("session_time", "PT9S"), ["Commit", ""]], "passed and failed", "lenient"],
  ["a time of nothing", [set2004("session_time", "PT")], "a value has", "lenient"],
  ["a time with three decimals", [set2004("session_time", "PT5.123S")], "a value has"],
  ["a 1.2 time", [set2004("session_time", "0000:00:05")], "a value has"],
  ["a Z without a fraction", [...interaction2004(0).slice(0, 2), set2004("interactions.0.timestamp", "2026-11-22T14:05:09Z")], "a value has"],
  ["a 31st of February", [...interaction2004(0).slice(0, 2), set2004("interactions.0.timestamp", "2026-02-31T14:05:09")], "a value has", "lenient"],
  ["a hyphen in an option", [...interaction2004(0).slice(0, 5), set2004("interactions.0.learner_response", "the-dpo")], "a value has", "lenient"],
  ["an empty response", [...interaction2004(0).slice(0, 5), set2004("interactions.0.learner_response", "")], "a value has"],
  ["an id with braces", [set2004("interactions.0.id", "{q}")], "a value has", "lenient"],
  ["the result wrong", [...interaction2004(0).slice(0, 6), set2004("interactions.0.result", "wrong")], "a value has"],
  ["a type before its id", [set2004("interactions.0.type", "choice")], "records are numbered"],
  ["a response before the type", [set2004("interactions.0.id", "q-0"), set2004("interactions.0.learner_response", "a")], "a value has"],
  ["a description before the result", [...interaction2004(0).slice(0, 6), set2004("interactions.0.description", "Why?"), set2004("interactions.0.result", "correct")], "an interaction is", "lenient"],
  ["a description of two lines", [...interaction2004(0).slice(0, 7), set2004("interactions.0.description", "Why?\nWhy not?")], "a value has"],
  ["a bare number as pattern", [set2004("interactions.0.id", "q-0"), set2004("interactions.0.type", "numeric"), set2004("interactions.0.correct_responses.0.pattern", "5")], "a value has", "lenient"],
  ["two patterns of true-false", [set2004("interactions.0.id", "q-0"), set2004("interactions.0.type", "true-false"), set2004("interactions.0.correct_responses.0.pattern", "true"), set2004("interactions.0.correct_responses.1.pattern", "false")], "right answers"],
  ["a type anew after the result", [...interaction2004(0), set2004("interactions.0.type", "choice")], "an interaction is", "lenient"],
  ["two objectives of one id", [set2004("objectives.0.id", "o"), set2004("objectives.1.id", "o")], "a record's id"],
  ["incomplete after completed", [set2004("completion_status", "completed"), set2004("completion_status", "incomplete")], "a status never", "lenient"],
  ["failed after passed", [set2004("success_status", "passed"), set2004("success_status", "failed")], "a status never", "lenient"],
  ["a request to leave the course", [["SetValue", "adl.nav.request", "exitAll"]], "what is read-only", "lenient"],
  ["an element of 1.2", [["GetValue", "cmi.core.lesson_status"]], "only elements"],
  ["reading the learner's id", [["GetValue", "cmi.learner_id"]], "who the learner is", "lenient"],
  ["a Commit after Terminate", [["Terminate", ""], ["Commit", ""]], "nothing is called after"],
  ["a second Terminate", [["Terminate", ""], ["Terminate", ""]], "nothing is called after"],
];

for (const [dialect, recorder, start, faults, Store, lastError] of [
  ["scorm12", recorder12, start12, faults12, Scorm12API, "LMSGetLastError"],
  ["scorm2004", recorder2004, start2004, faults2004, Scorm2004API, "GetLastError"],
]) {
  for (const [what, calls, clause, lenient] of faults) {
    test(`${dialect}: ${what} is caught`, () => {
      const seen = broken(play(recorder(), [...start, ...calls]));
      assert.ok(seen.some((each) => each.startsWith(clause)), `broken rules: ${seen.join("; ") || "none"}`);
      const store = new Store(quiet);
      const errors = [...start, ...calls].map(([name, ...args]) => (store[name](...args), store[lastError]())).slice(start.length);
      assert.equal(errors.every((error) => String(error) === "0") ? "lenient" : undefined, lenient, `scorm-again alone: ${errors}`);
    });
  }
}

test("calls before Initialize are caught", () => {
  const recorder = play(recorder12(), [["LMSGetValue", "cmi.suspend_data"], ["LMSGetLastError"]]);
  assert.deepEqual(broken(recorder), ["nothing is called before Initialize"]);
});

test("a session without status, exit and time is caught at its first Commit", () => {
  const seen = broken(play(recorder12(), [["LMSInitialize", ""], set12("core.lesson_location", "why"), ["LMSCommit", ""]]));
  assert.deepEqual(seen.map((clause) => clause.split(" ").slice(0, 3).join(" ")), ["a status is", "exit is written", "the time spent"]);
});

test("an answer may be given anew, a value set to what it was is marked", () => {
  const again = [set2004("interactions.0.learner_response", "c"), set2004("interactions.0.result", "incorrect"), set2004("interactions.0.result", "incorrect")];
  const recorder = play(recorder2004(), [...start2004, ...interaction2004(0), ...again]);
  assert.equal(describe(recorder.violations), "");
  assert.deepEqual(recorder.calls.map(({ repeat }) => repeat).slice(-3), [false, false, true]);
});

test("1.2 keeps what was committed, adds up the time and resumes", () => {
  const first = play(recorder12(), [...start12, ...interaction12(0), ...score12, set12("suspend_data", "first"), set12("core.session_time", "0000:59:30.75"), ["LMSCommit", ""], ["LMSFinish", ""]]);
  const memory = first.memory();
  assert.equal(memory["cmi.core.entry"], "resume");
  assert.equal(memory["cmi.core.total_time"], "0000:59:30.75");
  const second = play(recorder12(memory), [...start12.slice(0, 3), set12("core.exit", "suspend"), ...interaction12(1), set12("core.session_time", "0000:00:30.50"), ["LMSCommit", ""], ["LMSFinish", ""]]);
  assert.equal(second.calls[2].result, "first");
  assert.equal(second.memory()["cmi.core.total_time"], "0001:00:01.25");
  assert.equal(second.memory()["cmi.core.score.raw"], "83.33");
  assert.equal(describe(second.violations), "");
});

test("2004 keeps nothing unless the session was suspended", () => {
  const suspended = play(recorder2004(), [...start2004, set2004("suspend_data", "first"), set2004("session_time", "PT1M30.25S"), ["Commit", ""], ["Terminate", ""]]).memory();
  assert.equal(suspended["cmi.suspend_data"], "first");
  assert.equal(suspended["cmi.entry"], "resume");
  assert.equal(suspended["cmi.total_time"], "PT0H1M30.25S");
  const over = play(recorder2004(), [...start2004, set2004("suspend_data", "first"), set2004("exit", "normal"), set2004("session_time", "PT1M30S"), ["Commit", ""], ["Terminate", ""]]).memory();
  assert.deepEqual(over, scorm2004.fresh);
});

test("a session that dies keeps its last Commit and no more", () => {
  const recorder = play(recorder12(), [...start12, set12("suspend_data", "kept"), set12("core.session_time", "0000:00:02"), ["LMSCommit", ""], set12("suspend_data", "lost")]);
  assert.equal(recorder.memory()["cmi.suspend_data"], "kept");
  assert.deepEqual(recorder12().memory(), scorm12.fresh);
});

test("in review mode nothing may be recorded", () => {
  const memory = { ...scorm12.fresh, "cmi.core.lesson_mode": "review" };
  const reading = [["LMSInitialize", ""], ["LMSGetValue", "cmi.core.lesson_mode"], ["LMSFinish", ""]];
  assert.equal(describe(play(recorder12(memory), reading).violations), "");
  const seen = broken(play(recorder12(memory), start12));
  assert.ok(seen.includes("in review and browse mode nothing is recorded"));
});

test("an outage refuses and is nobody's fault", () => {
  const recorder = play(recorder12(), start12);
  recorder.outage = ["set", "commit"];
  assert.equal(recorder.api.LMSSetValue("cmi.core.lesson_location", "why"), "false");
  assert.equal(recorder.api.LMSGetLastError(), "101");
  assert.equal(recorder.held["cmi.core.lesson_location"], undefined);
  assert.equal(describe(recorder.violations), "");
});

test("what an LMS does not know it refuses with 401", () => {
  const recorder = play(recorder12(), start12);
  recorder.unsupported = ["cmi.interactions."];
  assert.equal(recorder.api.LMSSetValue("cmi.interactions.0.id", "q"), "false");
  assert.equal(recorder.api.LMSGetLastError(), "401");
  assert.equal(describe(recorder.violations), "");
});

test("the table can be read by a person", () => {
  const text = table({ "cmi.interactions.10.id": "q", "cmi.interactions.2.id": "p", "cmi.b": "x".repeat(12) }, 10);
  assert.deepEqual(text.split("\n"), [
    "cmi.b                   xxxxxxxxx… (12 characters)",
    "cmi.interactions.2.id   p",
    "cmi.interactions.10.id  q",
  ]);
});
