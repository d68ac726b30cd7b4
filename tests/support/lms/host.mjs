// The LMS's page: makes the strict recorder its API object, and shows the content. After the # of its address stands
// the launch: {shape, dialect, memory, late, server, trouble}: the API comes `late` milliseconds after the page, what is
// kept goes to the test's server, and `trouble` are fields of the recorder. Tests drive it by `window.lms`.
import { show } from "./frames.mjs";
import { Recorder } from "./recorder.mjs";
import { scorm12 } from "./scorm12.mjs";
import { scorm2004 } from "./scorm2004.mjs";

const content = "/package/index.html";
const level = "/lms/level.html";
const foreign = `http://localhost:${location.port}${level}`;
const frames = {
  frame: [content],
  deep: [level, level, content],
  foreign: [level, foreign, `${location.origin}${content}`],
};
const dialects = {
  scorm12: [scorm12, window.Scorm12API],
  scorm2004: [scorm2004, window.Scorm2004API],
};

const { shape, dialect, memory, late = 0, server, trouble = {} } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const [description, Store] = dialects[dialect];

// Finishes what an LMS does on its server before the call is answered, as many LMSs do.
function send(kept) {
  const request = new XMLHttpRequest();
  request.open("POST", "/lms/kept", false);
  request.send(JSON.stringify(kept));
}

function record(held) {
  const recorder = new Recorder(description, new Store({ autocommit: false, logLevel: 5 }), held);
  if (server) recorder.stored = send;
  window[description.api] = recorder.api;
  return recorder;
}

const put = () => Object.assign(record(memory), trouble);
let recorder = late > 0 ? undefined : put();
if (late > 0) setTimeout(() => (recorder = put()), late);

let popup;
if (shape === "popup") {
  const button = document.createElement("button");
  button.textContent = "Start";
  button.addEventListener("click", () => (popup = window.open(content, "course", "width=900,height=700")));
  document.body.append(button);
} else {
  show(frames[shape]);
}

const kQuiet = 1500; // milliseconds without a call: content gathers what happens within a second

window.lms = {
  get recorder() {
    return recorder;
  },
  // The LMS's page is loaded anew: another API object, not initialised, which holds what was kept.
  renew: () => (recorder = record(recorder.memory())),
  // Everything that happened has been saved, and nothing more is on its way.
  saved: () => recorder.committed !== undefined && recorder.uncommitted.size === 0 && Date.now() - recorder.calls.at(-1).at > kQuiet,
  report: () => recorder.report(),
  // The learner goes somewhere else: the content's page is dismissed while the LMS's page lives on.
  leave: () => (popup ? popup.close() : show(["about:blank"])),
};
