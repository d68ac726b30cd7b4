// A module as text for player.js: deflated, in base64. unpack.ts reads it.
// usage: node pack.mjs MODULE.wasm OUT.txt
import { readFile, writeFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
await writeFile(to, deflateSync(await readFile(from), { level: 9 }).toString("base64"));
