import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { sayDifferenceRange, sayPoints, saySize } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import { type Held, listHeld } from "./held-against";

/** The lines that a trend chart draws across its waves, as the last rows of its table. */
export function HeldRows(props: {
  report: Pick<Report, "wave">;
  benchmarks: readonly Benchmark[];
  empty: number;
}) {
  const { report, benchmarks, empty } = props;
  const wave = report.wave.name;
  return listHeld(benchmarks).map((held) => (
    <tr key={held.id} className="held">
      <th scope="row">{held.name}</th>
      {held.both ? <HeldCell wave={wave} held={held} benchmark={held.both} /> : null}
      {held.both
        ? null
        : TEAMS.map((team) => <HeldCell key={team} wave={wave} held={held} benchmark={held.teams[team]} />)}
      <td colSpan={empty} />
    </tr>
  ));
}

/** The same in sentences. */
export function HeldSentences({
  report,
  benchmarks,
}: {
  report: Pick<Report, "wave">;
  benchmarks: readonly Benchmark[];
}) {
  return listHeld(benchmarks).map((held) => (
    <p key={held.id} className="small soft break">
      {sayHeld(report, held)}
    </p>
  ));
}

function HeldCell(props: { wave: string; held: Held; benchmark: Benchmark | null }) {
  const words = getWords().benchmarks.held;
  const { wave, held, benchmark } = props;
  return (
    <td className="number">
      {sayPoints(benchmark?.value ?? held.value)}
      {benchmark === null ? null : (
        <span className="small row-note nowrap">{words.inWave(wave, sayPlace(benchmark.difference))}</span>
      )}
      {benchmark === null ? null : <IntervalNote benchmark={benchmark} />}
    </td>
  );
}

/** The interval of a difference, or why there is none. */
export function IntervalNote({ benchmark: { interval, certainty } }: { benchmark: Benchmark }) {
  const words = getWords().benchmarks.held;
  return interval === null ? (
    <span className="small soft row-note">{words.noInterval}</span>
  ) : (
    <span className="small soft row-note nowrap">
      {sayDifferenceRange(interval)}
      {noteCertainty(certainty)}
    </span>
  );
}

/** " (likely)", or nothing where nothing can be said. */
export function noteCertainty(certainty: Benchmark["certainty"]): string {
  return certainty === null ? "" : ` (${getWords().results.certainty.words[certainty]})`;
}

/** "Target 65: Sales 16 below (−22 to −10), Marketing 3 above (−4 to +11)." */
function sayHeld(report: Pick<Report, "wave">, { name, value, teams, both }: Held): string {
  const words = getWords().benchmarks.held;
  const say = (benchmark: Benchmark | null, team: string | null) =>
    benchmark === null
      ? []
      : [
          words.place(
            team,
            sayPlace(benchmark.difference),
            benchmark.interval && sayDifferenceRange(benchmark.interval),
          ),
        ];
  const names = report.wave.teamNames;
  const places = [...say(both, null), ...TEAMS.flatMap((team) => say(teams[team], names[team]))];
  return words.sentence(name, sayPoints(value), report.wave.name, places);
}

/** Where the newest figure lies: "3 below". */
function sayPlace(difference: number): string {
  const words = getWords().benchmarks.held;
  const size = saySize(difference);
  if (size === "0") return words.same;
  return difference > 0 ? words.above(size) : words.below(size);
}
