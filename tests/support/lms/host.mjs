// The LMS's page: makes the strict recorder its API object, and shows the content. After the # of its address stands
// the launch: {shape, dialect, memory}. Tests drive it by `window.lms`.
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

const { shape, dialect, memory } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const [description, Store] = dialects[dialect];
const recorder = new Recorder(description, new Store({ autocommit: false, logLevel: 5 }), memory);
window[description.api] = recorder.api;

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
  recorder,
  // Everything that happened has been saved, and nothing more is on its way.
  saved: () => recorder.committed !== undefined && recorder.uncommitted.size === 0 && Date.now() - recorder.calls.at(-1).at > kQuiet,
  report: () => recorder.report(),
  // The learner goes somewhere else: the content's page is dismissed while the LMS's page lives on.
  leave: () => (popup ? popup.close() : show(["about:blank"])),
};
