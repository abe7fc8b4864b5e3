import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { sayParty } from "./holders-form";
import type { NamedHolder } from "./name-holders.server";

/** The key holders of a draft, and how far each of them is. */
export function NamedList({ named, names }: { named: readonly NamedHolder[]; names: ByTeam<string> }) {
  const { states } = getWords().holders.draft;
  return (
    <ul className="plain stack-tight">
      {named.map((holder) => (
        <li key={holder.party}>
          <strong>{holder.name}</strong> <span className="soft">({sayParty(holder.party, names)})</span>{" "}
          {holder.rehearsed
            ? states.ready
            : holder.hasKeys
              ? states.unrehearsed
              : states.invited(holder.email)}
          {holder.lacksFactor ? <span className="tag warn">{states.lacksFactor}</span> : null}
        </li>
      ))}
    </ul>
  );
}
