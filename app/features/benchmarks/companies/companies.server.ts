import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { type CompanyFigure, poolCompanies } from "#app/core/benchmarks/company-figures";
import { LEAST_ORGANIZATIONS } from "#app/core/benchmarks/pooled-norms";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { aggregate, organization, pooledYear } from "#db/schema";
import { importNorms } from "../norms.server";
import { type CompanyFileFault, readCompanyFile } from "./company-file.server";

type Act = { organizationId: string; userId: string; now: Date };

/** A year with the files that wait to be pooled, or with what was pooled. */
export type CompanyYear = { year: number; files: number; pooled: number | null };

const stored = z.custom<CompanyFigure[]>((value) => Array.isArray(value));

/** The years of which there is anything, newest first. */
export async function listCompanyYears(db: Db, organizationId: string): Promise<CompanyYear[]> {
  const files = await db
    .select({ year: aggregate.year })
    .from(aggregate)
    .where(eq(aggregate.organizationId, organizationId));
  const pooled = await db
    .select({ year: pooledYear.year, companies: pooledYear.companies })
    .from(pooledYear)
    .where(eq(pooledYear.organizationId, organizationId));
  const years = [...new Set([...files, ...pooled].map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    files: files.filter((one) => one.year === year).length,
    pooled: pooled.find((one) => one.year === year)?.companies ?? null,
  }));
}

/** Keeps the file of another company until ten of its year are there: one of each company and year. */
export async function importCompanyFile(
  platform: Platform,
  { organizationId, userId, now }: Act,
  bytes: Uint8Array,
): Promise<
  | { ok: true; year: number }
  | { ok: false; reason: CompanyFileFault }
  | { ok: false; reason: "twice" | "other_file" | "pooled_year"; year: number }
> {
  const read = await readCompanyFile(platform, organizationId, bytes);
  if (!read.ok) return read;
  const { company, year, figures } = read.file;
  return platform.db.transaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if (await isPooled(tx, organizationId, year)) return { ok: false, reason: "pooled_year", year } as const;
    const [there] = await tx
      .select({ body: aggregate.body })
      .from(aggregate)
      .where(and(isOfYear(organizationId, year), eq(aggregate.company, company)));
    if (there !== undefined) {
      const same = JSON.stringify(sorted(stored.parse(there.body))) === JSON.stringify(sorted(figures));
      return { ok: false, reason: same ? "twice" : "other_file", year } as const;
    }
    await tx.insert(aggregate).values({ organizationId, company, year, body: figures });
    const actor = `user:${userId}` as const;
    const detail = { year, statements: figures.length };
    await recordEvent(tx, { organizationId, actor, kind: "company-file.imported", detail, at: now });
    return { ok: true, year } as const;
  });
}

/**
 * Makes norms of the files of a year, once: two norms that differ by one company would give its figures away. The files
 * go with it.
 */
export async function poolCompanyYear(
  db: Db,
  act: Act,
  { year, source }: { year: number; source: string },
): Promise<
  | { ok: true; norms: number; leftOut: number; companies: number }
  | { ok: false; reason: "few_files" | "pooled_year" | "no_norm" }
> {
  const { organizationId, userId, now } = act;
  return db.transaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if (await isPooled(tx, organizationId, year)) return { ok: false, reason: "pooled_year" } as const;
    const files = await tx
      .select({ body: aggregate.body })
      .from(aggregate)
      .where(isOfYear(organizationId, year))
      .orderBy(asc(aggregate.company));
    const companies = files.length;
    if (companies < LEAST_ORGANIZATIONS) return { ok: false, reason: "few_files" } as const;
    const { norms, leftOut } = poolCompanies(
      files.map(({ body }) => stored.parse(body)),
      { source, year },
    );
    if (norms.length === 0) return { ok: false, reason: "no_norm" } as const;
    await tx.insert(pooledYear).values({ organizationId, year, companies });
    await tx.delete(aggregate).where(isOfYear(organizationId, year));
    await importNorms(tx, act, norms);
    const detail = { year, companies };
    await recordEvent(tx, {
      ...{ organizationId, actor: `user:${userId}` as const, kind: "company-file.pooled" },
      ...{ detail, at: now },
    });
    return { ok: true, norms: norms.length, leftOut: leftOut.length, companies } as const;
  });
}

/** Takes the files of a year away that were not pooled yet. */
export async function removeCompanyFiles(
  db: Db,
  { organizationId, userId, now }: Act,
  year: number,
): Promise<{ ok: true } | { ok: false; reason: "not_found" }> {
  return db.transaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    const gone = await tx
      .delete(aggregate)
      .where(isOfYear(organizationId, year))
      .returning({ year: aggregate.year });
    if (gone.length === 0) return { ok: false, reason: "not_found" } as const;
    const actor = `user:${userId}` as const;
    const detail = { year, files: gone.length };
    await recordEvent(tx, { organizationId, actor, kind: "company-file.removed", detail, at: now });
    return { ok: true } as const;
  });
}

/** One after the other, so that no file arrives beside the pooling of its year. */
async function lockOrganization(tx: Db, organizationId: string): Promise<void> {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
}

async function isPooled(tx: Db, organizationId: string, year: number): Promise<boolean> {
  const [found] = await tx
    .select({ year: pooledYear.year })
    .from(pooledYear)
    .where(and(eq(pooledYear.organizationId, organizationId), eq(pooledYear.year, year)));
  return found !== undefined;
}

function isOfYear(organizationId: string, year: number) {
  return and(eq(aggregate.organizationId, organizationId), eq(aggregate.year, year));
}

function sorted(figures: readonly CompanyFigure[]): (string | number)[][] {
  return figures
    .map(({ key, sales, marketing }) => [key, sales.n, sales.score, marketing.n, marketing.score])
    .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
}
