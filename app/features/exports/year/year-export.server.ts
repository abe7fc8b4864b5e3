import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "#app/features/auth/door/door.server";
import { fileNameOf } from "#app/features/exports/file-name";
import { answerFile } from "#app/features/exports/making/answer-file.server";
import { YEAR_FORMATS, type YearFormat } from "#app/features/exports/making/formats.server";
import { getBrand } from "#app/features/exports/wave-export.server";
import { readershipOf } from "#app/features/releases/readership";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { notFound, requireFound, requireId } from "#app/platform/http.server";
import { readYearInReview } from "./read-year.server";

/** A file of the year in review, for whoever may read the results of both waves. @throws Response where there is none */
export async function answerYear({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const format = readFormat(params.format);
  if (format === null) throw notFound();
  const { name } = requireFound(await getWave(db, id));
  const since = new URL(request.url).searchParams.get("since");
  const found = await readYearInReview(db, id, readershipOf(member), since);
  if (!found.ok) throw new Response(sayRefusal(found.reason, name), { status: 404 });
  const { before, after } = found.year;
  const names = [after.wave.organization, before.wave.name, after.wave.name, "year"];
  const file = fileNameOf(names, YEAR_FORMATS[format].extension);
  const material = { year: found.year, unread: found.unread, brand: await getBrand(db, id.organizationId) };
  return answerFile({ request, context }, { format, material }, file);
}

function readFormat(name: string | undefined): YearFormat | null {
  const format = `year_${name}`;
  return format in YEAR_FORMATS ? (format as YearFormat) : null;
}

function sayRefusal(
  reason: "not_released" | "unreadable" | "no_earlier" | "not_in_trend",
  wave: string,
): string {
  const { figures, exports } = getWords();
  if (reason === "not_released") return figures.notReleased;
  return reason === "unreadable" ? figures.unreadable(wave) : exports.year.refused[reason];
}
