import { getWords } from "#app/locales/spoken";
import { comma } from "#app/ui/comma";

type Promised = {
  organization: string;
  name: string;
  wave: string;
  custody: "server" | "two-key";
  keys?: "database" | undefined;
  invited: { name: string; count: number }[];
  thresholds: { readonly [rule: string]: number };
  slices: readonly { readonly key: string; readonly values: readonly string[] }[];
  reminders: "everyone" | "unclaimed";
  trial: boolean;
  words: string[];
};

/** What one wave has fixed in its manifest, in words. */
export function PromiseFacts(promised: Promised) {
  const { facts, ofWave } = getWords().anonymity;
  const rows: [string, string][] = [
    [facts.custody, describeCustody(promised)],
    [facts.invited, promised.invited.map(({ name, count }) => facts.invitedOf(name, count)).join(comma())],
    [facts.thresholds, String(promised.thresholds.answers ?? "")],
    [facts.comments, String(promised.thresholds.commentResponses ?? "")],
    [facts.slices, describeSlices(promised)],
    [facts.commentReaders, facts.commentReadersMembers],
    [facts.reminders, promised.reminders === "everyone" ? facts.remindersEveryone : facts.remindersUnclaimed],
    [facts.words, promised.words.join(" ")],
  ];
  return (
    <section className="card stack-tight">
      <h2>{ofWave(promised.organization, promised.name)}</h2>
      {promised.trial ? <p className="notice warn">{facts.trial}</p> : null}
      <p className="soft">{facts.title}</p>
      <dl className="stack-tight">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt className="small soft">{term}</dt>
            <dd className="break">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{facts.wordsNote}</p>
      <p>
        <a href={`/board/${promised.wave}/manifest.json`}>{facts.manifest}</a>
      </p>
    </section>
  );
}

/** "Where do you work? (Head office, Field): from 10 answers" */
function describeSlices({ slices, thresholds }: Promised): string {
  const { facts } = getWords().anonymity;
  if (slices.length === 0) return facts.noSlices;
  const asked = slices.map(({ key, values }) => `${key} (${values.join(comma())})`);
  return facts.slicesFrom(asked.join(comma()), Math.max(thresholds.slices ?? 10, thresholds.counts ?? 10));
}

function describeCustody({ custody, keys }: Promised): string {
  const { facts } = getWords().anonymity;
  if (custody === "two-key") return facts.custodyTwoKey;
  return keys === "database" ? facts.custodyServerDatabase : facts.custodyServer;
}
