import type { z } from "zod";
import { respondentWords } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { setColour, setLogo, setOwnWords } from "./letterhead.server";
import {
  describeColour,
  type letterheadSchema,
  sayLogoProblem,
  sayOwnWordsProblems,
  takeColour,
} from "./letterhead-form.server";
import { readLogo } from "./logo.server";

/** What was done, or what is wrong by field; `nearest` is the shade that would do. */
type Pressed = { said: string } | { errors: Record<string, string> };

/** Does what an owner pressed. */
export async function pressLetterhead(
  { db, now }: Pick<Platform, "db" | "now">,
  owner: { organizationId: string; userId: string },
  press: z.output<typeof letterheadSchema>,
  file: Uint8Array | null,
): Promise<Pressed> {
  const words = getWords().organizations.letterhead;
  const { organizationId, userId } = owner;
  const change = { organizationId, actor: `user:${userId}` as const, now: now() };
  switch (press.act) {
    case "words": {
      const { act: _act, letter: language, ...own } = press;
      const errors = sayOwnWordsProblems(own);
      if (Object.keys(errors).length > 0) return { errors };
      await setOwnWords(db, change, { language, words: own });
      const { name } = respondentWords(language).language;
      const empty = Object.values(own).every((part) => part === "");
      return { said: empty ? words.words.removed(name) : words.words.saved(name) };
    }
    case "colour": {
      const taken = takeColour(press.colour);
      if (!taken.ok)
        return {
          errors: { colour: taken.said, ...(taken.nearest === null ? {} : { nearest: taken.nearest }) },
        };
      await setColour(db, change, taken.colour);
      if (taken.colour === null) return { said: words.colour.removed };
      const { light, lightRatio, dark, darkRatio } = describeColour(taken.colour);
      return { said: words.colour.saved(light, lightRatio, dark, darkRatio) };
    }
    case "logo": {
      if (file === null) return { errors: { file: words.logo.none } };
      const read = await readLogo(file);
      if (!read.ok) return { errors: { file: sayLogoProblem(read.problem) } };
      await setLogo(db, change, read.made);
      return { said: words.logo.saved };
    }
    case "remove-logo":
      await setLogo(db, change, null);
      return { said: words.logo.removed };
  }
}
