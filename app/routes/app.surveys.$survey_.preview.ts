import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireLead } from "#app/features/auth/door/door.server";
import { getCurrentBoothHash } from "#app/features/booth/bundle.server";
import { composeBooth } from "#app/features/booth/compose-booth.server";
import { describePreview } from "#app/features/booth/preview-data.server";
import { getMail } from "#app/features/mail/carriers.server";
import { getQuestionSet, getSurvey } from "#app/features/surveys/surveys.server";
import { describePromised, findNewestDraft } from "#app/features/waves/draft/promised.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { FIRST_LANGUAGE, isLanguage } from "#app/locales/languages.server";
import { requireFound, requireId } from "#app/platform/http.server";

/** The same page and the same script as a respondent gets; nothing is taken, sent or kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform, nonce } = context;
  const { db, env } = platform;
  const survey = requireFound(await getSurvey(db, member.organizationId, requireId(params.survey)));
  const questionSet = await getQuestionSet(db, member.organizationId, survey.id);
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("language");
  const languages = questionSet.languages.filter(isLanguage);
  const language = languages.find((tag) => tag === wanted) ?? languages[0] ?? FIRST_LANGUAGE;
  const opener = searchParams.get("wave");
  const { organizationId } = member;
  const wave =
    opener === null
      ? await findNewestDraft(db, organizationId, survey.id)
      : requireFound(await getWave(db, { organizationId, waveId: requireId(opener) }));
  if (wave !== null && wave.surveyId !== survey.id) requireFound(null);
  const data = describePreview(questionSet, member.organization, {
    trial: !(await getMail(platform, member.organizationId)).reachesPeople,
    keptIn: env.PARALLAX_KEYS,
    language,
    slicings: wave?.plan.slicings ?? [],
    closesAt: wave?.closesAt ?? null,
    promised: await describePromised(db, organizationId, wave),
  });
  const { html } = await composeBooth(platform, data, { scriptHash: await getCurrentBoothHash(), nonce });
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
