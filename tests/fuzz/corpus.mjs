// usage: node corpus.mjs TRANSCRIPTS OUT
// The transcripts as seeds: OUT/course, OUT/event and OUT/state, a file a seed, named by its content.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [from, out] = process.argv.slice(2);
const names = readdirSync(from).sort();
const courses = names.filter((name) => name.endsWith(".json"));

function seed(door, text) {
  const folder = join(out, door);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, createHash("sha1").update(text).digest("hex")), text);
}

for (const name of courses) seed("course", JSON.stringify(JSON.parse(readFileSync(join(from, name), "utf8"))));
for (const name of names.filter((name) => name.endsWith(".txt"))) {
  const lines = readFileSync(join(from, name), "utf8").split("\n");
  const course = lines.find((line) => line.startsWith("course: "))?.slice(8).trim();
  const place = String.fromCharCode(courses.indexOf(course));
  seed("event", place + lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2)).join("\n"));
  for (const line of lines) {
    if (!line.startsWith("< {")) continue;
    const effect = JSON.parse(line.slice(2));
    if (effect.element === "cmi.suspend_data") seed("state", place + effect.value);
  }
}
