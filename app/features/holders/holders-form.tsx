import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { Party } from "./custody";

type Named = { name: string; email: string };

/** Fields of the form by holder. */
export const holderField = (party: number, what: "name" | "email") => `${what}${party}` as const;

/** Names three key holders; the heads of both teams stand in it already. */
export function HoldersForm(props: {
  names: ByTeam<string>;
  /** Who stands in the form at first. */
  suggested: readonly Named[];
  /** Whether they are named already. */
  named: boolean;
  errors: Record<string, string>;
  typed: Record<string, string>;
}) {
  const words = getWords().holders;
  const { names, suggested, named, errors, typed } = props;
  return (
    <PostForm className="stack" noValidate>
      <p className="soft">{named ? words.draft.changeLead : words.draft.lead}</p>
      {([0, 1, 2] as const).map((party) => (
        <fieldset key={party} className="stack-tight">
          <legend>{sayParty(party, names)}</legend>
          {party === 2 ? <p className="soft small">{words.draft.third}</p> : null}
          <div className="two">
            {(["name", "email"] as const).map((what) => (
              <TextField
                key={what}
                label={words.draft[what]}
                name={holderField(party, what)}
                autoComplete="off"
                inputMode={what === "email" ? "email" : "text"}
                defaultValue={typed[holderField(party, what)] ?? suggested[party]?.[what] ?? ""}
                problem={errors[holderField(party, what)]}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="row">
        <button type="submit" name="act" value="holders">
          {named ? words.draft.change : words.draft.submit}
        </button>
        {named ? (
          <button type="submit" className="quiet" name="act" value="dismissHolders">
            {words.draft.dismiss}
          </button>
        ) : null}
      </div>
    </PostForm>
  );
}

/** "Head of Sales", "Head of Marketing", "A neutral third person" */
export function sayParty(party: Party, names: ByTeam<string>): string {
  return getWords().holders.parties(names.sales, names.marketing)[party] ?? "";
}
