import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Report } from "#app/core/report/report";
import { requireMember } from "#app/features/auth/door/door.server";
import { getLetterhead } from "#app/features/letterhead/letterhead.server";
import { type Readership, readershipOf } from "#app/features/releases/readership";
import { getReport, getUnreadBallots } from "#app/features/results/reports.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";
import { listAgreedActions } from "./agreed-actions.server";
import type { DeckBrand } from "./deck/deck";
import { fileNameOf } from "./file-name";
import { answerFile } from "./making/answer-file.server";
import { WAVE_FORMATS, type WaveFormat } from "./making/formats.server";

/** Files that are made of scores: a wave that was imported as percentages has none of them. */
const SHOWS_SCORES: readonly WaveFormat[] = ["pptx", "board", "pdf", "boardPdf"];

/** A file with the figures of a wave, for whoever may read its results. @throws Response where there are none */
export async function answerExport(
  { request, context, params }: LoaderFunctionArgs,
  format: WaveFormat,
): Promise<Response> {
  const member = await requireMember({ request, context });
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name } = requireFound(await getWave(context.platform.db, id));
  const found = await readFigures(context.platform, id, readershipOf(member));
  if (!found.ok) {
    const { notReleased, unreadable } = getWords().figures;
    throw new Response(found.reason === "unreadable" ? unreadable(name) : notReleased, { status: 404 });
  }
  const { report, unread } = found;
  if (report.shares !== null && SHOWS_SCORES.includes(format))
    throw new Response(getWords().results.shares.noFile(name), { status: 404 });
  const names = [
    report.wave.organization,
    report.wave.name,
    ...(format === "board" || format === "boardPdf" ? ["board"] : []),
  ];
  const actions = await listAgreedActions(context.platform.db, id, readershipOf(member));
  const brand = await getBrand(context.platform.db, id.organizationId);
  const material = { report, unread, actions, brand };
  const file = fileNameOf(names, WAVE_FORMATS[format].extension);
  return answerFile({ request, context }, { format, material }, file);
}

/** How an organization looks. */
export async function getBrand(db: Db, organizationId: string): Promise<DeckBrand> {
  const { colour, logo } = await getLetterhead(db, organizationId);
  return { colour, logo: logo && { bytes: logo.bytes, type: "image/png" } };
}

/** The report behind a wave's figures. */
export async function readFigures(
  { db, keys }: AppLoadContext["platform"],
  id: WaveId,
  reader: Readership,
): Promise<
  { ok: true; report: Report; unread: number } | { ok: false; reason: "not_released" | "unreadable" }
> {
  const { report, unreadable } = await getReport(db, id, reader, keys);
  if (report !== null) return { ok: true, report, unread: await getUnreadBallots(db, id) };
  const damaged = unreadable.some((wave) => wave.id === id.waveId);
  return { ok: false, reason: damaged ? "unreadable" : "not_released" };
}
