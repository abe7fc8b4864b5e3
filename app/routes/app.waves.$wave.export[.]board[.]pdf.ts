import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerExport } from "#app/features/exports/wave-export.server";

export async function loader(asked: LoaderFunctionArgs) {
  return answerExport(asked, "boardPdf");
}
