// The bundler gives the engine's module as the text that pack.mjs wrote.
declare module "lectern-engine" {
  const packed: string;
  export default packed;
}
