import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { reaches } from "#app/core/statistics/cut-points";
import { TEAMS } from "#app/core/vocabulary";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { joinTeams } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { PdfBlock } from "./document";

/** What a reader has to know before any number, as on the page. */
export function listNotices(report: Report, unread: number): PdfBlock[] {
  const words = getWords().results.notices;
  const { wave, coverage, hiddenTeams } = report;
  const low = TEAMS.filter((team) => coverage.response && !reaches(coverage.response[team], 0.5));
  const said = [
    ...(wave.demo ? [words.demo] : []),
    ...(wave.trial ? [words.trial] : []),
    ...(wave.custody === "server" && !wave.demo ? [words.serverCustody] : []),
    ...(hiddenTeams.length > 0 ? [words.hidden(joinTeams(report, hiddenTeams))] : []),
    ...(low.length > 0 ? [words.lowResponse(joinTeams(report, low))] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
  ];
  return said.map((text) => ({ kind: "note", text }));
}

/** A finding large, with what its certainty means. */
export function leadWith(report: Report, finding: Finding): PdfBlock[] {
  const certainty = "certainty" in finding ? finding.certainty : null;
  return [
    { kind: "lead", text: sayFinding(report, finding) },
    ...(certainty === null
      ? []
      : [{ kind: "note" as const, text: getWords().results.certainty.meanings[certainty] }]),
  ];
}

/** Findings in sentences with how sure each is; nothing where there are none. */
export function listSentences(report: Report, findings: readonly Finding[]): PdfBlock[] {
  const { results, exports } = getWords();
  if (findings.length === 0) return [];
  const items = findings.map((finding) => {
    const sentence = sayFinding(report, finding);
    const certainty = "certainty" in finding ? finding.certainty : null;
    return certainty === null ? sentence : exports.deck.sure(sentence, results.certainty.words[certainty]);
  });
  return [{ kind: "list", items }];
}
