// How long the engine takes, natively (Google Benchmark) and in WebAssembly, on the module and on a generated course of
// 1,000 pages and 1,000 questions; and what each of its rooms adds to the module of WebAssembly.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../support/engine.mjs";
import { openPackage } from "../support/package.mjs";

const { LECTERN_BENCH_ENGINE: native, LECTERN_WASM: wasm } = process.env;
const work = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const seed = "000102030405060708090a0b0c0d0e0f";

const key = (at) => [at >> 12, at >> 6, at].map((digit) => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[digit & 63]).join("");

function generated(size) {
  const options = ["a", "b", "c", "d"].map((id) => ({ id, text: `Option ${id}`, right: id === "a" }));
  const all = [...Array(size).keys()];
  return {
    lectern: 1, id: "generated", title: "Generated", version: "1", language: "en", completion: ["pages"], report: "assessment",
    pages: all.map((at) => ({ id: `page-${at}`, key: key(at + 1), title: `Page ${at}`, questions: [`question-${at}`] })),
    questions: all.map((at) => ({ id: `question-${at}`, key: key(at + 1), kind: "choice", text: `Question ${at}?`, options })),
  };
}

async function module() {
  const shipped = await openPackage("scorm12");
  await shipped.close();
  return shipped.course;
}

// A practice question with two options to answer with in turn; what is saved is the record of one who has done `done` of
// the generated course's pages and questions.
function subject(name, course, done) {
  const practice = new Set(course.pages.flatMap(({ questions = [] }) => questions));
  const question = course.questions.find(({ id, kind }) => kind === "choice" && practice.has(id));
  const text = JSON.stringify(course);
  const path = join(work, `${name}.json`);
  writeFileSync(path, text);
  return { name, done, text, question: question.id, options: question.options.map(({ id }) => id), argument: [name, path, question.id, question.options[0].id, question.options[1].id, done].join("=") };
}

function natively(subjects) {
  const done = spawnSync(native, [...subjects.map(({ argument }) => argument), "--benchmark_format=json", "--benchmark_min_time=0.2"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the native benchmark failed: ${done.stderr}`);
  return new Map(JSON.parse(done.stdout).benchmarks.map(({ name, real_time }) => [name.replace(/\/manual_time$/, ""), real_time / 1000]));
}

// Microseconds of one call, the median of many.
function median(times, call) {
  const took = [];
  for (let at = -times; at < times; at += 1) {
    const time = call();
    if (at >= 0) took.push(time);
  }
  return took.sort((a, b) => a - b)[times >> 1];
}

function timed(task) {
  const began = process.hrtime.bigint();
  task();
  return Number(process.hrtime.bigint() - began) / 1000;
}

async function inWasm({ name, done, text, question, options }) {
  const engine = await Engine.load(wasm);
  const figures = new Map();
  figures.set(`open ${name}`, median(20, () => timed(() => engine.closeCourse(engine.openCourse(text)))));
  for (const [what, api, times] of [["dispatch", "none", 2000], ["save", "scorm2004", 200]]) {
    const course = engine.openCourse(text);
    const session = engine.openSession(course);
    let [now, turn] = [1795000000000, 0];
    const send = (event) => engine.dispatch(session, JSON.stringify({ ...event, at: now })).effects;
    const settle = (effects) => {
      const calls = JSON.parse(effects).filter((effect) => effect.do.startsWith("lms."));
      for (const { id } of calls) calls.push(...JSON.parse(send({ on: "lms.reply", id, ok: true, value: "", error: "0" })).filter((effect) => effect.do.startsWith("lms.")));
      return calls.length;
    };
    settle(send({ on: "launch", api, seed, zone: 0 }));
    if (what === "save") {
      for (let at = 0; at < done; at += 1) {
        send({ on: "open", page: `page-${at}` });
        settle(send({ on: "answer", question: `question-${at}`, options: ["b"] }));
      }
      now += 2000;
      settle(send({ on: "hide" }));
    }
    figures.set(`${what} ${name}`, median(times, () => {
      turn = 1 - turn;
      if (what === "save") now += 2000;
      let effects;
      const time = timed(() => (effects = send({ on: "answer", question, options: [options[turn]] })));
      if (what === "save" && settle(effects) === 0) throw new Error("nothing was saved");
      return time;
    }));
  }
  return figures;
}

try {
  const subjects = [subject("module", await module(), 0), subject("large", generated(1000), 1000)];
  const here = natively(subjects);
  const there = new Map();
  for (const each of subjects) for (const [name, time] of await inWasm(each)) there.set(name, time);

  console.log(`\n${"microseconds".padEnd(24)}${"native".padStart(12)}${"wasm".padStart(12)}${"wasm/native".padStart(14)}`);
  for (const [name, time] of here) console.log(`${name.padEnd(24)}${time.toFixed(1).padStart(12)}${there.get(name).toFixed(1).padStart(12)}${`${(there.get(name) / time).toFixed(1)}x`.padStart(14)}`);

  const ratios = [...here].map(([name, time]) => there.get(name) / time);
  const rows = [
    ["an event, large course, native, microseconds", here.get("dispatch large"), 20],
    ["an event on the large course against the module", here.get("dispatch large") / here.get("dispatch module"), 1.5],
    ["a save, large course, native, microseconds", here.get("save large"), 1000],
    ["wasm against native, the worst", Math.max(...ratios), 4],
  ];
  console.log(`\n${"".padEnd(58)}${"figure".padStart(9)}${"budget".padStart(9)}`);
  for (const [what, figure, limit] of rows) console.log(`${what.padEnd(58)}${figure.toFixed(1).padStart(9)}${String(limit).padStart(9)}  ${figure <= limit ? "met" : "MISSED"}`);
  process.exitCode = rows.every(([, figure, limit]) => figure <= limit) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
