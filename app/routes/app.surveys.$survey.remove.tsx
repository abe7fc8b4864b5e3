import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { RemovalForm } from "#app/features/removal/removal-form";
import { isTypedName, removalSchema } from "#app/features/removal/removal-form.server";
import { describeSurveyRemoval } from "#app/features/removal/removal-pages.server";
import { sayRemovalRefusal } from "#app/features/removal/removal-words";
import { removeSurvey } from "#app/features/removal/remove-wave.server";
import { getSurvey } from "#app/features/surveys/surveys.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().removal.survey.title(data?.survey.name ?? ""));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db } = context.platform;
  const { organizationId, organization } = member;
  const surveyId = requireId(params.survey);
  const { id, name } = requireFound(await getSurvey(db, organizationId, surveyId));
  return {
    frame: memberFrame(member),
    survey: { id, name },
    removal: await describeSurveyRemoval(db, organizationId, surveyId, organization.timeZone),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const { organizationId, userId } = member;
  const surveyId = requireId(params.survey);
  const read = await readForm(request, removalSchema);
  if (!read.ok) return read.failure;
  return pressOnce({ request, context }, member, read.form, async () => {
    const survey = requireFound(await getSurvey(platform.db, organizationId, surveyId));
    if (!isTypedName(read.values.name, survey.name))
      return formFailure(read.form, { name: getWords().removal.wrong.survey });
    const by = { actor: `user:${userId}` as const, now: platform.now() };
    const removed = await removeSurvey(platform, { organizationId, surveyId }, by);
    if (!removed.ok) return formFailure(read.form, { form: sayRemovalRefusal(removed) });
    throw redirect("/app/surveys?removed");
  });
}

export default function RemoveSurveyPage() {
  const words = getWords().removal.survey;
  const { frame, survey, removal } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>() ?? { errors: {}, typed: {} };
  return (
    <MemberPage
      frame={frame}
      title={words.title(survey.name)}
      eyebrow={<Link to={`/app/surveys/${survey.id}`}>{survey.name}</Link>}
      lead={words.lead}
    >
      <RemovalForm what="survey" name={survey.name} {...removal} failed={failed} />
    </MemberPage>
  );
}
