// How long building takes, against others on the same machine in the same minutes: only ratios are judged.
// - the module to both SCORM targets, against `zip -r` of the very files, and against a packager written for Node
// - a generated course of 10, 100 and 1,000 pages with as many questions, to both editions of SCORM 2004
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../support/unzip.mjs";

const [lectern, source] = [process.env.LECTERN, process.env.LECTERN_SOURCE];
const runs = 9;
const work = mkdtempSync(join(tmpdir(), "lectern-bench-"));

function run(command, options, where = work) {
  const began = process.hrtime.bigint();
  const done = spawnSync(command, options, { cwd: where, stdio: ["ignore", "ignore", "pipe"] });
  const took = Number(process.hrtime.bigint() - began) / 1e6;
  if (done.status !== 0) throw new Error(`${command} ${options.join(" ")} failed: ${done.stderr ?? done.error}`);
  return took;
}

// In turn, A B A B, so that a machine whose speed drifts drifts for all.
function medians(tasks, times = runs) {
  const took = tasks.map(() => []);
  for (let round = -1; round < times; round += 1)
    tasks.forEach((task, at) => {
      const time = task();
      if (round >= 0) took[at].push(time);
    });
  return took.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}

const module = join(source, "courses/gdpr-councillors");
const out = join(work, "out");
const build = (course, targets = "scorm12,scorm2004") => () => run(lectern, ["build", course, "--target", targets, "--out", out]);
// What a learner can do in 1,000 pages with a question each is more than SCORM 1.2 keeps.
const editions = "scorm2004-3,scorm2004-4";

async function unpacked() {
  build(module)();
  const folders = [];
  for (const dialect of ["scorm12", "scorm2004"]) {
    const folder = join(work, dialect);
    for (const { name, bytes } of await unzip(join(out, `gdpr-councillors-${dialect}.zip`))) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    folders.push(folder);
  }
  return folders;
}

function generated(pages) {
  const course = join(work, `pages-${pages}`);
  mkdirSync(join(course, "en"), { recursive: true });
  writeFileSync(join(course, "course.yml"), `id: generated\ntitle: Generated course of ${pages} pages\n`);
  const text = "Personal data is any information about a person who can be **identified**, by a name or [otherwise](#more). ";
  for (let at = 1; at <= pages; at += 1) {
    const options = ["one", "two", "three", "four"].map((word, place) => `- [${place === at % 4 ? "x" : " "}] Option ${word} of page ${at}\n  > Feedback for option ${word}.\n`);
    const page = `---\ntitle: Page ${at}\n---\n${text.replace("#more", `${String(at).padStart(4, "0")}-page-${at}.md#more`).repeat(6)}\n\n## More\n\n- ${text.replace("[otherwise](#more)", "otherwise")}\n- Second point\n\n| Role | Controller |\n|---|---|\n| Casework | The councillor |\n\n::: question\nWhich option is right on page ${at}?\n\n${options.join("")}:::\n`;
    writeFileSync(join(course, "en", `${String(at).padStart(4, "0")}-page-${at}.md`), page);
  }
  return course;
}

function nodePackager(folder) {
  const script = join(work, "node-packager.cjs");
  writeFileSync(script, `const pack = require(${JSON.stringify(join(source, "node_modules/simple-scorm-packager"))});
pack({ version: "1.2", organization: "bench", title: "bench", language: "en", identifier: "bench", masteryScore: 75, startingPage: "index.html",
  source: ${JSON.stringify(folder)}, package: { version: "1", zip: true, outputFolder: ${JSON.stringify(join(work, "node-out"))}, filename: "bench.zip", appendTimestampToOutput: false } }, () => {});`);
  mkdirSync(join(work, "node-out"), { recursive: true });
  return () => run(process.execPath, [script]);
}

const rows = [];
const judge = (what, figure, limit, unit = "") => rows.push({ what, figure, limit, unit, met: figure <= limit });

try {
  const folders = await unpacked();
  const bare = join(work, "bare");
  cpSync(folders[0], bare, { recursive: true });
  for (const name of readdirSync(bare)) if (/\.(xsd|dtd|xml)$/.test(name)) rmSync(join(bare, name));
  const zip = () => folders.reduce((sum, folder, at) => {
    rmSync(join(work, `${at}.zip`), { force: true });
    return sum + run("zip", ["-q", "-r", join(work, `${at}.zip`), "."], folder);
  }, 0);
  const [ours, zips, node] = medians([build(module), zip, nodePackager(bare)]);
  console.log(`the module, both targets: ${ours.toFixed(1)} ms; zip -r of the same files: ${zips.toFixed(1)} ms; a packager for Node, one target, the same files: ${node.toFixed(1)} ms`);
  judge("module against zip -r", ours / zips, 2, "x");
  judge("module against a packager for Node", ours / node, 0.1, "x");

  const sizes = [10, 100, 1000];
  const times = medians(sizes.map((pages) => build(generated(pages), editions)), 5);
  sizes.forEach((pages, at) => console.log(`${pages} pages and ${pages} questions, both editions of SCORM 2004: ${times[at].toFixed(1)} ms`));
  judge("1,000 pages and 1,000 questions, seconds", times[2] / 1000, 0.3, "s");
  judge("a page more, from 100 to 1,000, against from 10 to 100", (times[2] - times[1]) / 900 / ((times[1] - times[0]) / 90), 1.5, "x");
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`\n${"".padEnd(58)}${"figure".padStart(9)}${"budget".padStart(9)}`);
for (const { what, figure, limit, unit, met } of rows)
  console.log(`${what.padEnd(58)}${(figure.toFixed(2) + unit).padStart(9)}${(limit + unit).padStart(9)}  ${met ? "met" : "MISSED"}`);
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
