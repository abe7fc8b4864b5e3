import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { getSurvey } from "#app/features/surveys/surveys.server";
import { findPreviousWave, repeatSurvey } from "#app/features/waves/draft/repeat-survey.server";
import { waveName } from "#app/features/waves/press-schema";
import styles from "#app/features/waves/waves.css?url";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { requireFound, requireId } from "#app/platform/http.server";
import { formatDate } from "#app/ui/dates";
import { ErrorPage } from "#app/ui/error-page";
import { TextField } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().waves.new.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const id = { organizationId: member.organizationId, surveyId: requireId(params.survey) };
  const survey = requireFound(await getSurvey(db, id.organizationId, id.surveyId));
  const { previous, suggested, near } = await findPreviousWave(db, id, now(), member.organization.timeZone);
  return {
    frame: memberFrame(member),
    survey: { id: survey.id, name: survey.name },
    previous: previous?.name ?? null,
    suggested,
    near,
  };
}

const schema = z.object({ name: waveName });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const id = { organizationId: member.organizationId, surveyId: requireId(params.survey) };
  requireFound(await getSurvey(db, id.organizationId, id.surveyId));
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  return pressOnce({ request, context }, member, read.form, async () => {
    const by = { actor: `user:${member.userId}` as const, now: now() };
    const made = await repeatSurvey(db, { ...id, name: read.values.name, ...by });
    throw redirect(`/app/waves/${made.id}`);
  });
}

export default function NewWavePage() {
  const words = getWords().waves.new;
  const { frame, survey, previous, suggested, near } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={previous === null ? words.title : words.repeatTitle(survey.name)}
      eyebrow={<Link to={`/app/surveys/${survey.id}`}>{survey.name}</Link>}
      lead={previous === null ? words.lead : words.repeatLead(previous)}
    >
      {near === null ? null : (
        <div className="notice warn">
          <p>{words.near(near.name, formatDate(near.day, "UTC"))}</p>
        </div>
      )}
      <PostForm className="card stack wave-form" noValidate>
        <TextField
          label={words.name}
          hint={words.nameHint}
          name="name"
          defaultValue={failed?.typed.name ?? suggested}
          problem={failed?.errors.name}
          maxLength={60}
          required
        />
        <div className="row">
          <button type="submit">{words.create}</button>
          <Link className="button quiet" to={`/app/surveys/${survey.id}`}>
            {words.cancel}
          </Link>
        </div>
      </PostForm>
    </MemberPage>
  );
}
