// The engine's C ABI (engine/include/lectern/lectern.h) over its wasm module, for Node.
import { readFile } from "node:fs/promises";

export const status = { ok: 0, badHandle: 1, badCourse: 2, badEvent: 3, badArgument: 4, noRoom: 5 };

export class Engine {
  #exports;

  static async load(path) {
    const module = await WebAssembly.compile(await readFile(path));
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      imports[from] ??= {};
      imports[from][name] = (...args) => {
        if (name === "proc_exit" || name === "abort") throw new Error(`the engine stopped: ${name}(${args.join(", ")})`);
        return 0;
      };
    }
    const engine = new Engine();
    engine.#exports = (await WebAssembly.instantiate(module, imports)).exports;
    engine.#exports._initialize?.();
    return engine;
  }

  // The memory may have grown since the last call: always a fresh view.
  #view() {
    return new DataView(this.#exports.memory.buffer);
  }

  #text(at) {
    const view = this.#view();
    const [start, size] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    return Buffer.from(this.#exports.memory.buffer, start, size).toString("utf8");
  }

  // Calls with room for an answer of 8 bytes, and with `text` in the engine's memory if there is one.
  #with(text, call) {
    const bytes = Buffer.from(text ?? "", "utf8");
    const at = this.#exports.lectern_alloc(bytes.length + 8);
    const out = this.#exports.lectern_alloc(8);
    new Uint8Array(this.#exports.memory.buffer).set(bytes, at);
    try {
      return call(at, bytes.length, out);
    } finally {
      this.#exports.lectern_free(at);
      this.#exports.lectern_free(out);
    }
  }

  abiVersion() {
    return this.#exports.lectern_abi_version();
  }

  describe() {
    return this.#with("", (at, size, out) => (this.#exports.lectern_describe(out), this.#text(out)));
  }

  openCourse(json) {
    return this.#open(json, (at, size, out) => this.#exports.lectern_course_open(at, size, out));
  }

  openSession(course) {
    return this.#open("", (at, size, out) => this.#exports.lectern_session_open(course, out));
  }

  #open(text, call) {
    return this.#with(text, (at, size, out) => {
      const code = call(at, size, out);
      if (code !== status.ok) throw new Error(this.error(0));
      return this.#view().getUint32(out, true);
    });
  }

  // {code, effects}: the effects as the engine wrote them, a JSON list in text.
  dispatch(session, event) {
    return this.#with(event, (at, size, out) => {
      const code = this.#exports.lectern_session_dispatch(session, at, size, out);
      return { code, effects: code === status.ok ? this.#text(out) : "[]" };
    });
  }

  error(handle) {
    return this.#with("", (at, size, out) => (this.#exports.lectern_error(handle, out), this.#text(out)));
  }

  closeSession(session) {
    this.#exports.lectern_session_close(session);
  }

  closeCourse(course) {
    this.#exports.lectern_course_close(course);
  }
}

// The members of a JSON list as they are written, not parsed and written anew.
export function members(list) {
  const found = [];
  let depth = 0;
  let start = 1;
  for (const token of list.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]/g)) {
    if ("[{".includes(token[0])) depth += 1;
    if ("]}".includes(token[0])) depth -= 1;
    if ((token[0] === "," && depth === 1) || depth === 0) {
      const member = list.slice(start, token.index).trim();
      if (member) found.push(member);
      start = token.index + 1;
    }
  }
  return found;
}
