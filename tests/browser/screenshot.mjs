// The README's picture of the module, taken of the shipped package inside an LMS: node screenshot.mjs OUT.png
import { openBrowser, visit } from "../support/browser.mjs";
import { openPackage } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const [out] = process.argv.slice(2);
const shipped = await openPackage("scorm12");
const server = await serve(shipped.folder);
const browser = await openBrowser();
const seen = await visit(browser, server.url("frame", { dialect: "scorm12" }), `${server.origin}/package/`, {
  viewport: { width: 1200, height: 860 },
});
for (const id of ["why-it-matters", "personal-data", "breaches", "better-questions"]) {
  await seen.content.evaluate((page) => document.querySelector(`[data-open="${page}"]`).click(), id);
  await seen.content.waitForSelector(`.lectern-page--current[data-page="${id}"]`);
}
await seen.page.screenshot({ path: out });
await seen.close();
await browser.close();
await server.close();
await shipped.close();
