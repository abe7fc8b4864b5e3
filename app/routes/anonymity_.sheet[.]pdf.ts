import type { LoaderFunctionArgs } from "@remix-run/node";
import { getBoothWave } from "#app/features/booth/booth-wave.server";
import { answerSheet } from "#app/features/exports/sheet/sheet-file.server";
import { requireFound, requireId } from "#app/platform/http.server";

/** The page of the same name, to be kept with the files. Open to everybody, as it is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const asked = new URL(request.url).searchParams.get("wave");
  const now = Math.floor(platform.now().getTime() / 1_000);
  if (asked === null) return answerSheet({ request, context }, null, { survey: null, made: now });
  const { launched } = requireFound(await getBoothWave(platform, requireId(asked)));
  const { organization, name, custody, earliestOpening } = launched.pinned.manifest;
  const made = Math.floor(Date.parse(earliestOpening) / 1_000);
  return answerSheet({ request, context }, asked, { survey: { organization, name, custody }, made });
}
