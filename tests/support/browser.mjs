// Chromium, and a watch over all that a page says and asks for.
import { chromium } from "playwright-core";

const always = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// `flags` are added to what Playwright gives Chromium, `without` are taken from it.
export function openBrowser(flags = [], without = []) {
  const executablePath = process.env.LECTERN_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: [...always, ...flags], ignoreDefaultArgs: without });
}

const ownPages = /^(http:\/\/(127\.0\.0\.1|localhost):\d+\/(lms|scorm-again)\/|about:blank)/;
const isContent = (url) => /\/index\.html$/.test(url);

// What the content does that it must not: asks for anything outside of its package, or for what is not there; says
// something on the console; throws. `expected` are patterns of console messages that belong to the scenario.
function watch(context, package_, expected) {
  const faults = [];
  const inside = (url) => url.startsWith(package_) || url.startsWith("data:");
  context.on("request", (request) => {
    const asker = request.isNavigationRequest() ? "" : request.frame().url();
    const allowed = inside(request.url()) || (ownPages.test(request.url()) && !inside(asker));
    if (!allowed) faults.push(`request leaves the package: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (!expected.some((pattern) => pattern.test(message.text()))) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`exception: ${error.error().message}`));
  return faults;
}

// Opens `url` in a context of its own. Gives {page, content, faults, engine(), close()}: `content` is the frame with the
// package's index.html, once its engine runs. `package_` is where the package's addresses begin. With `beside`, another
// visit, it is a tab of the same browser; with `clock` the test may let time pass.
export async function visit(browser, url, package_, { viewport = { width: 900, height: 700 }, expected = [], start, beside, clock } = {}) {
  const context = beside?.context ?? (await browser.newContext({ viewport }));
  context.setDefaultTimeout(15000);
  const faults = beside?.faults ?? watch(context, package_, expected);
  if (clock) await context.clock.install();
  const page = await context.newPage();
  await page.goto(url);
  const window = start ? await start(page, context) : page;
  const content = window.frames().find((frame) => isContent(frame.url())) ??
    (await window.waitForEvent("framenavigated", { predicate: (frame) => isContent(frame.url()) }));
  await content.waitForSelector("html.lectern-js .lectern-page--current", { state: "attached" });
  return {
    context,
    page,
    window,
    content,
    faults,
    engine: () => content.evaluate(() => document.documentElement.dataset.engine),
    close: () => context.close(),
  };
}

// The recorder's report, when the content has gone and the session is finished.
export async function leave(visit) {
  await visit.page.evaluate(() => window.lms.leave());
  await visit.page.waitForFunction(() => window.lms.recorder.phase === "finished");
  return report(visit);
}

// The recorder's report, when everything that happened is saved.
export async function saved(visit) {
  await visit.page.waitForFunction(() => window.lms.saved());
  return report(visit);
}

export const report = (visit) => visit.page.evaluate(() => window.lms.report());
