// An LMS's side of SCORM, made strict: the API object that content finds. It answers from a store (scorm-again), judges
// every call by the rules of rules.mjs, and keeps the log. An LMS refuses some of what breaks the rules and lets the
// rest pass; here all of it is on record as a violation.
//
// It runs in a page as well as under Node.
import { Records } from "./elements.mjs";
import { rules } from "./rules.mjs";

const accepted = "true";
const refused = "false";

export class Recorder {
  calls = []; // {name, kind, args, result, error, at, repeat}: `at` in milliseconds, repeat if this session had set this value already
  violations = []; // {call: its number from 1, clause, complaint}
  outage = []; // kinds of calls that are refused: an LMS out of reach, or (commit alone) its server
  code = "101"; // what it says then; 301, 133 or 143 where it has closed the session
  throwing = []; // kinds of calls that throw
  deaf = false; // it says true to Commit and stores nothing: Moodle without a network
  cut = Infinity; // characters of suspend data that it keeps, without a word
  yes = accepted; // what it gives where it should give "true"
  stored = () => {}; // called with what is kept, whenever that changes
  unsupported = []; // beginnings of elements that this LMS does not know: refused with 401

  // `memory` is what the LMS holds at launch: dialect.fresh, or what an earlier recorder's `memory` gave.
  constructor(dialect, store, memory = dialect.fresh) {
    this.dialect = dialect;
    this.store = store;
    this.phase = "idle";
    this.held = { ...memory };
    this.committed = undefined;
    this.sent = {};
    this.written = new Set();
    this.uncommitted = new Set();
    this.records = new Records(dialect.order, memory);
    store.loadFromFlattenedJSON({ ...memory });
    this.api = Object.fromEntries(
      Object.entries(dialect.calls).map(([name, kind]) => [name, (...args) => this.#answer(name, kind, args)]),
    );
  }

  #answer(name, kind, args) {
    const call = { name, kind, args: args.map((arg) => (typeof arg === "string" ? arg : arg ?? null)), at: Date.now(), repeat: false };
    this.calls.push(call);
    for (const [clause, complain] of rules) {
      const complaint = complain({ ...call, args }, this);
      if (complaint !== undefined) this.#violation(clause, complaint);
    }
    if (this.throwing.includes(kind)) throw new Error(`${name} fails`);
    const errorOf = Object.keys(this.dialect.calls).find((each) => each.endsWith("GetLastError"));
    if (kind === "diagnose") {
      call.result = name === errorOf && this.imposed !== undefined ? this.imposed : String(this.store[name](...args));
      return call.result;
    }
    this.imposed = this.#refusal(kind, args);
    if (kind === "set" && args[0] === this.dialect.names.suspendData) args = [args[0], String(args[1]).slice(0, this.cut)];
    call.result = this.imposed !== undefined ? (kind === "get" ? "" : refused) : String(this.store[name](...args));
    call.error = this.imposed ?? String(this.store[errorOf]());
    if (this.imposed === undefined && kind !== "get" && call.result !== accepted) {
      this.#violation("the LMS refuses nothing", `error ${call.error}`);
    }
    if (kind === "get" || call.result !== accepted) return call.result;
    this.#note(call, args);
    return this.yes;
  }

  #refusal(kind, [element]) {
    if (this.outage.includes(kind)) return this.code;
    return this.unsupported.some((beginning) => String(element).startsWith(beginning)) ? "401" : undefined;
  }

  #note(call, args) {
    if (call.kind === "initialize") this.phase = "running";
    if (call.kind === "finish") this.phase = "finished";
    if (call.kind === "set") {
      const [element, value] = args.map(String);
      call.repeat = this.written.has(element) && this.held[element] === value;
      this.held[element] = value;
      this.records.write(element, value);
      this.written.add(element);
      this.uncommitted.add(element);
    }
    if (call.kind === "commit" || call.kind === "finish") {
      this.#store();
    }
  }

  // Moodle's way in 1.2: only what has changed travels, and it counts as sent whether it arrives or not.
  #store() {
    const changed = Object.entries(this.held).filter(([element, value]) => this.sent[element] !== value);
    this.sent = { ...this.held };
    this.uncommitted.clear();
    if (this.deaf) return;
    this.committed = { ...this.committed, ...Object.fromEntries(changed) };
    this.stored(this.memory());
  }

  #violation(clause, complaint) {
    const { name, args } = this.calls.at(-1);
    this.violations.push({ call: this.calls.length, said: `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`, clause, complaint });
  }

  // What the LMS holds when the next session begins. Without a Finish it is what was last committed.
  memory() {
    return this.committed ? this.dialect.keep(this.committed) : { ...this.dialect.fresh };
  }

  // Everything, as plain data, for a test outside the page.
  report() {
    const { phase, calls, violations, held } = this;
    return { dialect: this.dialect.name, phase, calls, violations, held, memory: this.memory() };
  }
}

// Element and value, one a line, as a person reads them; long values are cut.
export function table(held, width = 96) {
  const names = Object.keys(held).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const column = Math.max(...names.map((name) => name.length));
  const cut = (value) => (value.length > width ? `${value.slice(0, width - 1)}… (${value.length} characters)` : value);
  return names.map((name) => `${name.padEnd(column)}  ${cut(held[name])}`).join("\n");
}

export const describe = (violations) =>
  violations.map(({ call, said, clause, complaint }) => `call ${call} ${said}: ${complaint}\n    rule: ${clause}`).join("\n");
