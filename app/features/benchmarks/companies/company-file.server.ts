import { createHash } from "node:crypto";
import { z } from "zod";
import { type CompanyFigure, listCompanyFigures } from "#app/core/benchmarks/company-figures";
import { isBankKey } from "#app/core/questions/bank";
import type { Release } from "#app/core/release/release";
import type { Platform } from "#app/platform/platform.server";
import { derivePublicKey } from "#app/protocol/bundled-ed25519";
import { COMPANY_FILE_FORMAT, signCompanyFile, verifyCompanyFile } from "#app/protocol/company-file";
import { type Bytes, concatBytes, encodeBase64Url, type Json } from "#app/protocol/encoding";

const LARGEST = 256 * 1024;
const FORMAT = /^parallax\/v\d+\/company-means$/;

const mean = z.strictObject({
  n: z.number().int().min(5).multipleOf(5),
  score: z.number().int().min(0).max(100),
});
const body = z.strictObject({
  format: z.literal(COMPANY_FILE_FORMAT),
  installation: z.string().length(43),
  company: z.string().length(22),
  year: z.number().int().min(2000).max(2200),
  figures: z
    .array(z.strictObject({ key: z.string().refine(isBankKey), sales: mean, marketing: mean }))
    .min(1)
    .max(200)
    .refine((figures) => new Set(figures.map(({ key }) => key)).size === figures.length),
});
const file = body.extend({ signature: z.string() });

/** The figures of one company in one year, as its installation signed them. `company` tells it from all others. */
type CompanyFile = { company: string; year: number; figures: CompanyFigure[] };

export type CompanyFileFault = "too_large" | "no_file" | "other_edition" | "damaged" | "altered" | "own";

/** What an installation gives to others of a release: signed, and with a number in place of a name. */
export async function writeCompanyFile(
  { keys }: Pick<Platform, "keys">,
  organizationId: string,
  release: Release,
): Promise<{ ok: true; text: string } | { ok: false; reason: "not_real" | "nothing_public" }> {
  const { trial, demo, imported, closedOn } = release.wave;
  if (trial || demo || imported) return { ok: false, reason: "not_real" };
  const figures = listCompanyFigures(release);
  if (figures.length === 0) return { ok: false, reason: "nothing_public" };
  const seed = signingSeed(keys);
  const signed = {
    format: COMPANY_FILE_FORMAT,
    installation: encodeBase64Url(await derivePublicKey(seed)),
    company: numberOf(keys, organizationId),
    year: Number(closedOn.slice(0, 4)),
    figures: figures as unknown as Json,
  };
  return { ok: true, text: await signCompanyFile(seed, signed) };
}

/** Reads and verifies a file; nothing of it is believed before its signature is. */
export async function readCompanyFile(
  { keys }: Pick<Platform, "keys">,
  organizationId: string,
  bytes: Uint8Array,
): Promise<{ ok: true; file: CompanyFile } | { ok: false; reason: CompanyFileFault }> {
  if (bytes.length > LARGEST) return { ok: false, reason: "too_large" };
  const read = readJson(bytes);
  const format = z.object({ format: z.string().regex(FORMAT) }).safeParse(read);
  if (!format.success) return { ok: false, reason: "no_file" };
  if (format.data.format !== COMPANY_FILE_FORMAT) return { ok: false, reason: "other_edition" };
  const parsed = file.safeParse(read);
  if (!parsed.success) return { ok: false, reason: "damaged" };
  const { signature, ...signed } = parsed.data;
  if (!(await verifyCompanyFile(signed, signature))) return { ok: false, reason: "altered" };
  const { installation, company, year, figures } = signed;
  const own = encodeBase64Url(await derivePublicKey(signingSeed(keys)));
  if (installation === own && company === numberOf(keys, organizationId)) return { ok: false, reason: "own" };
  const whose = createHash("sha256").update(`${installation} ${company}`).digest("base64url");
  return { ok: true, file: { company: whose, year, figures: figures as CompanyFigure[] } };
}

function signingSeed(keys: Platform["keys"]): Bytes {
  return concatBytes(keys.derive("company means"));
}

/** The same in every year, and nothing that anybody could read a company off. */
function numberOf(keys: Platform["keys"], organizationId: string): string {
  return encodeBase64Url(concatBytes(keys.derive(`company ${organizationId}`, 16)));
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
