import { fileNameOf } from "#app/features/exports/file-name";
import { answerFile, type FileCaller } from "#app/features/exports/making/answer-file.server";
import { getLanguage } from "#app/locales/spoken.server";
import { remember } from "#app/platform/platform.server";
import type { SheetMaterial } from "./sheet-document";

/** Anybody may ask for a sheet: so many are kept, and none of them is made twice. */
const MOST_KEPT = 64;

type Kept = { readonly bytes: ArrayBuffer; readonly headers: Headers };

/** The sheet of one survey, or of none, in the language of the request. @throws Response that says why there is none */
export async function answerSheet(
  caller: FileCaller,
  wave: string | null,
  material: SheetMaterial,
): Promise<Response> {
  const kept = remember(caller.context.platform, "sheets", () => new Map<string, Promise<Kept>>());
  const key = `${wave} ${getLanguage()}`;
  const making = kept.get(key) ?? makeSheet(caller, material);
  kept.delete(key);
  kept.set(key, making);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const { bytes, headers } = await making.catch((refused) => {
    kept.delete(key);
    throw refused;
  });
  return new Response(bytes, { headers });
}

async function makeSheet({ request, context }: FileCaller, material: SheetMaterial): Promise<Kept> {
  const { survey } = material;
  const names = [...(survey ? [survey.organization, survey.name] : []), "sheet"];
  // whoever leaves does not take it from the others who wait for it
  const lasting = { request: new Request(request.url), context };
  const file = await answerFile(lasting, { format: "sheet", material }, fileNameOf(names, "pdf"));
  return { bytes: await file.arrayBuffer(), headers: file.headers };
}
