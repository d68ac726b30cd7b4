// A small LMS to launch packages from: the unzipped package under /package/, and pages of the LMS's own around it.
//
// The page of the LMS holds the strict recorder as its API object, and shows the content in one of these places:
//   frame    an iframe right below the API
//   deep     an iframe three levels below it
//   foreign  the same, with a level from another origin between
//   popup    a window of its own, opened by a click, with the API in its opener
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { json } from "node:stream/consumers";

const here = dirname(fileURLToPath(import.meta.url));
const scormAgain = dirname(createRequire(import.meta.url).resolve("scorm-again/scorm12"));

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "text/xml",
};

// Folders by the beginning of an address.
const folders = (content) => [
  ["/package/", content],
  ["/lms/", join(here, "lms")],
  ["/scorm-again/", scormAgain],
];

// Serves `content`. `headers` are added to every answer from the package. Gives {origin, url(shape, launch), requests,
// kept(), close()}: a launch is {dialect, memory, …}, see lms/host.mjs, and `kept` what an LMS's page has sent to be kept.
export async function serve(content, { headers = {} } = {}) {
  const requests = [];
  const at = { kept: undefined };
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      at.kept = await json(request);
      return response.end();
    }
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const entry = folders(content).find(([beginning]) => path.startsWith(beginning));
    const file = entry && normalize(join(entry[1], path.slice(entry[0].length)));
    const bytes = file?.startsWith(entry[1]) ? await readFile(file).catch(() => undefined) : undefined;
    requests.push({ path, found: bytes !== undefined });
    const type = types[extname(path)] ?? "application/octet-stream";
    response.writeHead(bytes ? 200 : 404, { "content-type": type, ...(path.startsWith("/package/") ? headers : {}) });
    response.end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    kept: () => at.kept,
    content: `${origin}/package/index.html`,
    url: (shape, launch) => `${origin}/lms/host.html#${encodeURIComponent(JSON.stringify({ shape, ...launch }))}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
