import type { Words } from "./words";

const READER = Symbol.for("parallax.words");

type Holder = { [READER]?: () => Words };

/** Says where the words come from: of the request under way on a server, of the page in a browser. */
export function readWordsFrom(reader: () => Words): void {
  // of the whole process, because the server's program and the bundled pages each have a copy of this file
  (globalThis as Holder)[READER] = reader;
}

/** Every sentence in the language of the request or page. @throws Error where nobody said which that is */
export function getWords(): Words {
  const reader = (globalThis as Holder)[READER];
  if (reader === undefined) throw new Error("No language was chosen before a sentence was asked for.");
  return reader();
}
