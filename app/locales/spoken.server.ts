import { AsyncLocalStorage } from "node:async_hooks";
import { FIRST_LANGUAGE, type Language, wordsIn } from "./languages.server";
import { readWordsFrom } from "./spoken";

const STORE = Symbol.for("parallax.language");

type Holder = { [STORE]?: AsyncLocalStorage<Language> };

/** One for the whole process: the server's program chooses, the bundled pages read. */
function getStore(): AsyncLocalStorage<Language> {
  const holder = globalThis as Holder;
  holder[STORE] ??= new AsyncLocalStorage();
  return holder[STORE];
}

readWordsFrom(() => wordsIn(getLanguage()));

/** The language of the request or mail under way. */
export function getLanguage(): Language {
  return getStore().getStore() ?? FIRST_LANGUAGE;
}

/** Does this work in a language: whatever it says, it says in this one. */
export function speak<Result>(language: Language, work: () => Result): Result {
  return getStore().run(language, work);
}
