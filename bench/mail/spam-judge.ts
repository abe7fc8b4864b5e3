import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Judgement = { score: number; hits: { rule: string; score: number }[] };

/** Without what it would learn or ask: nothing of one mail is known when the next one is judged. */
const SETTINGS = [
  "use_bayes 0",
  "report_safe 0",
  "clear_headers",
  "add_header all Score _SCORE_",
  "add_header all Hits _TESTSSCORES(,)_",
  "fold_headers 0",
];

/** What every spam filter has to call spam (GTUBE): without it a judge that reads no rule would praise everything. */
const SPAM = [
  "From: Eve <eve@evil.example>",
  "Message-ID: <spam@evil.example>",
  "Date: Mon, 02 Mar 2026 09:00:00 +0000",
  "",
  "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X",
  "",
].join("\r\n");

/** What SpamAssassin says of each mail, by its rules alone; null where it is not installed. */
export function judgeMails(mails: readonly string[]): Judgement[] | null {
  const folder = mkdtempSync(join(tmpdir(), "parallax-spam-"));
  try {
    const box = join(folder, "mails.mbox");
    writeFileSync(box, [...mails, SPAM].map(asReceived).join(""));
    const settings = SETTINGS.map((line) => `--cf=${line}`);
    const run = spawnSync("spamassassin", ["--local", "--nocreate-prefs", ...settings, "--mbox", box], {
      env: { ...process.env, HOME: folder },
      encoding: "utf8",
      maxBuffer: 256_000_000,
    });
    if (run.error !== undefined && "code" in run.error && run.error.code === "ENOENT") return null;
    if (run.status !== 0) throw new Error(`SpamAssassin failed: ${run.error?.message ?? run.stderr}`);
    // they come back in the order of their dates
    const judged = new Map(
      run.stdout.split(/^(?=From survey@)/m).map((mail) => [readId(mail), readJudgement(mail)]),
    );
    if ((judged.get(readId(SPAM))?.score ?? 0) < 5) fail("Spam was not called spam.");
    return mails.map((raw) => judged.get(readId(raw)) ?? fail("A mail did not come back."));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One mail of an mbox, as the server of the people's company has it: with the line that says who handed it over. */
function asReceived(raw: string): string {
  const date = /^Date: (.+)\r$/m.exec(raw)?.[1] ?? "";
  const received = `Received: from mail.acme.example (mail.acme.example [IPv6:2001:db8::25])\n\tby mx.acme.example with ESMTPS id 4XyZ; ${date}`;
  const text = raw.replaceAll("\r\n", "\n").replaceAll(/^(>*From )/gm, ">$1");
  return `From survey@acme.example Mon Mar  2 09:00:00 2026\n${received}\n${text}\n`;
}

function readId(mail: string): string {
  return /^Message-ID: (\S+)\r?$/m.exec(mail)?.[1] ?? fail("A mail has no Message-ID.");
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

function readJudgement(mail: string): Judgement {
  const [, score] = /^X-Spam-Score: (-?[\d.]+)$/m.exec(mail) ?? [];
  const hits = /^X-Spam-Hits: (.*)$/m.exec(mail)?.[1] ?? "";
  return {
    score: Number(score ?? fail("A mail came back without a score.")),
    hits: hits
      .split(",")
      .map((hit) => hit.split("="))
      .flatMap(([rule = "", points]) => (points === undefined ? [] : [{ rule, score: Number(points) }])),
  };
}
