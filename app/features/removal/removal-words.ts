import { sayInTheWay } from "#app/features/waves/wave/say-in-the-way";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import type { OrganizationCounts, WaveCounts } from "./removal-counts.server";
import type { RemovalRefusal } from "./remove-wave.server";

/** What hangs on waves, a sentence for each kind of which there is something. */
export function sayWaveCounts(counts: WaveCounts): string[] {
  const words = getWords().removal.goes;
  return [
    counts.results > 0 ? words.results(counts.results, counts.comments) : "",
    counts.invitations > 0 ? words.invitations(counts.invitations) : "",
    counts.mails > 0 ? words.mails(counts.mails) : "",
    counts.predictions > 0 ? words.predictions(counts.predictions) : "",
    counts.actions > 0 ? words.actions(counts.actions) : "",
    counts.pages + counts.links > 0 ? words.pages(counts.pages, counts.links) : "",
  ].filter((line) => line !== "");
}

export function sayOrganizationCounts(counts: OrganizationCounts): string[] {
  const words = getWords().removal.goes;
  return [
    words.surveys(counts.surveys, counts.waves),
    ...sayWaveCounts(counts),
    words.people(counts.people),
    counts.agreements > 0 ? words.agreements(counts.agreements) : "",
    counts.norms > 0 ? words.norms(counts.norms) : "",
    counts.tokens > 0 ? words.tokens(counts.tokens) : "",
    words.settings,
    words.members(counts.members, counts.accounts),
  ].filter((line) => line !== "");
}

/** What stays of waves, whatever else does. */
export function sayWhatStays(distanceEnd: Date | string | null, timeZone: string): string[] {
  const words = getWords().removal.stays;
  return [
    words.backups,
    distanceEnd === null ? words.noHashes : words.hashes(formatDate(distanceEnd, timeZone)),
    words.files,
  ];
}

export function sayRemovalRefusal(
  refusal: RemovalRefusal | { ok: false; reason: "runs_installation" },
): string {
  const words = getWords().removal;
  if (refusal.reason === "in_the_way") return sayInTheWay(refusal.waves);
  return refusal.reason === "not_found" ? words.gone : words.runsInstallation;
}
