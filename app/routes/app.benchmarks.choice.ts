import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readChoice } from "#app/core/benchmarks/benchmark-choice";
import { requireMember } from "#app/features/auth/door/door.server";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { rememberBenchmark } from "#app/features/benchmarks/remembered-benchmark.server";
import { readForm } from "#app/platform/form.server";
import { notFound } from "#app/platform/http.server";

/** There is nothing to see: the choice is made on the pages of results. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context });
  throw redirect("/app/benchmarks");
}

const choiceSchema = z.object({ benchmark: z.string().max(300), to: z.string().max(2_000) });

/** Remembers what a member holds results against, and leads back to the page with it in the address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const read = await readForm(request, choiceSchema);
  if (!read.ok) throw notFound();
  const { benchmark, to } = read.values;
  return pressOnce({ request, context }, member, read.form, async () => {
    if (readChoice(benchmark) !== null) await rememberBenchmark(context.platform.db, member, benchmark);
    const back = new URL(safeNext(to), "http://localhost");
    back.searchParams.set("benchmark", benchmark);
    throw redirect(`${back.pathname}${back.search}`);
  });
}
