/** Compiles the booth's script, styles inside: the same bytes from the same sources. */
export function compileBooth(): Promise<Uint8Array>;
