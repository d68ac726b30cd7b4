// A disk that is really full: a file system of 64 KB, mounted where only this test sees it. Machines that don't allow
// that still have full-disk.md. LECTERN is the program under test.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const course = join(dirname(fileURLToPath(import.meta.url)), "../golden/course");
const folder = mkdtempSync(join(tmpdir(), "lectern-disk-"));
after(() => rmSync(folder, { recursive: true, force: true }));

// Runs a script with the small disk as its working folder.
function onSmallDisk(script) {
  const mounted = `mount -t tmpfs -o size=64k lectern "$1" && cd "$1" && ${script}`;
  return spawnSync("unshare", ["-rm", "sh", "-c", mounted, "sh", folder, process.env.LECTERN, course], {
    encoding: "utf8",
  });
}

const possible = onSmallDisk("true").status === 0;

test("a full disk is told, and nothing half-written stays", { skip: !possible && "no small disk here" }, () => {
  const run = onSmallDisk('echo older > fire-safety-scorm2004.zip; "$2" build "$3"; echo "=> $?"; ls -A; cat *.zip');
  assert.equal(
    run.stderr,
    "error: 'fire-safety-scorm12.zip' cannot be written: no space is left on the disk\n" +
      "hint: make room, or name another folder with --out; nothing was changed\n",
  );
  assert.equal(run.stdout, "=> 4\nfire-safety-scorm2004.zip\nolder\n");
});
