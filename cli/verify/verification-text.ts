import type { Verification } from "./verification";

/** What a person at the terminal reads: one line for each thing checked, then what stays open. */
export function writeVerification({ survey, words, auditHead, checks, notProved }: Verification): string {
  const failed = checks.filter((check) => !check.holds).length;
  const verdict =
    failed === 0
      ? "Everything that can be checked holds."
      : `${failed} of ${checks.length} checks fail: show this to somebody who does not run the survey.`;
  return [
    survey,
    ...(words === null ? [] : [`Words: ${words.join(" ")}`]),
    ...(auditHead === null ? [] : [`Audit log: ${auditHead}`]),
    "",
    ...checks.map(({ holds, sentence }) => `${holds ? "holds" : "FAILS"}  ${sentence}`),
    "",
    verdict,
    "Not proved:",
    ...notProved.map((line) => `- ${line}`),
    "",
  ].join("\n");
}
