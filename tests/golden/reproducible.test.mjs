// The same course gives the same bytes, whatever the time zone, the locale, the clock, the place of the folder and the
// order in which its files were made. LECTERN is the program under test.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const course = join(dirname(fileURLToPath(import.meta.url)), "course");
const top = mkdtempSync(join(tmpdir(), "lectern-same-"));
after(() => rmSync(top, { recursive: true, force: true }));

const paths = readdirSync(course, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(course.length + 1))
  .sort();

function copy(folder, order) {
  for (const path of order) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(join(course, path)));
  }
}

function packagesOf(folder, env) {
  const out = join(folder, "out");
  const targets = "scorm12,scorm2004-3,scorm2004-4";
  const built = spawnSync(process.env.LECTERN, ["build", join(folder, "course"), "--target", targets, "--out", out], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
  assert.equal(built.status, 0, built.stderr);
  return readdirSync(out).sort().map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
}

test("the same course gives the same bytes", () => {
  const [first, second] = [join(top, "first"), join(top, "a second folder – é")];
  copy(join(first, "course"), paths);
  copy(join(second, "course"), [...paths].reverse());
  for (const path of paths) utimesSync(join(second, "course", path), 1, 1);

  const ours = packagesOf(first, { TZ: "UTC", LC_ALL: "C" });
  const theirs = packagesOf(second, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "de_DE.UTF-8" });
  assert.equal(ours.length, 3);
  assert.deepEqual(theirs.map((file) => file.name), ours.map((file) => file.name));
  for (const [place, { name, bytes }] of ours.entries()) assert.ok(bytes.equals(theirs[place].bytes), name);
});
