// usage: node rooms.mjs ENGINE-NAMED.wasm OBJECTS
// How much of the engine's WebAssembly each of its rooms takes. A function's room is that of the native object file which
// defines one of that name; what has been inlined counts where it went.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [path, objects] = process.argv.slice(2);
const bytes = readFileSync(path);

class Reader {
  constructor(at, end) {
    this.at = at;
    this.end = end;
  }
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  part() {
    const size = this.number();
    this.at += size;
    return new Reader(this.at - size, this.at);
  }
  text() {
    const part = this.part();
    return bytes.toString("utf8", part.at, part.end);
  }
}

const [importSection, codeSection, dataSection] = [2, 10, 11];
let imported = 0;
let data = 0;
const sizes = [];
const names = new Map();
for (const file = new Reader(8, bytes.length); file.at < file.end; ) {
  const id = bytes[file.at++];
  const section = file.part();
  if (id === dataSection) data = section.end - section.at;
  if (id === importSection)
    for (let left = section.number(); left > 0; left -= 1) {
      section.text();
      section.text();
      if (bytes[section.at++] !== 0) throw new Error("the engine imports something that is no function");
      section.number();
      imported += 1;
    }
  if (id === codeSection)
    for (let left = section.number(); left > 0; left -= 1) {
      const body = section.part();
      sizes.push(body.end - body.at);
    }
  if (id !== 0 || section.text() !== "name") continue;
  while (section.at < section.end) {
    const functions = bytes[section.at++] === 1;
    const list = section.part();
    if (functions) for (let left = list.number(); left > 0; left -= 1) names.set(list.number(), list.text());
  }
}

// `void lectern::add<…>(…)` and `lectern::add(…)` are both lectern::add.
const bare = (name) => name.replace(/<.*$/, "").replace(/\(anonymous namespace\)/g, "{}").replace(/\(.*$/, "").replace(/^.*\s/, "");

const rooms = new Map();
for (const room of readdirSync(objects))
  for (const object of readdirSync(join(objects, room)).filter((name) => name.endsWith(".o"))) {
    const symbols = spawnSync("nm", ["-C", "--defined-only", join(objects, room, object)], { encoding: "utf8" }).stdout;
    for (const [, name] of symbols.matchAll(/^[0-9a-f]+ [TtWw] (.+)$/gm)) if (name.includes("lectern")) rooms.set(bare(name), room);
  }

const total = new Map();
const add = (room, size) => total.set(room, (total.get(room) ?? 0) + size);
sizes.forEach((size, at) => {
  const name = names.get(at + imported) ?? "";
  const own = rooms.get(bare(name));
  add(own ?? (name.includes("rapidjson") ? "RapidJSON" : "C and C++ libraries, templates"), size);
});
add("data", data);
console.log(`\n${"the engine's WebAssembly by room".padEnd(40)}${"bytes".padStart(9)}`);
for (const [room, size] of [...total].sort((a, b) => b[1] - a[1])) console.log(`${room.padEnd(40)}${String(size).padStart(9)}`);
