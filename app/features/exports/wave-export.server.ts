import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { buildWaveFigures } from "#app/core/figures/figures";
import type { Report } from "#app/core/report/report";
import { requireMember } from "#app/features/auth/door/door.server";
import { getReport, getUnreadBallots } from "#app/features/results/reports.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import type { WaveId } from "#db/wave-scope";
import { writeCsv } from "./csv.server";
import { fileNameOf } from "./file-name";
import { writeWorkbook } from "./workbook.server";

/** What a wave can be taken along as. */
const FORMATS = {
  csv: { type: "text/csv; charset=utf-8", write: writeCsv },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: writeWorkbook,
  },
  json: { type: "application/json; charset=utf-8", write: writeJson },
};

/** A file with the figures of a wave, for whoever may read its results. @throws Response where there are none */
export async function answerExport(
  { request, context, params }: LoaderFunctionArgs,
  format: keyof typeof FORMATS,
): Promise<Response> {
  const member = await requireMember({ request, context });
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name } = requireFound(await getWave(context.platform.db, id));
  const found = await readFigures(context.platform, id);
  if (!found.ok) {
    const { notReleased, unreadable } = getWords().figures;
    throw new Response(found.reason === "unreadable" ? unreadable(name) : notReleased, { status: 404 });
  }
  const { type, write } = FORMATS[format];
  const { report, unread } = found;
  const file = fileNameOf([report.wave.organization, report.wave.name], format);
  return new Response((await write(report, unread)) as BodyInit, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** The report behind a wave's figures. */
export async function readFigures(
  { db }: AppLoadContext["platform"],
  id: WaveId,
): Promise<
  { ok: true; report: Report; unread: number } | { ok: false; reason: "not_released" | "unreadable" }
> {
  const { report, unreadable } = await getReport(db, id);
  if (report !== null) return { ok: true, report, unread: await getUnreadBallots(db, id) };
  const damaged = unreadable.some((wave) => wave.id === id.waveId);
  return { ok: false, reason: damaged ? "unreadable" : "not_released" };
}

/** Kinds, numbers and texts in every language: nothing in it depends on who asks. */
export function writeJson(report: Report, unread: number): string {
  return `${JSON.stringify(buildWaveFigures(report, unread))}\n`;
}
