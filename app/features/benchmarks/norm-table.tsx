import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { LISTED_NORMS, type NormLine } from "./comparable";

/** The first of `all` norms with their figures, and whether they are compared with anything. */
export function NormTable({
  norms,
  all = norms.length,
  sources = false,
}: {
  norms: readonly NormLine[];
  all?: number;
  sources?: boolean;
}) {
  const words = getWords().benchmarks.table;
  const pooled = norms.some(({ spread }) => spread.score !== null || spread.favourable !== null);
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
            {norms.slice(0, LISTED_NORMS).map((norm) => (
              <NormRowLine
                key={`${norm.key} ${norm.version} ${norm.source} ${norm.date}`}
                norm={norm}
                source={sources}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {pooled ? <p className="soft small">{words.pooled}</p> : null}
      {all > LISTED_NORMS ? <p className="soft small">{words.more(all - LISTED_NORMS)}</p> : null}
    </div>
  );
}

function NormRowLine({ norm, source }: { norm: NormLine; source: boolean }) {
  const words = getWords().benchmarks.table;
  const { spread } = norm;
  const organizations = (spread.score ?? spread.favourable)?.organizations;
  const points = (score: number) => String(Math.round(score));
  const percent = (share: number) => words.percent(String(Math.round(100 * share)));
  return (
    <tr>
      <th scope="row">
        {norm.key}
        {norm.text === null ? null : <span className="small row-note">{norm.text}</span>}
        {source ? (
          <span className="small soft row-note">
            {norm.source}, {norm.date}
          </span>
        ) : null}
      </th>
      <td className="number">{norm.version}</td>
      <td className="number">
        {norm.n === null ? words.unknown : getWords().benchmarks.number(norm.n)}
        {organizations === undefined ? null : (
          <span className="small soft row-note nowrap">{words.organizations(organizations)}</span>
        )}
      </td>
      <FigureCell figure={norm.score} spread={spread.score} say={points} />
      <FigureCell figure={norm.favourable} spread={spread.favourable} say={percent} />
      <td className={norm.match === "same" ? undefined : "soft"}>{words.matches[norm.match]}</td>
    </tr>
  );
}

function FigureCell(props: {
  figure: number | null;
  spread: NormLine["spread"]["score"];
  say: (figure: number) => string;
}) {
  const words = getWords().benchmarks.table;
  const { figure, spread, say } = props;
  return (
    <td className="number">
      {figure === null ? words.none : say(figure)}
      {spread === null ? null : (
        <span className="small soft row-note nowrap">
          {getWords().results.range(say(spread.lower), say(spread.upper))}
        </span>
      )}
    </td>
  );
}
