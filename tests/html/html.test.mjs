// Every page of the shipped packages by the Nu HTML checker: whole pages, and what scripts put into them later.
// LECTERN_VNU is its vnu.jar, LECTERN_DIST the folder of the packages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import vm from "node:vm";
import { openPackage } from "../support/package.mjs";

const names = ["gdpr-councillors", "tour"];
const shipped = await Promise.all(names.map((name) => openPackage("scorm12", name)));
const folder = mkdtempSync(join(tmpdir(), "lectern-html-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
  return Promise.all(shipped.map((each) => each.close()));
});

// The checker's errors about these documents, {name: html}, as lines of text.
function errors(documents) {
  const names = Object.entries(documents).map(([name, html]) => (writeFileSync(join(folder, name), html), name));
  const java = spawnSync("java", ["-jar", process.env.LECTERN_VNU, "--errors-only", ...names], { cwd: folder, encoding: "utf8" });
  assert.ifError(java.error);
  return java.stderr;
}

const page = (body) => `<!DOCTYPE html><html lang="en"><head><title>Fragment</title></head><body>${body}</body></html>`;

test("the pages are valid", () => {
  for (const { files } of shipped) {
    const pages = files.filter(({ name }) => name.endsWith(".html"));
    assert.ok(pages.length >= 2);
    assert.equal(errors(Object.fromEntries(pages.map(({ name, bytes }) => [name, bytes]))), "");
  }
});

test("pages loaded later and the questions of assessments are valid", () => {
  for (const { files, course } of shipped) {
    const later = {};
    const scripts = files.filter(({ name }) => /^pages-.*\.js$/.test(name));
    for (const { bytes } of scripts) vm.runInNewContext(bytes.toString("utf8"), { lecternPages: (more) => Object.assign(later, more) });
    const data = files.find(({ name }) => /^course-.*\.js$/.test(name));
    const global = vm.createContext({});
    vm.runInContext(data.bytes.toString("utf8"), global);
    const fragments = [...Object.values(later), ...Object.values(global.lecternCourse.questions)];
    assert.ok(fragments.length >= course.assessments[0].questions.length);
    assert.equal(errors({ "fragments.html": page(fragments.join("\n")) }), "");
  }
});

test("the checker finds what is wrong", () => {
  assert.match(errors({ "wrong.html": page('<label for="nothing">Name</label><p><div></div></p>') }), /error/);
});
