import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import type { CustodyStatus } from "./custody-status.server";
import { sayParty } from "./holders-form";

/** After the close: who can take their turn, and what is done where nobody comes. */
export function CustodyCard(props: { custody: CustodyStatus; names: ByTeam<string>; timeZone: string }) {
  const words = getWords().holders.status;
  const { custody, names, timeZone } = props;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{custody.opening ? words.opening : words.waits(formatDateTime(custody.opensAt, timeZone))}</p>
      {custody.opening ? (
        <>
          <ul className="plain">
            {custody.holders.map(({ party, name, state }) => (
              <li key={party}>
                <strong>{name}</strong> <span className="soft">({sayParty(party, names)})</span>{" "}
                {words[state]}
              </li>
            ))}
          </ul>
          <p className="soft">{words.remind}</p>
          <p className="soft">{words.hopeless}</p>
        </>
      ) : null}
    </section>
  );
}
