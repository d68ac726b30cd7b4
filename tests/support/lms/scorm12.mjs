// SCORM 1.2 as data: the calls, the elements, and what an LMS keeps from one session to the next.
import { both, clock, decimal, like, number, oneOf, orBlank, plainToken, record, text, timespan } from "./formats.mjs";
import { responses12 } from "./responses.mjs";
import { fromTimespan, toTimespan } from "./time.mjs";

const score = number(0, 100, 2);
const verdicts = ["passed", "completed", "failed", "incomplete", "browsed"];

export const scorm12 = {
  name: "scorm12",
  api: "API",
  calls: {
    LMSInitialize: "initialize",
    LMSFinish: "finish",
    LMSGetValue: "get",
    LMSSetValue: "set",
    LMSCommit: "commit",
    LMSGetLastError: "diagnose",
    LMSGetErrorString: "diagnose",
    LMSGetDiagnostic: "diagnose",
  },
  responses: responses12,

  // Element, access (r, w), format of what is written, and the rule's name in the Run-Time Environment book 1.2.
  elements: [
    ["cmi.core._children", "r", null, "list of children"],
    ["cmi.core.student_id", "r", null, "CMIIdentifier"],
    ["cmi.core.student_name", "r", null, "CMIString255"],
    ["cmi.core.lesson_location", "rw", text(255), "CMIString255"],
    ["cmi.core.credit", "r", null, "CMIVocabulary (Credit)"],
    ["cmi.core.lesson_status", "rw", oneOf(...verdicts), "CMIVocabulary (Status); a SCO may not write 'not attempted'"],
    ["cmi.core.entry", "r", null, "CMIVocabulary (Entry)"],
    ["cmi.core.score._children", "r", null, "list of children"],
    ["cmi.core.score.raw", "rw", score, "CMIDecimal or blank, 0 to 100; a blank says nothing, so it is left out"],
    ["cmi.core.score.min", "rw", score, "CMIDecimal or blank, 0 to 100"],
    ["cmi.core.score.max", "rw", score, "CMIDecimal or blank, 0 to 100"],
    ["cmi.core.total_time", "r", null, "CMITimespan"],
    ["cmi.core.lesson_mode", "r", null, "CMIVocabulary (Mode)"],
    ["cmi.core.exit", "w", oneOf("suspend", ""), "CMIVocabulary (Exit); time-out and logout are for what this course does not do"],
    ["cmi.core.session_time", "w", timespan, "CMITimespan"],
    ["cmi.suspend_data", "rw", both(text(4096), plainToken(4096)), "CMIString4096; other characters are mangled by some LMSs"],
    ["cmi.launch_data", "r", null, "CMIString4096"],
    ["cmi.comments", "rw", text(4096), "CMIString4096"],
    ["cmi.comments_from_lms", "r", null, "CMIString4096"],
    ["cmi.objectives._children", "r", null, "list of children"],
    ["cmi.objectives._count", "r", null, "CMIInteger"],
    ["cmi.objectives.n.id", "rw", record, "CMIIdentifier"],
    ["cmi.objectives.n.score.raw", "rw", orBlank(score), "CMIDecimal or blank"],
    ["cmi.objectives.n.score.min", "rw", orBlank(score), "CMIDecimal or blank"],
    ["cmi.objectives.n.score.max", "rw", orBlank(score), "CMIDecimal or blank"],
    ["cmi.objectives.n.status", "rw", oneOf(...verdicts, "not attempted"), "CMIVocabulary (Status)"],
    ["cmi.student_data.mastery_score", "r", null, "CMIDecimal"],
    ["cmi.student_data.max_time_allowed", "r", null, "CMITimespan"],
    ["cmi.student_data.time_limit_action", "r", null, "CMIVocabulary (Time Limit Action)"],
    ["cmi.student_preference.audio", "rw", number(-1, 100, 0), "CMISInteger"],
    ["cmi.student_preference.language", "rw", text(255), "CMIString255"],
    ["cmi.student_preference.speed", "rw", number(-100, 100, 0), "CMISInteger"],
    ["cmi.student_preference.text", "rw", number(-1, 1, 0), "CMISInteger"],
    ["cmi.interactions._children", "r", null, "list of children"],
    ["cmi.interactions._count", "r", null, "CMIInteger"],
    ["cmi.interactions.n.id", "w", record, "CMIIdentifier"],
    ["cmi.interactions.n.objectives._count", "r", null, "CMIInteger"],
    ["cmi.interactions.n.objectives.n.id", "w", record, "CMIIdentifier"],
    ["cmi.interactions.n.time", "w", clock, "CMITime"],
    ["cmi.interactions.n.type", "w", oneOf(...Object.keys(responses12)), "CMIVocabulary (Interaction)"],
    ["cmi.interactions.n.correct_responses._count", "r", null, "CMIInteger"],
    ["cmi.interactions.n.correct_responses.n.pattern", "w", "pattern", "CMIFeedback"],
    ["cmi.interactions.n.weighting", "w", both(decimal, number(-100, 100)), "CMIDecimal"],
    ["cmi.interactions.n.student_response", "w", "response", "CMIFeedback"],
    ["cmi.interactions.n.result", "w", like("correct, wrong, unanticipated, neutral or a decimal", /^(correct|wrong|unanticipated|neutral|-?\d{1,3}(\.\d{1,7})?)$/), "CMIVocabulary (Result); 'incorrect' is not a word of it"],
    ["cmi.interactions.n.latency", "w", timespan, "CMITimespan"],
  ],

  // The order in which the parts of an interaction are written.
  order: ["id", "type", "time", "correct_responses", "weighting", "student_response", "result", "latency"],

  // What the rules of any dialect need to know by name.
  names: {
    exit: "cmi.core.exit",
    sessionTime: "cmi.core.session_time",
    mode: "cmi.core.lesson_mode",
    score: "cmi.core.score",
    verdict: "cmi.core.lesson_status",
    suspendData: "cmi.suspend_data",
  },
  statuses: {
    "cmi.core.lesson_status": { unset: ["", "not attempted"], ends: { passed: ["passed"], completed: ["completed", "passed", "failed"], failed: ["failed", "passed", "completed"] } },
  },
  scaled: false,
  personal: ["cmi.core.student_id", "cmi.core.student_name"],

  fresh: {
    "cmi.core.student_id": "learner-1",
    "cmi.core.student_name": "Doe, Jo",
    "cmi.core.credit": "credit",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.entry": "ab-initio",
    "cmi.core.total_time": "0000:00:00.00",
  },

  // What stays of what was held at the session's last Commit or Finish.
  keep(held) {
    const { "cmi.core.exit": exit, "cmi.core.session_time": spent = "00:00:00", ...rest } = held;
    const total = fromTimespan(rest["cmi.core.total_time"]) + fromTimespan(spent);
    return { ...rest, "cmi.core.entry": exit === "suspend" ? "resume" : "", "cmi.core.total_time": toTimespan(total) };
  },
};
