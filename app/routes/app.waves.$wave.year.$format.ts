import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerYear } from "#app/features/exports/year/year-export.server";

export async function loader(asked: LoaderFunctionArgs) {
  return answerYear(asked);
}
