import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";
import { sayParty } from "./holders-form";
import type { NamedHolder } from "./name-holders.server";

/** The key holders of a draft, how far each of them is, and what an owner can do about it. */
export function NamedList(props: { named: readonly NamedHolder[]; names: ByTeam<string>; owner: boolean }) {
  const words = getWords().holders.draft;
  const { named, names, owner } = props;
  const waits = named.some(({ rehearsed }) => !rehearsed);
  return (
    <>
      <ul className="plain stack-tight">
        {named.map((holder) => (
          <li key={holder.party}>
            <strong>{holder.name}</strong> <span className="soft">({sayParty(holder.party, names)})</span>{" "}
            {sayState(holder)}
            {holder.lacksFactor ? <span className="tag warn">{words.states.lacksFactor}</span> : null}
          </li>
        ))}
      </ul>
      {waits ? <p>{words.missing}</p> : null}
      {named.some(({ lacksFactor }) => lacksFactor) ? <p>{words.missingFactor}</p> : null}
      {waits && owner ? (
        <PostForm className="row">
          <button type="submit" className="quiet" name="act" value="writeToHolders">
            {words.writeAgain}
          </button>
        </PostForm>
      ) : null}
    </>
  );
}

function sayState({ email, hasKeys, rehearsed }: NamedHolder): string {
  const { states } = getWords().holders.draft;
  if (rehearsed) return states.ready;
  return hasKeys ? states.unrehearsed : states.invited(email);
}
