// The files of the package themselves, as every LMS gets them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPackage } from "../support/package.mjs";

let shipped;
before(async () => (shipped = await openPackage("scorm12")));
after(() => shipped?.close());

const texts = (pattern) => shipped.files.filter(({ name }) => pattern.test(name)).map(({ name, bytes }) => [name, bytes.toString("utf8")]);

test("no script listens for unload or beforeunload", () => {
  for (const [name, text] of texts(/\.(js|html)$/)) {
    assert.doesNotMatch(text, /["'`](before)?unload["'`]|\bon(before)?unload\b/, name);
  }
});

test("nothing is evaluated at run time", () => {
  for (const [name, text] of texts(/^(player|fallback)-.*\.js$/)) {
    assert.doesNotMatch(text, /\beval\(|\bnew Function\b|\bimportScripts\(/, name);
  }
});

test("pages carry a content security policy, no style attribute and no inline script", () => {
  for (const [name, text] of texts(/\.html$/)) {
    assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/i, name);
    assert.doesNotMatch(text, /<[a-z][^>]*\sstyle=/i, name);
    assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)[^>]*>/i, name);
    assert.doesNotMatch(text, /<[a-z][^>]*\son[a-z]+=/i, name);
  }
});

test("what a page loads lies in the package", () => {
  const names = new Set(shipped.files.map(({ name }) => name));
  for (const [page, text] of texts(/\.html$/)) {
    for (const [, address] of text.matchAll(/<(?:script|img|link|source|video|audio)\b[^>]*\s(?:src|href)="([^"]+)"/g)) {
      assert.ok(names.has(address) || address.startsWith("data:"), `${page} loads ${address}`);
    }
  }
});
