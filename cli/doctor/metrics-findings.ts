import type { Finding } from "#app/features/waves/launch/database-findings";
import { getWords } from "#app/locales/spoken";

type Sample = { name: string; labels: Record<string, string>; value: number };

const STALE_SECONDS = 180;
const LATE_SECONDS = 0.2;
const PATIENCE_MILLISECONDS = 10_000;

/** Reads the metrics of a running process and says what is not in order. */
export async function examineMetrics(
  address: string,
  token: string | undefined,
  now: Date,
): Promise<Finding[]> {
  const words = getWords().operations.doctor.metrics;
  const url = `${address.replace(/\/(metrics\/?)?$/, "")}/metrics`;
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const answer = await fetch(url, { headers, redirect: "manual", signal }).catch(() => null);
  if (answer === null) return [{ state: "wrong", said: words.unreachable(url) }];
  if (answer.status !== 200) return [{ state: "wrong", said: words.refused(url, answer.status) }];
  return judgeMetrics(await answer.text(), now);
}

export function judgeMetrics(text: string, now: Date): Finding[] {
  const words = getWords().operations.doctor.metrics;
  const samples = readSamples(text);
  const find = (name: string, labels: Record<string, string> = {}) =>
    samples.find(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
  const figureOf = (name: string, labels?: Record<string, string>) => find(name, labels)?.value ?? 0;
  const wrong: string[] = [];
  const notes: string[] = [];
  if (now.getTime() / 1000 - figureOf("parallax_sampled_at_seconds") > STALE_SECONDS) wrong.push(words.stale);
  if (find("parallax_database_up")?.value === 0) wrong.push(words.database);
  for (const { name, labels, value } of samples) {
    if (value === 0) continue;
    if (name === "parallax_jobs" && labels.state === "failed")
      notes.push(words.failed(value, labels.kind ?? ""));
    if (name === "parallax_mail_trouble") wrong.push(words.trouble(labels.kind ?? ""));
  }
  const doubted = samples
    .filter(({ name, labels }) => name === "parallax_mails" && labels.state === "in_doubt")
    .reduce((sum, { value }) => sum + value, 0);
  if (doubted > 0) notes.push(words.doubt(doubted));
  const late = figureOf("parallax_event_loop_delay_seconds", { quantile: "0.99" });
  if (late > LATE_SECONDS) notes.push(words.late(Math.round(late * 1000)));
  const waiting = figureOf("parallax_database_connections", { state: "waiting" });
  if (waiting > 0) notes.push(words.waiting(waiting));
  const megabytes = Math.round(figureOf("process_resident_memory_bytes") / 1024 ** 2);
  const version = find("parallax_info")?.labels.version ?? "?";
  return [
    { state: "ok", said: words.runs(version, figureOf("parallax_processes"), megabytes) },
    ...wrong.map((said) => ({ state: "wrong" as const, said })),
    ...notes.map((said) => ({ state: "note" as const, said })),
  ];
}

function readSamples(text: string): Sample[] {
  return [...text.matchAll(/^(\w+)(?:\{([^}]*)\})? (\S+)$/gm)].map(([, name = "", labels = "", value]) => ({
    name,
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = "", text = ""]) => [label, text]),
    ),
    value: Number(value),
  }));
}
