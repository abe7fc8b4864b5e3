import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerChartFile } from "#app/features/results/charts/chart-file.server";

export async function loader(asked: LoaderFunctionArgs) {
  return answerChartFile(asked);
}
