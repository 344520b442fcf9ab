declare module '*.ttf' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}

/** Written by scripts/build.mjs. */
declare module '*/dist/shipped.json' {
  const shipped: {
    /** The files of surveys/, by their paths. */
    readonly surveys: Readonly<Record<string, unknown>>
    /** The names of the files of migrations/. */
    readonly migrations: readonly string[]
  }
  export default shipped
}
