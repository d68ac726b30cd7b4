// The table of faults.md names tests that exist.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const here = new URL(".", import.meta.url);
const rows = readFileSync(new URL("faults.md", here), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| fault "))
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));

// `file` and words of a test's name, parted by commas before the next `file`.
const shown = (cell) => cell.split(/, (?=`)/).map((part) => /^`([^`]+)`(?: (.*))?$/.exec(part)?.slice(1) ?? [part]);

for (const [fault, mark, , cell] of rows) {
  test(fault, () => {
    for (const [file, words = ""] of shown(cell)) {
      const text = readFileSync(new URL(file, here), "utf8").replaceAll("\\\"", "\"");
      assert.ok(file.endsWith(".txt") || (words !== "" && text.includes(words)), `${file} has no test "${words}"`);
    }
    if (mark === "B") assert.ok(cell.includes("`browser/"), "no browser test");
  });
}

test("there are faults", () => assert.ok(rows.length > 20));
