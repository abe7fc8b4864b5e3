import { Link } from "@remix-run/react";
import type { WavePhase } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";

export type HomeWave = {
  id: string;
  name: string;
  phase: WavePhase;
  opensAt: Date | null;
  closesAt: Date | null;
  releasedAt: Date | null;
  trial: boolean;
  imported: boolean;
};

const TONES: Record<WavePhase, string> = {
  draft: "tag",
  scheduled: "tag accent",
  open: "tag good",
  closed: "tag warn",
  unsealed: "tag warn",
  released: "tag accent",
  cancelled: "tag",
};

/** Of a wave what a row of it shows. */
export function readHomeWave(wave: HomeWave): HomeWave {
  const { id, name, phase, opensAt, closesAt, releasedAt, trial, imported } = wave;
  return { id, name, phase, opensAt, closesAt, releasedAt, trial, imported };
}

/** The released wave that came out last; null before the first. */
export function findNewestReleased<Wave extends Pick<HomeWave, "phase" | "releasedAt">>(
  waves: readonly Wave[],
): Wave | null {
  const at = ({ releasedAt }: Wave) => releasedAt?.getTime() ?? 0;
  const released = waves.filter(({ phase }) => phase === "released");
  return released.reduce<Wave | null>(
    (newest, wave) => (newest === null || at(wave) > at(newest) ? wave : newest),
    null,
  );
}

/** Waves, newest first, and where to go on with each. */
export function WaveRows({ waves, timeZone }: { waves: HomeWave[]; timeZone: string }) {
  return (
    <ul className="rows">
      {waves.map((wave) => (
        <WaveRow key={wave.id} wave={wave} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function WaveRow({ wave, timeZone }: { wave: HomeWave; timeZone: string }) {
  const words = getWords().home;
  return (
    <li>
      <div className="grow">
        <p>
          <strong>{wave.name}</strong>{" "}
          <span className={TONES[wave.phase]}>{words.phases[wave.phase].name}</span>{" "}
          {wave.trial ? <span className="tag warn">{words.trial}</span> : null}
          {wave.imported ? <span className="tag">{getWords().history.tag}</span> : null}
        </p>
        <p className="soft small">{describeWave(wave, timeZone)}</p>
      </div>
      <Link to={pathOfWave(wave)} aria-label={`${words.phases[wave.phase].link}: ${wave.name}`}>
        {words.phases[wave.phase].link}
      </Link>
    </li>
  );
}

/** Where to go on with a wave: its results once they are out, its own page before. */
export function pathOfWave(wave: Pick<HomeWave, "id" | "phase">): string {
  return wave.phase === "released" ? `/app/waves/${wave.id}/results` : `/app/waves/${wave.id}`;
}

export function describeWave({ phase, opensAt, closesAt, releasedAt }: HomeWave, timeZone: string): string {
  const words = getWords().home;
  const date = { scheduled: opensAt, open: closesAt, released: releasedAt }[phase as string] ?? null;
  return words.about[phase](date === null ? "" : formatDate(date, timeZone));
}
