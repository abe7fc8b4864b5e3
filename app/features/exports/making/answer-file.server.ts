import type { AppLoadContext } from "@remix-run/node";
import { getWords } from "#app/locales/spoken";
import { getLanguage } from "#app/locales/spoken.server";
import { remember } from "#app/platform/platform.server";
import { type FileWish, typeOfFile } from "./file-work.server";
import { type FileWorkshop, openFileWorkshop } from "./make-file.server";

export type FileCaller = { request: Request; context: AppLoadContext };

/** Makes a file in the language of the request and answers with it. @throws Response that says why there is none */
export async function answerFile(
  { request, context: { platform } }: FileCaller,
  job: FileWish,
  name: string,
): Promise<Response> {
  const workshop: FileWorkshop = remember(platform, "file workshop", () => openFileWorkshop(platform.log));
  const made = await workshop.make({ ...job, language: getLanguage() }, request.signal);
  if (!made.ok) throw refuse(made.reason);
  return new Response(made.bytes as BodyInit, {
    headers: {
      "Content-Type": typeOfFile(job),
      "Content-Length": String(made.bytes.byteLength),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function refuse(reason: "busy" | "cancelled" | "failed"): Response {
  const words = getWords().exports.making;
  return reason === "busy"
    ? new Response(words.busy, { status: 503, headers: { "Retry-After": "30" } })
    : new Response(words[reason], { status: 500 });
}
