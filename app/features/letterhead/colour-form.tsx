import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { DARK_GROUND, LIGHT_GROUND } from "./head";

type Shades = { light: string; lightRatio: string; dark: string; darkRatio: string };

/** The organization's colour, and the nearest one where what was typed cannot be read. */
export function ColourForm({
  stored,
  typed,
  problems,
}: {
  stored: Shades | null;
  typed: string | undefined;
  problems: { colour?: string | undefined; nearest?: string | undefined };
}) {
  const words = getWords().organizations.letterhead.colour;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {stored === null ? null : (
        <p className="row">
          <svg viewBox="0 0 64 32" width="64" height="32" role="img" aria-label={words.swatch}>
            <rect width="32" height="32" fill={LIGHT_GROUND} />
            <rect x="32" width="32" height="32" fill={DARK_GROUND} />
            <rect x="6" y="6" width="20" height="20" rx="4" fill={stored.light} />
            <rect x="38" y="6" width="20" height="20" rx="4" fill={stored.dark} />
          </svg>
          <span>{words.now(stored.light, stored.lightRatio, stored.dark, stored.darkRatio)}</span>
        </p>
      )}
      <PostForm className="stack form" noValidate>
        <TextField
          label={words.field}
          hint={words.fieldHint}
          name="colour"
          defaultValue={typed ?? stored?.light ?? ""}
          problem={problems.colour}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="row">
          <button type="submit" name="act" value="colour">
            {words.submit}
          </button>
        </div>
      </PostForm>
      {problems.nearest === undefined ? null : (
        <PostForm>
          <input type="hidden" name="colour" value={problems.nearest} />
          <button type="submit" name="act" value="colour" className="quiet">
            {words.take(problems.nearest)}
          </button>
        </PostForm>
      )}
    </section>
  );
}
