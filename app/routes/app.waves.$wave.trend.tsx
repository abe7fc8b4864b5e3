import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { getStanding, PARTS, sayMotion, unsayMotion } from "#app/features/trend-waves/motion.server";
import { MotionView } from "#app/features/trend-waves/motion-view";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data ? getWords().benchmarks.motion.title[data.wish](data.wave.name) : "");

/** How it stands with taking a released wave out of the trend, or putting it back. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name, phase, surveyId } = requireFound(await getWave(db, id));
  if (phase !== "released") throw notFound();
  const standing = await getStanding(db, id, member.userId);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    frame: memberFrame(member),
    wave: { id: id.waveId, name, surveyId },
    names: teamNamesOf(member.organization),
    wish: standing.takenOut === null ? ("out" as const) : ("back" as const),
    standing,
    done: getWords().benchmarks.motion.done[done] ?? null,
  };
}

const part = z.enum(PARTS);
const schema = z.discriminatedUnion("act", [
  z.object({
    act: z.enum(["out", "back"]),
    part,
    reason: z
      .string()
      .trim()
      .max(200, { error: () => getWords().benchmarks.motion.refusals.no_reason })
      .default(""),
  }),
  z.object({ act: z.literal("unsay"), part }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const words = getWords().benchmarks.motion;
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  requireFound(await getWave(db, id));
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const act = { ...id, userId: member.userId, now: now() };
  return pressOnce({ request, context }, member, read.form, async () => {
    const back = (done: string) => redirect(`/app/waves/${id.waveId}/trend?done=${done}`);
    if (values.act === "unsay") {
      const unsaid = await unsayMotion(db, act, values.part);
      if (!unsaid.ok) return formFailure(read.form, { form: words.refusals[unsaid.reason] });
      throw back("unsaid");
    }
    const said = await sayMotion(db, act, { ...values, wish: values.act });
    if (said.ok) throw back(said.done ? values.act : "said");
    const field = said.reason === "no_reason" ? "reason" : "form";
    return formFailure(read.form, { [field]: words.refusals[said.reason] });
  });
}

export default function WaveInTrend() {
  const words = getWords().benchmarks.motion;
  const { frame, wave, names, wish, standing, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.title[wish](wave.name)}
      eyebrow={<Link to={`/app/surveys/${wave.surveyId}/trend`}>{getWords().trend.title}</Link>}
      lead={words.lead[wish]}
    >
      <FormProblem text={failed?.errors.form} />
      <SuccessNotice text={failed ? null : done} />
      <MotionView
        wish={wish}
        wave={wave.name}
        standing={standing}
        names={names}
        typed={failed?.typed ?? {}}
        problem={failed?.errors.reason}
      />
    </MemberPage>
  );
}
