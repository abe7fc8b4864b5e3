import { and, asc, eq, isNotNull } from "drizzle-orm";
import { listActions, listNotes } from "#app/features/actions/actions.server";
import { getAgreement, listAgreements } from "#app/features/agreements/agreements.server";
import { listMembers } from "#app/features/auth/members/members.server";
import { listNorms } from "#app/features/benchmarks/norms.server";
import { getLetterhead } from "#app/features/letterhead/letterhead.server";
import { listPeople } from "#app/features/people/roster.server";
import { writeRosterCsv } from "#app/features/people/roster-csv.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { agreement, event, mailSettings, organization, user } from "#db/schema";
import type { ArchiveFile, ArchiveMaterial } from "./archive-material";
import { collectSurveys } from "./collect-surveys.server";

/** Everything of an organization that may leave: no box, key, token or password is ever read for it. */
export async function collectArchive(platform: Platform, organizationId: string): Promise<ArchiveMaterial> {
  const { db } = platform;
  const surveys = await collectSurveys(platform, organizationId);
  return {
    organization: await readName(db, organizationId),
    files: [
      ...(await collectSettings(db, organizationId)),
      ...surveys.files,
      ...(await collectAgreed(db, organizationId)),
      ...(await collectLog(db, organizationId)),
    ],
    unreadable: surveys.unreadable,
  };
}

async function readName(db: Db, organizationId: string): Promise<string> {
  const [found] = await db
    .select({ name: organization.name })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return found?.name ?? "";
}

/** Names, members, mail server without what opens it, letterhead and roster. */
async function collectSettings(db: Db, organizationId: string): Promise<ArchiveFile[]> {
  const [own] = await db
    .select({
      name: organization.name,
      salesName: organization.salesName,
      marketingName: organization.marketingName,
      timeZone: organization.timeZone,
      checkedLanguages: organization.checkedLanguages,
      rosterValues: organization.rosterValues,
      createdAt: organization.createdAt,
    })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const [mailServer] = await db
    .select({
      host: mailSettings.host,
      port: mailSettings.port,
      security: mailSettings.security,
      sender: mailSettings.sender,
    })
    .from(mailSettings)
    .where(and(eq(mailSettings.organizationId, organizationId), eq(mailSettings.standing, "in_force")));
  const members = (await listMembers(db, organizationId)).map(({ name, email, role, team, since }) => {
    return { name, email, role, team, since };
  });
  const { colour, words, logo } = await getLetterhead(db, organizationId);
  const people = await listPeople(db, organizationId);
  const teamNames = { sales: own?.salesName ?? "", marketing: own?.marketingName ?? "" };
  const settings = { organization: own, members, mailServer: mailServer ?? null };
  return [
    { kind: "settings", path: "settings.json", content: "json", value: settings },
    { kind: "letterhead", path: "letterhead.json", content: "json", value: { colour, words } },
    ...(logo === null
      ? []
      : [{ kind: "logo", path: "logo.png", content: "bytes", bytes: logo.bytes } as const]),
    { kind: "people", path: "people.csv", content: "text", text: writeRosterCsv(people, teamNames) },
  ];
}

/** What the two teams agreed, and what they compare themselves with. */
async function collectAgreed(db: Db, organizationId: string): Promise<ArchiveFile[]> {
  const actions = [];
  for (const action of await listActions(db, { organizationId, reader: "leads" })) {
    const notes = await listNotes(db, organizationId, action.id);
    actions.push({ ...action, notes: notes.map(({ id: _, ...note }) => note) });
  }
  const ended = await db
    .select({ id: agreement.id })
    .from(agreement)
    .where(and(eq(agreement.organizationId, organizationId), isNotNull(agreement.endedAt)))
    .orderBy(asc(agreement.createdAt), asc(agreement.id));
  const agreements = await listAgreements(db, organizationId);
  for (const { id } of ended) {
    const found = await getAgreement(db, organizationId, id);
    if (found !== null) agreements.push(found);
  }
  const texts = agreements.map(({ id, kind, endedAt, texts }) => ({ id, kind, endedAt, texts }));
  const norms = (await listNorms(db, organizationId)).map((norm) => [
    ...[norm.source, norm.date, norm.key, norm.version, norm.n, norm.score, norm.favourable],
    norm.pool?.score?.organizations ?? norm.pool?.favourable?.organizations ?? null,
  ]);
  const head = ["source", "date", "key", "version", "n", "score", "favourable", "organizations"];
  return [
    { kind: "actions", path: "actions.json", content: "json", value: actions },
    { kind: "agreements", path: "agreements.json", content: "json", value: texts },
    { kind: "norms", path: "norms.csv", content: "table", rows: [head, ...norms] },
  ];
}

/** The whole chain of the log: each event with its hash, so that it can be checked. */
async function collectLog(db: Db, organizationId: string): Promise<ArchiveFile[]> {
  const events = await db
    .select()
    .from(event)
    .where(eq(event.organizationId, organizationId))
    .orderBy(asc(event.seq));
  const users = new Map(
    (await db.select({ id: user.id, name: user.name }).from(user)).map(({ id, name }) => [
      `user:${id}`,
      name,
    ]),
  );
  const value = events.map(({ organizationId: _, previousHash, hash, actor, ...act }) => ({
    ...act,
    actor,
    actorName: users.get(actor) ?? null,
    previousHash: Buffer.from(previousHash).toString("hex"),
    hash: Buffer.from(hash).toString("hex"),
  }));
  return [{ kind: "log", path: "audit-log.json", content: "json", value }];
}
