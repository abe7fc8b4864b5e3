import { en } from "#app/locales/en";
import { TableScroll } from "#app/ui/table-scroll";
import type { NormLine } from "./comparable";

const words = en.benchmarks.table;
/** A page lists so many norms of a kind and counts the others. */
const LISTED = 200;

/** Norms with their figures, and whether they are compared with anything. */
export function NormTable({ norms, sources = false }: { norms: readonly NormLine[]; sources?: boolean }) {
  return (
    <div className="stack-tight">
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              <th scope="col" className="number">
                {words.version}
              </th>
              <th scope="col" className="number">
                {words.people}
              </th>
              <th scope="col" className="number">
                {words.score}
              </th>
              <th scope="col" className="number">
                {words.favourable}
              </th>
              <th scope="col">{words.match}</th>
            </tr>
          </thead>
          <tbody>
            {norms.slice(0, LISTED).map((norm) => (
              <NormRowLine
                key={`${norm.key} ${norm.version} ${norm.source} ${norm.date}`}
                norm={norm}
                source={sources}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {norms.length > LISTED ? <p className="soft small">{words.more(norms.length - LISTED)}</p> : null}
    </div>
  );
}

function NormRowLine({ norm, source }: { norm: NormLine; source: boolean }) {
  const percent = (share: number) => String(Math.round(100 * share));
  const points = (score: number) => String(Math.round(score));
  return (
    <tr>
      <th scope="row">
        {norm.key}
        {source ? (
          <span className="small soft row-note">
            {norm.source}, {norm.date}
          </span>
        ) : null}
        {norm.spread.score ? <Spread spread={norm.spread.score} say={points} /> : null}
        {norm.spread.favourable ? (
          <Spread spread={norm.spread.favourable} say={(share) => words.percent(percent(share))} />
        ) : null}
      </th>
      <td className="number">{norm.version}</td>
      <td className="number">{norm.n === null ? words.unknown : en.benchmarks.number(norm.n)}</td>
      <td className="number">{norm.score === null ? words.none : points(norm.score)}</td>
      <td className="number">
        {norm.favourable === null ? words.none : words.percent(percent(norm.favourable))}
      </td>
      <td className={norm.match === "same" ? undefined : "soft"}>{words.matches[norm.match]}</td>
    </tr>
  );
}

function Spread(props: {
  spread: NonNullable<NormLine["spread"]["score"]>;
  say: (figure: number) => string;
}) {
  const { organizations, lower, upper } = props.spread;
  const range = en.results.range(props.say(lower), props.say(upper));
  return <span className="small soft row-note">{words.pool(organizations, range)}</span>;
}
