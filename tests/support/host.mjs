// A host without a page: carries the engine's effects to an LMS's API, with a clock of its own. It is to the engine what
// the player is, and lets a whole session run in a millisecond.
import { members, status } from "./engine.mjs";

export class Host {
  effects = []; // all that were for the page
  over = false;
  #waiting = [];
  #alarm;

  // `course` is open in `engine`, `recorder` is the LMS, `now` the time to begin with.
  constructor(engine, course, recorder, now) {
    this.engine = engine;
    this.recorder = recorder;
    this.now = now;
    this.session = engine.openSession(course);
    this.names = Object.fromEntries(Object.entries(recorder.dialect.calls).map(([name, kind]) => [kind, name]));
    this.lastError = Object.keys(recorder.dialect.calls).find((name) => name.endsWith("GetLastError"));
  }

  launch(seed) {
    this.send({ on: "launch", api: this.recorder.dialect.name, seed, zone: 0 });
  }

  // Sends an event, and carries out all that follows from it. Gives what was for the page.
  send(event) {
    const before = this.effects.length;
    this.#dispatch(event);
    while (this.#waiting.length > 0) this.#dispatch(this.#call(this.#waiting.shift()));
    return this.effects.slice(before);
  }

  // Lets time go by, and wakes the engine when it asked for it.
  pass(milliseconds) {
    const until = this.now + milliseconds;
    while (this.#alarm !== undefined && this.#alarm <= until && !this.over) {
      this.now = this.#alarm;
      this.#alarm = undefined;
      this.send({ on: "wake" });
    }
    this.now = until;
  }

  last(kind) {
    return this.effects.findLast((effect) => effect.do === kind);
  }

  #dispatch(event) {
    const { code, effects } = this.engine.dispatch(this.session, JSON.stringify({ ...event, at: this.now }));
    if (code !== status.ok) throw new Error(`${JSON.stringify(event)}: ${this.engine.error(this.session)}`);
    for (const effect of members(effects).map((member) => JSON.parse(member))) {
      if (effect.do.startsWith("lms.")) this.#waiting.push(effect);
      else if (effect.do === "wake") this.#alarm = this.now + effect.in;
      else this.effects.push(effect);
      if (effect.do === "end") this.over = true;
    }
  }

  #call({ do: what, id, element, value }) {
    const kind = what.slice("lms.".length);
    const args = { get: [element], set: [element, value] }[kind] ?? [""];
    const result = this.recorder.api[this.names[kind]](...args);
    const ok = kind === "get" || result === "true";
    if (!ok) this.#waiting = [];
    return { on: "lms.reply", id, ok, value: kind === "get" ? result : "", error: this.recorder.api[this.lastError]() };
  }

  close() {
    this.engine.closeSession(this.session);
  }
}
