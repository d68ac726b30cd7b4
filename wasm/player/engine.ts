// Which build of the engine runs: WebAssembly, or the same engine in JavaScript where that is missing or blocked.

import wasm from "lectern-engine.wasm";
import { type Exports, imports } from "./bridge";
import { load } from "./script";

declare global {
  var lecternFallback: ((of: typeof imports) => Exports) | undefined;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

export interface Loaded {
  engine: Exports;
  kind: "wasm" | "fallback";
}

export async function loadEngine(fallback: string): Promise<Loaded> {
  try {
    const { instance } = await WebAssembly.instantiate(decode(wasm), imports);
    return { engine: instance.exports as unknown as Exports, kind: "wasm" };
  } catch (reason) {
    console.info("Lectern: WebAssembly is not available,", reason);
  }
  await load(fallback);
  if (!globalThis.lecternFallback) throw new Error("the engine in JavaScript did not arrive");
  return { engine: globalThis.lecternFallback(imports), kind: "fallback" };
}
