// Which build of the engine runs: WebAssembly, or the same engine in JavaScript where that is missing or blocked.

import wasm from "lectern-engine";
import { type Exports, imports } from "./bridge";
import { load } from "./script";
import { unpack } from "./unpack";

declare global {
  var lecternFallback: ((of: typeof imports) => Exports) | undefined;
}

export interface Loaded {
  engine: Exports;
  kind: "wasm" | "fallback";
}

export async function loadEngine(fallback: string): Promise<Loaded> {
  try {
    const { instance } = await WebAssembly.instantiate(await unpack(wasm), imports);
    return { engine: instance.exports as unknown as Exports, kind: "wasm" };
  } catch (reason) {
    console.info("Lectern: WebAssembly is not available,", reason);
  }
  await load(fallback);
  if (!globalThis.lecternFallback) throw new Error("the engine in JavaScript did not arrive");
  return { engine: globalThis.lecternFallback(imports), kind: "fallback" };
}
