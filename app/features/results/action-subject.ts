import type { Finding } from "#app/core/report/findings";
import type { GapSubject } from "#app/core/trend/gap-movement";

const SUBJECT = /^(statement|dimension)\.([A-Za-z0-9:_-]{1,60})$/;

/** What an action is about as a URL and a form hold it: "statement.DH1". */
export function encodeSubject({ type, key }: GapSubject): string {
  return `${type}.${key}`;
}

/** Null for what names nothing. */
export function decodeSubject(text: string | null): GapSubject | null {
  const [, type, key] = SUBJECT.exec(text ?? "") ?? [];
  if ((type !== "statement" && type !== "dimension") || key === undefined) return null;
  return { type, key };
}

/** The form for an action about something that a wave's results show. */
export function agreeActionPath(waveId: string, subject: GapSubject): string {
  return `/app/waves/${waveId}/actions/new?about=${encodeSubject(subject)}`;
}

/** What a finding is about; null for one about everything. */
export function findSubject(finding: Finding): GapSubject | null {
  if ("subject" in finding) return finding.subject;
  return "key" in finding ? { type: "statement", key: finding.key } : null;
}
