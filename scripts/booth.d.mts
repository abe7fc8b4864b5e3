/** Compiles the booth's script: the same bytes from the same sources. */
export function compileBooth(): Promise<Uint8Array>;
/** Compiles the script of the page that reads a broken link. */
export function compilePaste(): Promise<Uint8Array>;
/** Compiles the script of the page that compares a slip with the board. */
export function compileCheck(): Promise<Uint8Array>;
/** Compiles the script of the page of key holders. */
export function compileHolder(): Promise<Uint8Array>;
/** Compiles the style of its page. */
export function compileBoothStyle(): Promise<string>;
