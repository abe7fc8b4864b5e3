import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { describeWave, type HomeWave, pathOfWave } from "./wave-rows";

/** What is under way goes before what is done. */
const ORDER = ["open", "closed", "unsealed", "scheduled", "draft", "released"] as const;

/** The wave that matters now: the newest of those furthest from done. Waves come newest first. */
export function pickCurrentWave(waves: HomeWave[]): (HomeWave & { phase: (typeof ORDER)[number] }) | null {
  for (const phase of ORDER) {
    const found = waves.find((wave) => wave.phase === phase);
    if (found !== undefined) return { ...found, phase };
  }
  return null;
}

/** The wave that matters now, with the one thing to do about it. */
export function CurrentWave({ waves, timeZone }: { waves: HomeWave[]; timeZone: string }) {
  const words = getWords().home;
  const wave = pickCurrentWave(waves);
  if (wave === null) return null;
  return (
    <section className="card spread">
      <div className="stack-tight">
        <p className="eyebrow">{words.current.label}</p>
        <h2>{words.current[wave.phase](wave.name)}</h2>
        <p className="soft">{describeWave(wave, timeZone)}</p>
      </div>
      <Link className="button" to={pathOfWave(wave)}>
        {words.phases[wave.phase].link}
      </Link>
    </section>
  );
}
