// What the scenarios share: one package and one browser a file, and the checks that hold whenever content was shown.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { leave, openBrowser, visit } from "./browser.mjs";
import { Learner } from "./learner.mjs";
import { describe, table } from "./lms/recorder.mjs";
import { buildPackages, openPackage } from "./package.mjs";
import { serve } from "./server.mjs";

export const dialects = ["scorm12", "scorm2004"];

// A server for each dialect's package and a browser, for the tests of one file. `course` is {name} of another than the
// module, with a `folder` if it is to be built first, `flags` are Chromium's, `without` those that it is not to have,
// `headers` the server's.
export function stage({ course, flags = [], without = [], headers = {} } = {}) {
  const at = { packages: {}, servers: {}, browser: undefined };
  before(async () => {
    at.browser = await openBrowser(flags, without);
    const built = course?.folder && (await buildPackages(course.folder));
    for (const dialect of dialects) {
      at.packages[dialect] = await openPackage(dialect, course?.name, built);
      at.servers[dialect] = await serve(at.packages[dialect].folder, { headers });
    }
  });
  after(async () => {
    await at.browser?.close();
    for (const server of Object.values(at.servers)) await server.close();
    for (const each of Object.values(at.packages)) await each.close();
  });
  return {
    course: (dialect) => at.packages[dialect].course,
    package: (dialect) => at.packages[dialect],
    server: (dialect) => at.servers[dialect],
    browser: () => at.browser,
    // The content launched from the LMS: a visit with a learner in front of it.
    launch: async (dialect, { shape = "frame", memory, late, server: kept, trouble, patient, ...options } = {}) => {
      const server = at.servers[dialect];
      const url = server.url(shape, { dialect, memory, late, server: kept, trouble });
      const opened = await visit(at.browser, url, `${server.origin}/package/`, options);
      return Object.assign(opened, { learner: new Learner(opened, at.packages[dialect].course, patient), dialect });
    },
    // The content without an LMS, at `url`.
    open: async (url, options) => {
      const opened = await visit(at.browser, url, url.replace(/[^/]*$/, ""), options);
      return Object.assign(opened, { learner: new Learner(opened, at.packages[dialects[0]].course) });
    },
  };
}

export function clean(visit) {
  assert.deepEqual(visit.faults, []);
}

// Ends the session by going elsewhere, and judges it: no rule broken, nothing set to what it was, nothing asked for from
// elsewhere, nothing said on the console. Gives the recorder's report.
export async function finish(visit, { repeating = false, asking = false } = {}) {
  const told = await leave(visit);
  judge(told, repeating, asking);
  clean(visit);
  return told;
}

// `asking`: before it was initialised it was asked whether it is.
export function judge({ calls, ...told }, repeating = false, asking = false) {
  const asked = (call) => asking && calls[call - 1].kind === "get";
  assert.equal(describe(told.violations.filter(({ call }) => !asked(call))), "");
  if (!repeating) assert.deepEqual(repeats(calls), [], "elements set to what they were");
}

export const repeats = (calls) => calls.filter(({ repeat }) => repeat).map(({ args }) => args.join(" = "));

// The element that means the same in both dialects.
const names = {
  scorm12: { status: "cmi.core.lesson_status", success: "cmi.core.lesson_status", raw: "cmi.core.score.raw", response: "student_response", total: "cmi.core.total_time", exit: "cmi.core.exit", mode: "cmi.core.lesson_mode", data: "cmi.suspend_data" },
  scorm2004: { status: "cmi.completion_status", success: "cmi.success_status", raw: "cmi.score.raw", response: "learner_response", total: "cmi.total_time", exit: "cmi.exit", mode: "cmi.mode", data: "cmi.suspend_data" },
};

export const element = (dialect, what) => names[dialect][what];

// The interactions held, as a list of {id, type, …}.
export function interactions(held) {
  const list = [];
  for (const [name, value] of Object.entries(held)) {
    const parts = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name);
    if (parts) (list[Number(parts[1])] ??= {})[parts[2]] = value;
  }
  return list;
}

export function print(title, held) {
  console.log(`\n${title}\n${table(held).replace(/^/gm, "  ")}\n`);
}
