import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOwner } from "#app/features/auth/door/door.server";
import { giveCompanyFile } from "#app/features/benchmarks/companies/give-company-file.server";
import { fileNameOf } from "#app/features/exports/file-name";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name } = requireFound(await getWave(context.platform.db, id));
  const given = await giveCompanyFile(context.platform, id);
  if (!given.ok) {
    const words = getWords().benchmarks.companies.give;
    const said = {
      not_released: getWords().figures.notReleased,
      unreadable: words.unreadable(name),
      not_real: words.notReal,
      nothing_public: words.nothingPublic,
    };
    throw new Response(said[given.reason], { status: 404 });
  }
  return new Response(given.text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileNameOf(["team-means", name], "json")}"`,
      "Cache-Control": "no-store",
    },
  });
}
