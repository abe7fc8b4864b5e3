import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DIMENSIONS } from "#app/core/questions/bank";
import { listAskedDimensions } from "#app/core/release/public-dimensions";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { type PredictionField, predictionField } from "#app/features/predictions/prediction-fields";
import { PredictionForm } from "#app/features/predictions/prediction-form";
import {
  getOwnPrediction,
  listPredictors,
  setPrediction,
} from "#app/features/predictions/predictions.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import styles from "#app/features/waves/waves.css?url";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().benchmarks.predictions.title(data?.wave.name ?? ""));
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Owners and leads see what they typed themselves, and who else has. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name, phase, surveyId, names } = requireFound(await getWave(platform.db, id));
  const set = await getQuestionSet(platform.db, id.organizationId, surveyId);
  return {
    frame: memberFrame(member),
    wave: { id: id.waveId, name, phase },
    names: names?.teams ?? teamNamesOf(member.organization),
    dimensions: listAskedDimensions(set).map(({ dimension }) => dimension),
    own: await getOwnPrediction(platform, id, member.userId),
    predictors: await listPredictors(platform.db, id),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

const expected = z
  .string()
  .trim()
  .regex(/^(\d{1,2}|100)?$/, { error: () => getWords().waves.target.invalid })
  .transform((text) => (text === "" ? null : Number(text)))
  .optional();
const fields = TEAMS.flatMap((team) => DIMENSIONS.map((dimension) => predictionField(team, dimension)));
const predictionSchema = z.object(
  Object.fromEntries(fields.map((field) => [field, expected])) as Record<PredictionField, typeof expected>,
);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  requireFound(await getWave(platform.db, id));
  const read = await readForm(request, predictionSchema);
  if (!read.ok) return read.failure;
  const scores = byTeam((team) =>
    Object.fromEntries(
      DIMENSIONS.flatMap((dimension) => {
        const value = read.values[predictionField(team, dimension)] ?? null;
        return value === null ? [] : [[dimension, value]];
      }),
    ),
  );
  return pressOnce({ request, context }, member, read.form, async () => {
    const set = await setPrediction(platform, id, member, scores, platform.now());
    if (!set.ok) return formFailure(read.form, { form: getWords().benchmarks.predictions.launched });
    throw redirect(`/app/waves/${id.waveId}/predictions?saved`);
  });
}

export default function PredictionsPage() {
  const words = getWords().benchmarks.predictions;
  const { frame, wave, names, dimensions, own, predictors, saved } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const draft = wave.phase === "draft";
  return (
    <MemberPage
      frame={frame}
      title={words.title(wave.name)}
      eyebrow={<Link to={`/app/waves/${wave.id}`}>{wave.name}</Link>}
      lead={draft ? words.lead : wave.phase === "released" ? words.released : words.launched}
    >
      <FormProblem text={done?.errors.form} />
      <SuccessNotice text={saved && !done ? words.saved : null} />
      <p className="soft">{words.said(predictors.typed, predictors.waiting)}</p>
      {draft ? (
        <PredictionForm
          dimensions={dimensions}
          names={names}
          own={own}
          typed={done?.typed ?? {}}
          problems={done?.errors ?? {}}
        />
      ) : wave.phase === "released" ? (
        <p>
          <Link className="button" to={`/app/waves/${wave.id}/results/dimensions#predictions`}>
            {words.compare}
          </Link>
        </p>
      ) : null}
    </MemberPage>
  );
}
