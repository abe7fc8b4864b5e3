import type { HistoryReading } from "#app/core/history/reading";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { sayFavourable } from "#app/features/results/shares/share-words";
import { sayScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import type { WavePreview } from "./history-page.server";

/** What would be shown of each wave, and the one place where it is imported. */
export function PreviewCard(props: {
  kind: HistoryReading["kind"];
  previews: WavePreview[];
  names: ByTeam<string>;
  busy: boolean;
}) {
  const { kind, previews, names, busy } = props;
  const words = getWords().history.preview;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {previews.map(({ name, responses, statements }) => (
        <div key={name} className="stack-tight">
          <h3>{name}</h3>
          {kind === "sheets" ? (
            <p className="soft small">
              {TEAMS.map((team) => words.responses(names[team], responses[team])).join(" · ")}
            </p>
          ) : null}
          <TableScroll>
            <table>
              <caption>{kind === "percentages" ? words.captionShares(name) : words.caption(name)}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.question}</th>
                  {TEAMS.map((team) => (
                    <th key={team} scope="col" className="number">
                      {names[team]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {statements.map(({ key, text, scores, shares }) => (
                  <tr key={key}>
                    <th scope="row">{text}</th>
                    {TEAMS.map((team) => {
                      const score = scores[team];
                      return (
                        <td key={team} className="number">
                          {shares !== null
                            ? sayFavourable(shares[team])
                            : score === null
                              ? words.withheld
                              : sayScore(score)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </div>
      ))}
      <p className="soft small">{words.cannot}</p>
      <div>
        <button type="submit" name="act" value="import" aria-disabled={busy || undefined}>
          {words.confirm(previews.length)}
        </button>
      </div>
    </section>
  );
}
