// Every package's manifest against the schemas inside the package, by xmllint without network. LECTERN is the program
// under test. Each check is shown to be able to fail.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzip } from "../support/unzip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const top = mkdtempSync(join(tmpdir(), "lectern-schemas-"));
after(() => rmSync(top, { recursive: true, force: true }));

const targets = ["scorm12", "scorm2004-3", "scorm2004-4"];
const course = join(here, "../golden/course");
const build = spawnSync(process.env.LECTERN, ["build", course, "--target", targets.join(","), "--out", top]);

async function unpack(target) {
  const folder = join(top, target);
  mkdirSync(folder);
  for (const { name, bytes } of await unzip(join(top, `fire-safety-${target}.zip`))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  copyFileSync(join(here, `${target.replace(/-.*/, "")}.xsd`), join(folder, "all.xsd"));
  return folder;
}

function validate(folder) {
  const run = spawnSync("xmllint", ["--nonet", "--noout", "--schema", "all.xsd", "imsmanifest.xml"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (run.error) throw run.error;
  return { valid: run.status === 0, said: run.stderr };
}

test("the course builds", () => assert.equal(build.status, 0, String(build.stderr)));

for (const target of targets) {
  test(`the manifest of ${target} is valid, and a broken one is not`, async () => {
    const folder = await unpack(target);
    const { valid, said } = validate(folder);
    assert.ok(valid, said);
    const manifest = readFileSync(join(folder, "imsmanifest.xml"), "utf8");
    for (const [good, bad] of [
      ['identifier="fire-safety_item"', 'identifier="fire-safety_resource"'],
      ["<title>", "<name>x</name><title>"],
      target === "scorm12" ? ["adlcp:scormtype", "adlcp:scormType"] : ['flow="true"', 'flow="maybe"'],
    ]) {
      assert.ok(manifest.includes(good), good);
      writeFileSync(join(folder, "imsmanifest.xml"), manifest.replace(good, bad));
      assert.ok(!validate(folder).valid, bad);
    }
  });
}
