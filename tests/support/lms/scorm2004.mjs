// SCORM 2004 (3rd and 4th edition) as data: the calls, the elements, and what an LMS keeps between sessions.
import { both, decimal, interval, like, localized, number, oneOf, plainToken, record, text, timestamp } from "./formats.mjs";
import { responses2004 } from "./responses.mjs";
import { fromInterval, toInterval } from "./time.mjs";

const completion = oneOf("completed", "incomplete", "not attempted", "unknown");
const success = oneOf("passed", "failed", "unknown");
const percent = number(0, 100, 2);
const scaled = number(-1, 1);
const fraction = number(0, 1);

export const scorm2004 = {
  name: "scorm2004",
  api: "API_1484_11",
  calls: {
    Initialize: "initialize",
    Terminate: "finish",
    GetValue: "get",
    SetValue: "set",
    Commit: "commit",
    GetLastError: "diagnose",
    GetErrorString: "diagnose",
    GetDiagnostic: "diagnose",
  },
  responses: responses2004,

  // Element, access (r, w), format of what is written, and the clause of the Run-Time Environment book.
  elements: [
    ["cmi._version", "r", null, "RTE 4.2.1"],
    ["cmi.comments_from_learner._children", "r", null, "RTE 4.2.2"],
    ["cmi.comments_from_learner._count", "r", null, "RTE 4.2.2"],
    ["cmi.comments_from_learner.n.comment", "rw", localized(4000), "RTE 4.2.2"],
    ["cmi.comments_from_learner.n.location", "rw", text(250), "RTE 4.2.2"],
    ["cmi.comments_from_learner.n.timestamp", "rw", timestamp, "RTE 4.2.2"],
    ["cmi.completion_status", "rw", completion, "RTE 4.2.4"],
    ["cmi.completion_threshold", "r", null, "RTE 4.2.5"],
    ["cmi.credit", "r", null, "RTE 4.2.6"],
    ["cmi.entry", "r", null, "RTE 4.2.7"],
    ["cmi.exit", "w", oneOf("suspend"), "RTE 4.2.8; after any other word LMSs throw the saved state away"],
    ["cmi.interactions._children", "r", null, "RTE 4.2.9"],
    ["cmi.interactions._count", "r", null, "RTE 4.2.9"],
    ["cmi.interactions.n.id", "rw", record, "RTE 4.2.9"],
    ["cmi.interactions.n.type", "rw", oneOf(...Object.keys(responses2004)), "RTE 4.2.9"],
    ["cmi.interactions.n.objectives._count", "r", null, "RTE 4.2.9"],
    ["cmi.interactions.n.objectives.n.id", "rw", record, "RTE 4.2.9"],
    ["cmi.interactions.n.timestamp", "rw", timestamp, "RTE 4.2.9; a Z without a fraction is refused by ADL and Moodle"],
    ["cmi.interactions.n.correct_responses._count", "r", null, "RTE 4.2.9"],
    ["cmi.interactions.n.correct_responses.n.pattern", "rw", "pattern", "RTE 4.2.9"],
    ["cmi.interactions.n.weighting", "rw", decimal, "RTE 4.2.9"],
    ["cmi.interactions.n.learner_response", "rw", "response", "RTE 4.2.9"],
    ["cmi.interactions.n.result", "rw", like("correct, incorrect, unanticipated, neutral or a decimal", /^(correct|incorrect|unanticipated|neutral|-?\d{1,5}(\.\d{1,7})?)$/), "RTE 4.2.9; 'wrong' is not a word of it"],
    ["cmi.interactions.n.latency", "rw", interval, "RTE 4.2.9"],
    ["cmi.interactions.n.description", "rw", localized(250), "RTE 4.2.9; more than one line is refused by Moodle"],
    ["cmi.launch_data", "r", null, "RTE 4.2.10"],
    ["cmi.learner_id", "r", null, "RTE 4.2.11"],
    ["cmi.learner_name", "r", null, "RTE 4.2.12"],
    ["cmi.learner_preference.audio_level", "rw", number(0, 99999), "RTE 4.2.13"],
    ["cmi.learner_preference.language", "rw", text(250), "RTE 4.2.13"],
    ["cmi.learner_preference.delivery_speed", "rw", number(0, 99999), "RTE 4.2.13"],
    ["cmi.learner_preference.audio_captioning", "rw", oneOf("-1", "0", "1"), "RTE 4.2.13"],
    ["cmi.location", "rw", text(1000), "RTE 4.2.14"],
    ["cmi.max_time_allowed", "r", null, "RTE 4.2.15"],
    ["cmi.mode", "r", null, "RTE 4.2.16"],
    ["cmi.objectives._children", "r", null, "RTE 4.2.17"],
    ["cmi.objectives._count", "r", null, "RTE 4.2.17"],
    ["cmi.objectives.n.id", "rw", record, "RTE 4.2.17"],
    ["cmi.objectives.n.score.scaled", "rw", scaled, "RTE 4.2.17"],
    ["cmi.objectives.n.score.raw", "rw", decimal, "RTE 4.2.17"],
    ["cmi.objectives.n.score.min", "rw", decimal, "RTE 4.2.17"],
    ["cmi.objectives.n.score.max", "rw", decimal, "RTE 4.2.17"],
    ["cmi.objectives.n.success_status", "rw", success, "RTE 4.2.17"],
    ["cmi.objectives.n.completion_status", "rw", completion, "RTE 4.2.17"],
    ["cmi.objectives.n.progress_measure", "rw", fraction, "RTE 4.2.17"],
    ["cmi.objectives.n.description", "rw", localized(250), "RTE 4.2.17"],
    ["cmi.progress_measure", "rw", fraction, "RTE 4.2.18"],
    ["cmi.scaled_passing_score", "r", null, "RTE 4.2.19"],
    ["cmi.score._children", "r", null, "RTE 4.2.20"],
    ["cmi.score.scaled", "rw", scaled, "RTE 4.2.20.1"],
    ["cmi.score.raw", "rw", percent, "RTE 4.2.20.2; the grade book shows it, so it is a per cent"],
    ["cmi.score.min", "rw", percent, "RTE 4.2.20.3"],
    ["cmi.score.max", "rw", percent, "RTE 4.2.20.4"],
    ["cmi.session_time", "w", interval, "RTE 4.2.21"],
    ["cmi.success_status", "rw", success, "RTE 4.2.22"],
    ["cmi.suspend_data", "rw", both(text(64000), plainToken(64000)), "RTE 4.2.23; other characters are mangled by some LMSs"],
    ["cmi.time_limit_action", "r", null, "RTE 4.2.24"],
    ["cmi.total_time", "r", null, "RTE 4.2.25"],
    ["adl.nav.request", "", null, "SN 5.6.4; exitAll and abandonAll make Terminate throw in Moodle, and none is needed"],
  ],

  order: ["id", "type", "timestamp", "correct_responses", "weighting", "learner_response", "result", "latency", "description"],

  names: {
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
    mode: "cmi.mode",
    score: "cmi.score",
    verdict: "cmi.success_status",
    suspendData: "cmi.suspend_data",
  },
  statuses: {
    "cmi.completion_status": { unset: ["", "unknown", "not attempted"], ends: { completed: ["completed"] } },
    "cmi.success_status": { unset: ["", "unknown"], ends: { passed: ["passed"], failed: ["failed", "passed"] } },
  },
  scaled: true,
  personal: ["cmi.learner_id", "cmi.learner_name"],

  fresh: {
    "cmi.learner_id": "learner-1",
    "cmi.learner_name": "Doe, Jo",
    "cmi.credit": "credit",
    "cmi.mode": "normal",
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    "cmi.entry": "ab-initio",
    "cmi.total_time": "PT0H0M0S",
  },

  // After an exit other than suspend the attempt is over: the next session begins a new one.
  keep(held) {
    const { "cmi.exit": exit, "cmi.session_time": spent = "PT0S", ...rest } = held;
    if (exit !== "suspend") return { ...this.fresh };
    const total = fromInterval(rest["cmi.total_time"]) + fromInterval(spent);
    return { ...rest, "cmi.entry": "resume", "cmi.total_time": toInterval(total) };
  },
};
