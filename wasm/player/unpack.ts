// The bytes of a text that pack.mjs wrote.

export function unpack(text: string): Uint8Array<ArrayBuffer> {
  const start = text.indexOf(" ");
  const byteOf = new Map<string, number>();
  for (let at = 0; at < start; at += 3) byteOf.set(text.charAt(at), parseInt(text.slice(at + 1, at + 3), 16));
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let at = start + 1; at < text.length; ) {
    const byte = byteOf.get(text.charAt(at));
    bytes[size++] = byte ?? parseInt(text.slice(at + 1, at + 3), 16);
    at += byte === undefined ? 3 : 1;
  }
  return bytes.slice(0, size);
}
