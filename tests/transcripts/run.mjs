// Runs transcripts through the engine's WebAssembly module and compares byte for byte with what they expect:
//   node tests/transcripts/run.mjs ENGINE.wasm [TRANSCRIPT.txt …]
// Without names, all that lie beside this file. The native runner writes the expectations; this one never does.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Engine, members, status } from "../support/engine.mjs";

const here = dirname(fileURLToPath(import.meta.url));

// The transcript as this engine tells it: everything but the effects is kept as it is.
async function retell(engine, path, text) {
  const name = /^course: (.+)$/m.exec(text)?.[1];
  if (!name) throw new Error(`${path}: no line "course: FILE.json"`);
  const course = engine.openCourse(await readFile(join(dirname(path), name), "utf8"));
  const session = engine.openSession(course);
  const told = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("< ")) continue;
    told.push(line);
    if (!line.startsWith("> ")) continue;
    const { code, effects } = engine.dispatch(session, line.slice(2));
    if (code === status.ok) told.push(...members(effects).map((effect) => `< ${effect}`));
    else told.push(`< ! ${engine.error(session)}`);
  }
  engine.closeSession(session);
  engine.closeCourse(course);
  return told.join("\n");
}

// The first line that differs, for a person.
function difference(expected, told) {
  const [wanted, got] = [expected.split("\n"), told.split("\n")];
  const at = wanted.findIndex((line, index) => line !== got[index]);
  const line = at < 0 ? wanted.length : at;
  return `line ${line + 1}\n    expected  ${wanted[line] ?? "(end)"}\n    got       ${got[line] ?? "(end)"}`;
}

const [module, ...named] = process.argv.slice(2);
if (!module) {
  console.error("usage: node run.mjs ENGINE.wasm [TRANSCRIPT.txt …]");
  process.exit(2);
}
const beside = (await readdir(here)).filter((name) => name.endsWith(".txt")).sort().map((name) => join(here, name));
const paths = named.length > 0 ? named : beside;
if (paths.length === 0) {
  console.error(`no transcripts in ${here}`);
  process.exit(1);
}
const engine = await Engine.load(module);
let differing = 0;
for (const path of paths) {
  const expected = await readFile(path, "utf8");
  const told = await retell(engine, path, expected);
  if (told === expected) continue;
  differing += 1;
  console.error(`${path}: ${difference(expected, told)}`);
}
console.log(`${paths.length - differing} of ${paths.length} transcripts agree`);
process.exitCode = differing === 0 ? 0 : 1;
