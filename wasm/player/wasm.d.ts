// The bundler gives the engine's module as base64 text.
declare module "lectern-engine.wasm" {
  const base64: string;
  export default base64;
}
