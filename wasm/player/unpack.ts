// A module that pack.mjs made into text, as bytes again. Browsers of before 2023 cannot inflate: they get the engine in
// JavaScript.
export function unpack(text: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
