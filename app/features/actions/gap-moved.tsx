import { getWords } from "#app/locales/spoken";
import type { ActionFigures, SaidGap } from "./action-figures.server";

/** The gap of an action then and now, whether it moved, and how sure that is. */
export function GapMoved({ figures, target }: { figures: ActionFigures; target: number | null }) {
  const words = getWords().actions;
  const { before, after, moved, certainty, why, recomputed } = figures;
  return (
    <section className="card stack-tight" aria-labelledby="moved-title">
      <h2 id="moved-title">{words.movement.title}</h2>
      <dl className="grid halves">
        <Gap label={words.movement.before} gap={before} />
        {why === null ? (
          <>
            <Gap label={words.movement.after} gap={after} />
            <div>
              <dt className="eyebrow">{words.movement.change}</dt>
              <dd>{moved}</dd>
            </div>
            <div>
              <dt className="eyebrow">{words.movement.certainty}</dt>
              <dd>
                {certainty === null ? null : (
                  <>
                    <span className="tag">{getWords().results.certainty.words[certainty]}</span>
                    <span className="row-note small soft">
                      {getWords().results.certainty.meanings[certainty]}
                    </span>
                  </>
                )}
              </dd>
            </div>
          </>
        ) : null}
        {target === null ? null : (
          <div>
            <dt className="eyebrow">{words.page.target}</dt>
            <dd className="number">{words.page.targetAt(target)}</dd>
          </div>
        )}
      </dl>
      {why === null ? null : <p>{words.movement.why[why]}</p>}
      {recomputed ? <p className="small soft">{words.movement.recomputed}</p> : null}
      {why === null ? <p className="small soft">{words.movement.cause}</p> : null}
    </section>
  );
}

function Gap({ label, gap }: { label: string; gap: SaidGap | null }) {
  const words = getWords().actions.movement;
  return (
    <div>
      <dt className="eyebrow">{label}</dt>
      <dd className="number">
        {gap === null ? (
          words.none
        ) : (
          <>
            <strong>{words.in(gap.points, gap.wave)}</strong>
            <span className="row-note small soft">{words.interval(gap.range)}</span>
          </>
        )}
      </dd>
    </div>
  );
}
