// A package as files: [{name, bytes}] of a zip, by its central directory.
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

const kDirectoryEnd = 0x06054b50;
const kStored = 0;

export async function unzip(path) {
  const zip = await readFile(path);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== kDirectoryEnd) end -= 1;
  if (end < 0) throw new Error(`${path} is no zip`);
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameSize);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.push({ name, bytes: method === kStored ? packed : inflateRawSync(packed) });
    at += 46 + nameSize + extraSize + commentSize;
  }
  return files;
}
