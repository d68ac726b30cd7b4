// The engine as wasm2js wrote it becomes a classic script with one name:
// lecternFallback(imports) gives the same exports as instantiating the module with these imports.
// usage: node fallback.mjs ENGINE.js FALLBACK.js TARGETS
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

const [engine, outfile, target] = process.argv.slice(2);
const instantiate = await readFile(engine, "utf8");
const contents = `${instantiate}
globalThis.lecternFallback = (imports) => instantiate({
  abort() { throw new Error("unreachable"); },
  ...imports.env,
  ...imports.wasi_snapshot_preview1,
});`;

await build({
  stdin: { contents, sourcefile: engine },
  outfile,
  format: "iife",
  minify: true,
  target: target.split(","),
  logLevel: "warning",
});
