// Bytes in, bytes out: the C ABI of engine/include/lectern/lectern.h, as wasm/README.md shows it by example.

import type { Effect, EngineEvent } from "./protocol";

export interface Exports {
  memory: { readonly buffer: ArrayBuffer };
  _initialize?(): void;
  lectern_abi_version(): number;
  lectern_alloc(size: number): number;
  lectern_free(memory: number): void;
  lectern_course_open(json: number, size: number, course: number): number;
  lectern_session_open(course: number, session: number): number;
  lectern_session_dispatch(session: number, event: number, size: number, effects: number): number;
  lectern_error(handle: number, message: number): void;
}

const ABI_VERSION = 1;
const BAD_EVENT = 3;

// All that the module asks of its host. Views of the memory are taken anew after each call, so growth needs no care.
export const imports = {
  wasi_snapshot_preview1: {
    proc_exit(code: number): never {
      throw new Error(`the engine stopped with code ${code}`);
    },
  },
  env: { emscripten_notify_memory_growth(): void {} },
};

export class Bridge {
  private readonly session: number;

  constructor(
    private readonly engine: Exports,
    course: string,
  ) {
    engine._initialize?.();
    if (engine.lectern_abi_version() !== ABI_VERSION) throw new Error("the engine is of another version");
    const opened = this.open((out) =>
      this.lend(course, (json, size) => this.check(0, engine.lectern_course_open(json, size, out))),
    );
    this.session = this.open((out) => this.check(opened, engine.lectern_session_open(opened, out)));
  }

  // A refused event leaves the session as it was: it is logged, and life goes on.
  dispatch(event: EngineEvent & { at: number }): Effect[] {
    return this.borrow((out) => {
      const status = this.lend(JSON.stringify(event), (json, size) =>
        this.engine.lectern_session_dispatch(this.session, json, size, out),
      );
      if (status === BAD_EVENT) {
        console.error("Lectern:", event.on, this.error(this.session));
        return [];
      }
      this.check(this.session, status);
      return JSON.parse(this.read(out)) as Effect[];
    });
  }

  private open(fill: (out: number) => void): number {
    return this.borrow((out) => {
      fill(out);
      return new DataView(this.engine.memory.buffer).getUint32(out, true);
    });
  }

  private check(handle: number, status: number): void {
    if (status !== 0) throw new Error(this.error(handle) || `the engine answered ${status}`);
  }

  private error(handle: number): string {
    return this.borrow((out) => {
      this.engine.lectern_error(handle, out);
      return this.read(out);
    });
  }

  // Text at the lectern_bytes {data, size} that `out` points to.
  private read(out: number): string {
    const view = new DataView(this.engine.memory.buffer);
    const bytes = new Uint8Array(view.buffer, view.getUint32(out, true), view.getUint32(out + 4, true));
    return new TextDecoder().decode(bytes);
  }

  // Room for an answer: a handle or a lectern_bytes.
  private borrow<T>(use: (out: number) => T): T {
    const out = this.engine.lectern_alloc(8);
    try {
      return use(out);
    } finally {
      this.engine.lectern_free(out);
    }
  }

  private lend<T>(text: string, use: (json: number, size: number) => T): T {
    const bytes = new TextEncoder().encode(text);
    const json = this.engine.lectern_alloc(bytes.length);
    new Uint8Array(this.engine.memory.buffer).set(bytes, json);
    try {
      return use(json, bytes.length);
    } finally {
      this.engine.lectern_free(json);
    }
  }
}
