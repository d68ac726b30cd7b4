// What a learner's browser has loaded when the first answer is possible: each response of the shipped package, raw and
// as gzip would send it, and their sum without HTML, course data and media against the budget. The engine, which player.js
// carries as text, has a budget of its own.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { openBrowser, visit } from "../support/browser.mjs";
import { openPackage } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const budget = { raw: 150_000, gzip: 55_000 };
const engineBudget = 80_000;
const apart = [
  [/\.html$/, "HTML"],
  [/^(course|pages)-.*\.js$/, "course data"],
  [/^media\//, "media"],
];

const shipped = await openPackage("scorm12");
const server = await serve(shipped.folder);
const browser = await openBrowser();
const learner = await visit(browser, server.content, `${server.origin}/package/`);
const beginning = "/package/";
const loaded = [...new Set(server.requests.filter(({ path, found }) => found && path.startsWith(beginning)).map(({ path }) => path.slice(beginning.length)))];
await learner.close();
await browser.close();
await server.close();
await shipped.close();

const rows = loaded.map((name) => {
  const { bytes } = shipped.files.find((file) => file.name === name);
  const kind = apart.find(([pattern]) => pattern.test(name))?.[1] ?? "counted";
  return { name, kind, raw: bytes.length, gzip: gzipSync(bytes).length };
});
const counted = rows.filter(({ kind }) => kind === "counted");
const total = { name: "counted in all", kind: "", raw: counted.reduce((sum, { raw }) => sum + raw, 0), gzip: counted.reduce((sum, { gzip }) => sum + gzip, 0) };
const engine = readFileSync(process.env.LECTERN_WASM);
const line = (name, kind, raw, gzip) => console.log(`${name.padEnd(28)} ${kind.padEnd(12)} ${String(raw).padStart(9)} ${String(gzip).padStart(9)}`);

line("loaded by the first answer", "", "raw", "gzip");
for (const { name, kind, raw, gzip } of [...rows, total]) line(name, kind, raw, gzip);
line("budget", "", budget.raw, budget.gzip);
line("the engine, of player.js", "", engine.length, gzipSync(engine).length);
line("budget", "", engineBudget, "");
process.exitCode = total.raw <= budget.raw && total.gzip <= budget.gzip && engine.length <= engineBudget ? 0 : 1;
