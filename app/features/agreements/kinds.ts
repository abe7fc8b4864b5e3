import type { AgreementKind } from "#db/schema/agreements";

/** What each kind of agreement settles, by the statements that ask whether it is so. */
const STATEMENTS: Readonly<Record<AgreementKind, readonly string[]>> = {
  qualified_lead: ["DH1", "DH3"],
  conversion_points: ["DH2", "CF3"],
  service_levels: ["CF1", "CF2", "CF3"],
  shared_goals: ["GM1", "GM2", "GM3"],
};

export const AGREEMENT_KINDS = Object.keys(STATEMENTS) as AgreementKind[];

export function listStatementsOf(kind: AgreementKind): readonly string[] {
  return STATEMENTS[kind];
}

export function readAgreementKind(name: string | null): AgreementKind | null {
  return AGREEMENT_KINDS.find((kind) => kind === name) ?? null;
}
