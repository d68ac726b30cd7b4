// Manifests and file lists of a course that has one of everything, held still; LECTERN_UPDATE=1 rewrites them.
// LECTERN is the program under test.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzip } from "../support/unzip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const targets = ["scorm12", "scorm2004-3", "scorm2004-4"];
const out = mkdtempSync(join(tmpdir(), "lectern-golden-"));
after(() => rmSync(out, { recursive: true, force: true }));

const build = spawnSync(
  process.env.LECTERN,
  ["build", join(here, "course"), "--target", targets.join(","), "--out", out],
  { encoding: "utf8" },
);

// What changes with the player, the theme or the compiled course, not with the manifest.
const withoutHashes = (text) => text.replace(/\b(course|fallback|player|theme)-[0-9a-f]{8}\./g, "$1-HASH.");

function holdStill(name, actual) {
  const path = join(here, name);
  if (process.env.LECTERN_UPDATE === "1") writeFileSync(path, actual);
  assert.equal(actual, readFileSync(path, "utf8"));
}

test("the course builds without a word of warning", () => {
  assert.equal(build.stderr, "");
  assert.equal(build.status, 0);
});

for (const target of targets) {
  test(`manifest and files of ${target}`, async () => {
    const files = await unzip(join(out, `fire-safety-${target}.zip`));
    const manifest = files.find((file) => file.name === "imsmanifest.xml").bytes.toString("utf8");
    holdStill(`${target}.xml`, withoutHashes(manifest));
    holdStill(`${target}.txt`, withoutHashes(files.map((file) => `${file.name}\n`).join("")));
  });
}
