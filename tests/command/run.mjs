// Runs the command tests. usage: node run.mjs LECTERN [NAME…]   (LECTERN_UPDATE=1 rewrites what is expected)
//
// A test is a Markdown file. A fenced block whose info string is a path is a file of the test; one called `run` holds
// commands after `% `, each followed by what it is to say: stdout as it is, stderr after `2> `, an exit code other than
// 0 as `=> N`. Commands run by sh in a folder of the test's own, where `lectern` is the program under test.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const update = process.env.LECTERN_UPDATE === "1";

// [{before, info, body}], where `before` is the text up to and with the opening fence; the rest is `after`.
function readBlocks(text) {
  const blocks = [];
  const pattern = /^(`{3,})[ ]?([^\n]*)\n([\s\S]*?)^\1$/gm;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index + match[1].length + match[0].slice(match[1].length).indexOf("\n") + 1;
    blocks.push({ before: text.slice(at, start), info: match[2], body: match[3] });
    at = start + match[3].length;
  }
  return { blocks, after: text.slice(at) };
}

function writeFiles(blocks, folder) {
  for (const { info, body } of blocks.filter((block) => block.info !== "run")) {
    const path = join(folder, info);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  }
}

function lines(text, prefix = "") {
  if (text === "") return "";
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  return ended.replace(/^.*\n/gm, (line) => (line === "\n" ? `${prefix.trimEnd()}\n` : prefix + line));
}

function runCommand(command, folder, path) {
  const { stdout, stderr, status, signal } = spawnSync("sh", ["-c", command], {
    cwd: folder,
    env: { PATH: path, LC_ALL: "C", HOME: folder },
    encoding: "utf8",
  });
  const exit = signal ? `=> ${signal}\n` : status === 0 ? "" : `=> ${status}\n`;
  return `% ${command}\n${lines(stdout)}${lines(stderr, "2> ")}${exit}`;
}

function runBlock(body, folder, path) {
  const commands = body.match(/^% .*$/gm) ?? [];
  return commands.map((line) => runCommand(line.slice(2), folder, path)).join("");
}

function difference(expected, actual) {
  const [old, now] = [expected.split("\n"), actual.split("\n")];
  const first = old.findIndex((line, place) => line !== now[place]);
  const from = Math.max(0, (first < 0 ? old.length : first) - 2);
  return [...old.slice(from).map((line) => `  - ${line}`), ...now.slice(from).map((line) => `  + ${line}`)].join("\n");
}

// True if everything was as expected.
function runTest(file, path) {
  const text = readFileSync(file, "utf8");
  const { blocks, after } = readBlocks(text);
  const folder = mkdtempSync(join(tmpdir(), "lectern-command-"));
  try {
    writeFiles(blocks, folder);
    let passed = blocks.some((block) => block.info === "run");
    if (!passed) console.log(`FAIL ${basename(file)}: it runs nothing`);
    for (const block of blocks.filter((candidate) => candidate.info === "run")) {
      const actual = runBlock(block.body, folder, path);
      if (actual === block.body) continue;
      if (!update) {
        console.log(`FAIL ${basename(file)}\n${difference(block.body, actual)}`);
        passed = false;
      }
      block.body = actual;
    }
    if (update) writeFileSync(file, blocks.map((block) => block.before + block.body).join("") + after);
    return passed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [program, ...chosen] = process.argv.slice(2);
if (!program) throw new Error("usage: node run.mjs LECTERN [NAME…]");
const bin = mkdtempSync(join(tmpdir(), "lectern-bin-"));
let failed = 0;
try {
  symlinkSync(resolve(program), join(bin, "lectern"));
  const tests = readdirSync(here).filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const wanted = tests.filter((name) => chosen.length === 0 || chosen.includes(basename(name, ".md")));
  if (wanted.length === 0) throw new Error("no such test");
  for (const name of wanted) failed += runTest(join(here, name), `${bin}:/usr/local/bin:/usr/bin:/bin`) ? 0 : 1;
  console.log(`${wanted.length - failed} of ${wanted.length} command tests passed`);
} finally {
  rmSync(bin, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
