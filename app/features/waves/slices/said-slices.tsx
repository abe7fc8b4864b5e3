import type { Slicing } from "#app/core/questions/slicings";
import type { ByTeam, Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

/** What people are asked about themselves, and of which teams hardly any slice can be shown. */
export function SaidSlices(props: {
  slicings: readonly Slicing[];
  least: number;
  people: ByTeam<number>;
  tooSmall: readonly Team[];
  names: ByTeam<string>;
}) {
  const { slicings, least, people, tooSmall, names } = props;
  const words = getWords().slices.draft;
  if (slicings.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {slicings.map(({ key, values }) => (
        <p key={key} className="break">
          {words.asked(key, values)}
        </p>
      ))}
      {tooSmall.map((team) => (
        <p key={team}>{words.tooSmall(names[team], people[team], least)}</p>
      ))}
    </>
  );
}
