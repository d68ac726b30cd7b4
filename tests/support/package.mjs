// The shipped package under test: found, unzipped to a folder that goes away at the end, and its course read.
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import vm from "node:vm";
import { unzip } from "./unzip.mjs";

const dist = resolve(process.env.LECTERN_DIST ?? "dist");

// A course's packages, built by LECTERN into a folder that goes away with the process.
export async function buildPackages(course, targets = "scorm12,scorm2004") {
  const out = await mkdtemp(join(tmpdir(), "lectern-built-"));
  process.on("exit", () => rmSync(out, { recursive: true, force: true }));
  await promisify(execFile)(process.env.LECTERN, ["build", course, "--target", targets, "--out", out]);
  return out;
}

// `dialect` is scorm12 or scorm2004, `from` the folder with the package. Gives {folder, files, course, strings, close()}:
// `files` as [{name, bytes}], `course` the compiled course, `strings` the words of the interface.
export async function openPackage(dialect, name = "gdpr-councillors", from = dist) {
  const files = await unzip(join(from, `${name}-${dialect}.zip`));
  const folder = await mkdtemp(join(tmpdir(), "lectern-package-"));
  for (const file of files) {
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes);
  }
  const script = files.find((file) => /^course-[0-9a-f]{8}\.js$/.test(file.name)).bytes.toString("utf8");
  const page = vm.createContext({});
  vm.runInContext(script, page);
  const { course, strings } = page.lecternCourse;
  return { folder, files, course: JSON.parse(course), strings, close: () => rm(folder, { recursive: true, force: true }) };
}

// The right answer to a question of the compiled course, as ids in the shape of an answer event.
export function rightAnswer(question) {
  if (question.items) return { pairs: question.items.map((item) => [item.id, item.option]) };
  if (question.kind === "ordering") return { options: question.order };
  const accepted = question.options.find((option) => option.right);
  if (question.kind === "text") return { text: accepted.text };
  if (question.kind === "number") return { text: accepted.least };
  if (question.kind === "rating") return { options: [question.options.at(-1).id] };
  return { options: question.options.filter((option) => option.right).map((option) => option.id) };
}

// An answer that earns nothing: the one that is furthest from right.
export function wrongAnswer(question) {
  if (question.kind === "text") return { text: "something else" };
  if (question.kind === "number") return { text: "-1000.5" };
  if (question.items) {
    const other = (id) => question.options.find((option) => option.id !== id).id;
    return { pairs: question.items.map((item) => [item.id, other(item.option)]) };
  }
  if (question.kind === "ordering") return { options: [...question.order.slice(1), question.order[0]] };
  const wrong = question.options.filter((option) => !option.right).map((option) => option.id);
  return { options: wrong.length > 0 ? [wrong[0]] : question.options.slice(0, 1).map((option) => option.id) };
}
