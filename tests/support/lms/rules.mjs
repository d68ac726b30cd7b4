// The rules by which a call is judged, before the LMS answers it. A rule is a clause and a function that returns a
// complaint, or nothing. `session` is what the recorder knows so far (see recorder.mjs).
import { collection, lookUp } from "./elements.mjs";

const writes = (call) => call.kind === "set" && call.args.length === 2;
const sets = (call, element) => writes(call) && call.args[0] === element;

const calling = [
  ["every argument is a text", (call) => {
    const wrong = call.args.find((arg) => typeof arg !== "string");
    return wrong === undefined ? undefined : `${typeof wrong} given`;
  }],
  ["Initialize, Commit and Finish take exactly \"\"; Get takes one argument, Set two", (call) => {
    const wanted = { initialize: 1, commit: 1, finish: 1, get: 1, set: 2 }[call.kind];
    if (wanted === undefined) return undefined;
    if (call.args.length !== wanted) return `${call.args.length} arguments given`;
    return wanted === 1 && call.kind !== "get" && call.args[0] !== "" ? `${JSON.stringify(call.args[0])} given` : undefined;
  }],
  ["a session is initialized once", (call, { phase }) => (call.kind === "initialize" && phase !== "idle" ? "already initialized" : undefined)],
  ["nothing is called before Initialize", (call, { phase }) =>
    phase === "idle" && !["initialize", "diagnose"].includes(call.kind) ? "not initialized yet" : undefined],
  ["nothing is called after Finish", (call, { phase }) =>
    phase === "finished" && !["initialize", "diagnose"].includes(call.kind) ? "the session is finished" : undefined],
];

const elements = [
  ["only elements of the data model are named", (call, { dialect }) =>
    ["get", "set"].includes(call.kind) && !lookUp(dialect, call.args[0]) ? "no such element" : undefined],
  ["what is write-only is not read", (call, { dialect }) => {
    const element = call.kind === "get" && lookUp(dialect, call.args[0]);
    return element && !element.access.includes("r") ? element.clause : undefined;
  }],
  ["what is read-only is not written", (call, { dialect }) => {
    const element = writes(call) && lookUp(dialect, call.args[0]);
    return element && !element.access.includes("w") ? element.clause : undefined;
  }],
  ["a value has its element's format", (call, { dialect, records }) => {
    const element = writes(call) && lookUp(dialect, call.args[0]);
    if (!element?.format) return undefined;
    const format = typeof element.format === "string" ? dialect.responses[records.type(call.args[0])]?.[element.format] : element.format;
    if (!format) return "the interaction has no type yet";
    return format.accepts(String(call.args[1])) ? undefined : `not ${format.name} (${element.clause})`;
  }],
];

const collections = [
  ["records are numbered from 0 without a gap, and begin with their id", (call, { records }) => {
    const place = writes(call) && collection(call.args[0]);
    if (!place || records.has(place)) return undefined;
    if (place.index !== records.count(place.list)) return `${records.count(place.list)} would be next`;
    return place.part === "id" ? undefined : "the id comes first";
  }],
  ["a record's id never changes, and no two objectives share one", (call, { records }) => {
    const place = writes(call) && collection(call.args[0]);
    if (place?.part !== "id") return undefined;
    if (records.has(place) && records.id(place) !== call.args[1]) return `was ${records.id(place)}`;
    return place.list.endsWith("objectives") && !records.has(place) && records.uses(place.list, call.args[1]) ? "used already" : undefined;
  }],
  ["an interaction is written in the order id, type, time, right answers, weighting, response, result, latency, description", (call, { dialect, records }) => {
    const place = writes(call) && collection(call.args[0]);
    if (!place || place.list !== "cmi.interactions" || !records.has(place)) return undefined;
    const rank = dialect.order.indexOf(place.part);
    if (rank < 0 || rank >= records.rank(place)) return undefined;
    if (place.part === "type") return "a type set again throws away what was answered";
    return records.done(place) ? undefined : `came after ${dialect.order[records.rank(place)]}`;
  }],
  ["right answers are numbered from 0 without a gap, none twice, and no more than the type has", (call, { dialect, records, held }) => {
    const pattern = writes(call) && /^(cmi\.interactions\.\d+\.correct_responses)\.(\d+)\.pattern$/.exec(call.args[0]);
    if (!pattern) return undefined;
    const others = Object.entries(held).filter(([element]) => element.startsWith(`${pattern[1]}.`) && element !== call.args[0]);
    const known = call.args[0] in held;
    if (!known && Number(pattern[2]) !== others.length) return `${others.length} would be next`;
    if (others.some(([, value]) => value === call.args[1])) return "given already";
    const limit = dialect.responses[records.type(call.args[0])]?.patterns ?? Infinity;
    return Number(pattern[2]) >= limit ? `${limit} at most` : undefined;
  }],
];

