import { wordsIn } from "#app/locales/languages.server";

/** What the page of key holders says: the command speaks English, as the others do, and in the same sentences. */
export const words = wordsIn("en").holders.page;
