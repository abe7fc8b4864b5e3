import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ActionForm } from "#app/features/actions/action-form";
import {
  actionFields,
  findDayProblem,
  readActionText,
  sayOwnerProblems,
} from "#app/features/actions/action-form.server";
import { listHeads } from "#app/features/actions/actions.server";
import { proposeAction } from "#app/features/actions/propose-action.server";
import { SubjectFigures } from "#app/features/actions/subject-figures";
import { loadSubject } from "#app/features/actions/subject-figures.server";
import { SuggestionList } from "#app/features/actions/suggestion-list";
import { describeSuggestion } from "#app/features/actions/suggestion-words";
import { listSuggestions, readSuggestion } from "#app/features/actions/suggestions";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { encodeSubject } from "#app/features/results/action-subject";
import { tabPath } from "#app/features/results/tabs";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireId } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem, SelectField } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().actions.form.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: charts }];

/** Open to owners and leads once the wave is released. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization } = member;
  const asked = new URL(request.url).searchParams;
  const id = { organizationId, waveId: requireId(params.wave) };
  const subject = await loadSubject(db, id, asked.get("about"));
  const teams = { sales: organization.salesName, marketing: organization.marketingName };
  const suggested = readSuggestion(asked.get("suggestion"));
  return {
    frame: memberFrame(member),
    owner: member.role === "owner",
    ...{ subject, teams, suggested },
    unknown: asked.has("about") && subject.about === null,
    suggestions: subject.about === null ? [] : listSuggestions(subject.dimension),
    heads: await listHeads(db, organizationId),
    today: dayIn(organization.timeZone, now()),
  };
}

const schema = z.object(actionFields);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId } = member;
  const id = { organizationId, waveId: requireId(params.wave) };
  const subject = await loadSubject(db, id, new URL(request.url).searchParams.get("about"));
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { about, surveyId } = subject;
  if (about === null) return formFailure(read.form, { form: getWords().actions.errors.about });
  const text = readActionText(read.values);
  const late = findDayProblem(text.dueOn, dayIn(organization.timeZone, now()), null);
  if (late !== null) return formFailure(read.form, { dueOn: late });
  return pressOnce({ request, context }, member, read.form, async () => {
    const by = { organizationId, userId, now: now() };
    const done = await proposeAction(db, by, { surveyId, waveId: id.waveId, about }, text);
    const teams = { sales: organization.salesName, marketing: organization.marketingName };
    if (!done.ok) return formFailure(read.form, sayOwnerProblems(done.problems, teams));
    throw redirect(`/app/actions/${done.id}?done=proposed`);
  });
}

export default function NewAction() {
  const words = getWords().actions.form;
  const { frame, subject, teams, suggested, suggestions, unknown, ...sides } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const filled = suggested === null ? {} : describeSuggestion(suggested, teams);
  const { about, wave } = subject;
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={<Link to={tabPath(wave.id, "overview")}>{getWords().results.title(wave.name)}</Link>}
    >
      <FormProblem text={failed?.errors.form ?? (unknown ? getWords().actions.errors.about : undefined)} />
      {about === null ? (
        <Form method="get" className="card stack form">
          <SelectField label={words.about} hint={words.aboutHint} name="about" options={subject.choices} />
          <div>
            <button type="submit">{words.choose}</button>
          </div>
        </Form>
      ) : (
        <>
          <SubjectFigures subject={subject} teams={teams} />
          <SuggestionList
            waveId={wave.id}
            about={about}
            names={suggestions}
            chosen={suggested}
            teams={teams}
          />
          <ActionForm
            key={`${encodeSubject(about)} ${suggested}`}
            typed={failed?.typed ?? filled}
            problems={failed?.errors ?? {}}
            teams={teams}
            submit={words.submit}
            {...sides}
          />
        </>
      )}
    </MemberPage>
  );
}