const manners = [
  ["optional collections are not probed: some players break", (call) =>
    call.kind === "get" && /^cmi\.(interactions|objectives)\b/.test(call.args[0]) ? "read" : undefined],
  ["who the learner is stays with the LMS", (call, { dialect }) =>
    call.kind === "get" && dialect.personal.includes(call.args[0]) ? "read" : undefined],
  ["in review and browse mode nothing is recorded", (call, { dialect, held }) =>
    call.kind === "set" && ["review", "browse"].includes(held[dialect.names.mode]) ? `mode is ${held[dialect.names.mode]}` : undefined],
  ["a status never goes down", (call, { dialect, held }) => {
    const status = writes(call) && dialect.statuses[call.args[0]];
    const allowed = status && status.ends[held[call.args[0]]];
    return allowed && !allowed.includes(call.args[1]) ? `it was ${held[call.args[0]]}` : undefined;
  }],
  ["min and max stand before raw", (call, { dialect, held }) =>
    sets(call, `${dialect.names.score}.raw`) && (held[`${dialect.names.score}.min`] !== "0" || held[`${dialect.names.score}.max`] !== "100")
      ? "min is not 0 or max is not 100" : undefined],
];

// What must be true of the data that is about to be kept.
const saving = [
  ["a status is written before the first Commit", (call, { dialect, held }) => {
    const [status, { unset }] = Object.entries(dialect.statuses)[0];
    return unset.includes(held[status] ?? "") ? `${status} is ${JSON.stringify(held[status] ?? "")}` : undefined;
  }],
  ["exit is written before the first Commit: a session that dies is resumed", (call, { dialect, written }) =>
    written.has(dialect.names.exit) ? undefined : `${dialect.names.exit} is not set`],
  ["passed and failed come with a score", (call, { dialect, held }) =>
    ["passed", "failed"].includes(held[dialect.names.verdict]) && !held[`${dialect.names.score}.raw`] ? "no raw score" : undefined],
  ["a scaled score comes with the raw one, a hundredth of it", (call, { dialect, held }) => {
    const { [`${dialect.names.score}.raw`]: raw, [`${dialect.names.score}.scaled`]: scaled } = held;
    if (!dialect.scaled || (raw === undefined && scaled === undefined)) return undefined;
    return Math.abs(Number(raw) / 100 - Number(scaled)) < 0.00005 ? undefined : `raw ${raw}, scaled ${scaled}`;
  }],
];

const committing = [
  ["the time spent is written before the first Commit", (call, { dialect, written }) =>
    written.has(dialect.names.sessionTime) ? undefined : `${dialect.names.sessionTime} is not set`],
];

const finishing = [
  ["what was set is committed before Finish", (call, { uncommitted }) =>
    uncommitted.size > 0 ? [...uncommitted].join(", ") : undefined],
  ["a finished attempt alone leaves with a blank exit", (call, { dialect, held }) =>
    held[dialect.names.exit] === "" && !Object.entries(dialect.statuses).some(([status, { ends }]) => held[status] in ends)
      ? "the attempt is not finished" : undefined],
];

const only = (kinds, rules) =>
  rules.map(([clause, complain]) => [clause, (call, session) => (kinds.includes(call.kind) && session.phase === "running" ? complain(call, session) : undefined)]);

// In review and browse mode nothing was written, so there is nothing to hold a Commit against.
const recorded = (rules) =>
  rules.map(([clause, complain]) => [clause, (call, session) =>
    ["review", "browse"].includes(session.held[session.dialect.names.mode]) ? undefined : complain(call, session)]);

export const rules = [
  ...calling,
  ...elements,
  ...collections,
  ...manners,
  ...only(["commit", "finish"], recorded(saving)),
  ...only(["commit"], recorded(committing)),
  ...only(["finish"], recorded(finishing)),
];
