import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import { notFound } from "#app/platform/http.server";
import type { Platform } from "#app/platform/platform.server";
import { importCompanyFile, poolCompanyYear, removeCompanyFiles } from "./companies.server";

const year = z.coerce.number().int().min(2000).max(2200);
const presses = z.discriminatedUnion("act", [
  z.object({ act: z.literal("import") }),
  z.object({ act: z.literal("pool"), year }),
  z.object({ act: z.literal("remove"), year }),
]);

type Pressed = { done: URLSearchParams } | { errors: Record<string, string> };

/** Does what was pressed on the page of other companies. @throws Response 404 for a press that is not on it */
export async function pressCompanies(
  platform: Platform,
  act: { organizationId: string; userId: string; now: Date },
  form: FormData,
  bytes: Uint8Array | null,
): Promise<Pressed> {
  const words = getWords().benchmarks.companies;
  const read = presses.safeParse({ act: "import", ...Object.fromEntries(form) });
  if (!read.success) throw notFound();
  const press = read.data;
  if (press.act === "import") {
    if (bytes === null) return { errors: { file: words.take.nothing } };
    const imported = await importCompanyFile(platform, act, bytes);
    if (imported.ok) return { done: new URLSearchParams({ taken: String(imported.year) }) };
    const sentence = words.problems[imported.reason];
    const said = "year" in imported ? String(imported.year) : "";
    return { errors: { file: typeof sentence === "string" ? sentence : sentence(said) } };
  }
  if (press.act === "remove") {
    const removed = await removeCompanyFiles(platform.db, act, press.year);
    return removed.ok
      ? { done: new URLSearchParams({ removed: "" }) }
      : { errors: { form: words.problems.not_found } };
  }
  const pooled = await poolCompanyYear(platform.db, act, { year: press.year, source: words.source });
  if (pooled.ok) {
    const { norms, companies, leftOut } = pooled;
    const figures = [norms, companies, leftOut].map(String).join("-");
    return { done: new URLSearchParams({ made: figures }) };
  }
  const { few_files, no_norm, pooled_year } = words.problems;
  const said = { few_files, no_norm, pooled_year: pooled_year(String(press.year)) };
  return { errors: { form: said[pooled.reason] } };
}

/** What was just done, from the address; null where nothing was. */
export function sayDone(asked: URLSearchParams): string | null {
  const { take } = getWords().benchmarks.companies;
  const taken = asked.get("taken") ?? "";
  if (/^\d{4}$/.test(taken)) return take.taken(taken);
  const [, norms, companies, leftOut] = /^(\d{1,3})-(\d{1,4})-(\d{1,3})$/.exec(asked.get("made") ?? "") ?? [];
  if (norms !== undefined) return take.made(Number(norms), Number(companies), Number(leftOut));
  return asked.has("removed") ? take.removed : null;
}
