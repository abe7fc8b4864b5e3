import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLead } from "#app/features/auth/door.server";
import { BoothPage } from "#app/features/booth/booth-page";
import { boothPath, getCurrentBoothHash } from "#app/features/booth/bundle.server";
import { describePreview } from "#app/features/booth/preview-data";
import { getQuestionSet, getSurvey } from "#app/features/surveys/surveys.server";
import { en } from "#app/locales/en";
import { requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";

export { ErrorPage as ErrorBoundary };

/** The same page and the same script as a respondent gets. */
export const handle = { ownDocument: true };

export const meta: MetaFunction = () => [{ title: en.booth.preview }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, mail } = context.platform;
  const survey = requireFound(await getSurvey(db, member.organizationId, requireId(params.survey)));
  const questionSet = await getQuestionSet(db, member.organizationId, survey.id);
  const hash = await getCurrentBoothHash();
  return {
    data: describePreview(questionSet, member.organization, !mail.reachesPeople),
    script: { path: boothPath(hash), hash, nonce: context.nonce },
  };
}

export default function Preview() {
  return <BoothPage {...useLoaderData<typeof loader>()} />;
}
