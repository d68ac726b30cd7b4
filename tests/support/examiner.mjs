// What a page may not have: anything that axe-core finds, or a need to be scrolled sideways.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const narrow = { width: 320, height: 640 };
export const wide = { width: 900, height: 700 };

// What axe finds in a frame, as one line a finding.
export async function findings(frame) {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  const { violations } = await frame.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary.replace(/\s+/g, " ")}`));
}

// What makes a page scroll sideways: nothing, or the innermost elements that reach beyond its right edge.
export const tooWide = (frame) =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
    return [`by ${scrollWidth - clientWidth} px`, ...innermost.map((element) => element.outerHTML.slice(0, 120))];
  });

export async function examine(visit, view) {
  assert.deepEqual(await findings(visit.content), [], view);
  for (const size of [narrow, wide]) {
    await visit.page.setViewportSize(size);
    assert.deepEqual(await tooWide(visit.content), [], `${view}: too wide for ${size.width} px`);
  }
}
