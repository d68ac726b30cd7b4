// A module as text for player.js: shorter than base64, and a server's gzip finds in it what it finds in bytes.
// Frequent bytes are one character each, which the head lists as character and two hexadecimal digits; after a space
// comes the body, where any other byte is "!" and two hexadecimal digits. unpack.ts reads it.
// usage: node pack.mjs MODULE.wasm OUT.txt
import { readFile, writeFile } from "node:fs/promises";

// ASCII without what needs escaping in a string or means something in HTML.
const characters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((c) => !" !\"$&'<>\\`".includes(c));

const hex = (byte) => byte.toString(16).padStart(2, "0");

const [from, to] = process.argv.slice(2);
const bytes = await readFile(from);
const counts = new Array(256).fill(0);
for (const byte of bytes) counts[byte] += 1;
const frequent = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b).slice(0, characters.length);
const codes = Array.from({ length: 256 }, (_, byte) => {
  const at = frequent.indexOf(byte);
  return at < 0 ? `!${hex(byte)}` : characters[at];
});
const head = frequent.map((byte) => codes[byte] + hex(byte)).join("");
await writeFile(to, `${head} ${Array.from(bytes, (byte) => codes[byte]).join("")}`);
