import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { ByTeam, Team } from "#app/core/vocabulary";
import type { Db } from "#db/client.server";
import { type AgreementKind, agreement, agreementSignature, agreementVersion } from "#db/schema";
import { AGREEMENT_KINDS, listStatementsOf } from "./kinds";

export type Signature = { team: Team; userId: string; name: string; signedAt: Date };

export type AgreementText = {
  version: number;
  title: string;
  body: string;
  reviewOn: string;
  writtenBy: string;
  createdAt: Date;
  inForceSince: Date | null;
  signatures: Partial<ByTeam<Signature>>;
};

/** An agreement: the text that both signed last, and a newer one that waits for a signature. */
export type Agreement = {
  id: string;
  kind: AgreementKind;
  endedAt: Date | null;
  inForce: AgreementText | null;
  pending: AgreementText | null;
  /** Newest first. */
  texts: AgreementText[];
};

/** The register: those that were not ended, by kind and age; with `id`, that one however it stands. */
export async function listAgreements(db: Db, organizationId: string, id?: string): Promise<Agreement[]> {
  const rows = await db
    .select()
    .from(agreement)
    .where(
      and(
        eq(agreement.organizationId, organizationId),
        id === undefined ? isNull(agreement.endedAt) : eq(agreement.id, id),
      ),
    )
    .orderBy(asc(agreement.createdAt), asc(agreement.id))
    .prepare("agreements")
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const texts = await listTexts(db, organizationId, ids);
  const rank = ({ kind }: { kind: AgreementKind }) => AGREEMENT_KINDS.indexOf(kind);
  return rows
    .map(({ id, kind, endedAt }): Agreement => {
      const all = texts.get(id) ?? [];
      const [newest] = all;
      return {
        ...{ id, kind, endedAt, texts: all },
        inForce: all.find(({ inForceSince }) => inForceSince !== null) ?? null,
        pending: newest === undefined || newest.inForceSince !== null ? null : newest,
      };
    })
    .sort((one, other) => rank(one) - rank(other));
}

export async function getAgreement(db: Db, organizationId: string, id: string): Promise<Agreement | null> {
  const [found] = await listAgreements(db, organizationId, id);
  return found ?? null;
}

export type AgreementInForce = Pick<AgreementText, "title" | "body" | "reviewOn"> & {
  id: string;
  kind: AgreementKind;
  inForceSince: Date;
  signatures: ByTeam<Pick<Signature, "name" | "signedAt">>;
  /** The keys of the standard statements that ask about it. */
  statements: readonly string[];
};

/** What both heads have signed and is in force: what everybody who is asked may read. */
export async function listAgreementsInForce(db: Db, organizationId: string): Promise<AgreementInForce[]> {
  const agreements = await listAgreements(db, organizationId);
  return agreements.flatMap(({ id, kind, inForce }) => {
    const { sales, marketing } = inForce?.signatures ?? {};
    if (inForce === null || inForce.inForceSince === null || !sales || !marketing) return [];
    const { title, body, reviewOn, inForceSince } = inForce;
    const signed = ({ name, signedAt }: Signature) => ({ name, signedAt });
    const signatures = { sales: signed(sales), marketing: signed(marketing) };
    const statements = listStatementsOf(kind);
    return [{ id, kind, title, body, reviewOn, inForceSince, signatures, statements }];
  });
}

async function listTexts(
  db: Db,
  organizationId: string,
  ids: string[],
): Promise<Map<string, AgreementText[]>> {
  const versions = await db
    .select()
    .from(agreementVersion)
    .where(
      and(eq(agreementVersion.organizationId, organizationId), inArray(agreementVersion.agreementId, ids)),
    )
    .orderBy(desc(agreementVersion.version));
  const signatures = await db
    .select()
    .from(agreementSignature)
    .where(
      and(
        eq(agreementSignature.organizationId, organizationId),
        inArray(agreementSignature.agreementId, ids),
      ),
    );
  const texts = new Map<string, AgreementText[]>();
  for (const { agreementId, version, title, body, reviewOn, name, createdAt, inForceSince } of versions) {
    const signed: Partial<ByTeam<Signature>> = {};
    for (const one of signatures)
      if (one.agreementId === agreementId && one.version === version)
        signed[one.team] = { team: one.team, userId: one.userId, name: one.name, signedAt: one.signedAt };
    const text = { version, title, body, reviewOn, createdAt, inForceSince, signatures: signed };
    texts.set(agreementId, [...(texts.get(agreementId) ?? []), { ...text, writtenBy: name }]);
  }
  return texts;
}
