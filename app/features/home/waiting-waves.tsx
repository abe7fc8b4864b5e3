import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { countDaysLeft } from "./days-left";
import { describeWave, type HomeWave, pathOfWave } from "./wave-rows";

/** What is under way goes before what is only prepared. */
const ORDER = ["open", "closed", "unsealed", "scheduled", "draft"] as const;
type WaitingWave = HomeWave & { phase: (typeof ORDER)[number] };

/** The waves that wait for something, the furthest first. Waves come newest first. */
export function listWaitingWaves(waves: readonly HomeWave[]): WaitingWave[] {
  return ORDER.flatMap((phase) =>
    waves.flatMap((wave) => (wave.phase === phase ? [{ ...wave, phase }] : [])),
  );
}

/** Each of them with the one thing to do about it. */
export function WaitingWaves(props: {
  waves: readonly HomeWave[];
  /** When the page was asked for. */
  now: Date;
  timeZone: string;
}) {
  const { waves, now, timeZone } = props;
  const words = getWords().home;
  const waiting = listWaitingWaves(waves);
  if (waiting.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="waiting-title">
      <h2 id="waiting-title" className="eyebrow">
        {words.current.label}
      </h2>
      {waiting.map((wave) => (
        <div key={wave.id} className="card spread">
          <div className="stack-tight">
            <h3 className="break">{words.current[wave.phase](wave.name)}</h3>
            <p className="soft">
              {describeWave(wave, timeZone)}
              {wave.phase !== "open" || wave.closesAt === null ? null : (
                <strong>{` ${words.daysLeft(countDaysLeft(now, wave.closesAt, timeZone))}`}</strong>
              )}
            </p>
          </div>
          <Link
            className="button"
            to={pathOfWave(wave)}
            aria-label={`${words.phases[wave.phase].link}: ${wave.name}`}
          >
            {words.phases[wave.phase].link}
          </Link>
        </div>
      ))}
    </section>
  );
}
