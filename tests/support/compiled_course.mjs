// Writes the compiled course out of a package: node compiled_course.mjs FOLDER NAME OUT.json, for FOLDER/NAME-scorm12.zip.
import { writeFile } from "node:fs/promises";

const [folder, name, out] = process.argv.slice(2);
process.env.LECTERN_DIST = folder;
const { openPackage } = await import("./package.mjs");
const opened = await openPackage("scorm12", name);
await writeFile(out, JSON.stringify(opened.course));
await opened.close();
