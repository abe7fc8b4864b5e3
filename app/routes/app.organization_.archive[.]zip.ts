import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOwner } from "#app/features/auth/door/door.server";
import { answerArchive, listWavesOnTheirWay } from "#app/features/exports/archive/answer-archive.server";
import { sayInTheWay } from "#app/features/waves/wave/say-in-the-way";
import { getWords } from "#app/locales/spoken";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const waves = await listWavesOnTheirWay(context.platform.db, member.organizationId);
  if (waves.length > 0)
    throw new Response(getWords().exports.archive.refused(sayInTheWay(waves)), { status: 409 });
  return answerArchive({ request, context }, member);
}
