import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import styles from "#app/features/people/people.css?url";
import { editPerson, isInWave, removePerson } from "#app/features/people/person-edits.server";
import { PersonFields } from "#app/features/people/person-fields";
import { personSchema } from "#app/features/people/person-form.server";
import { getPerson } from "#app/features/people/roster.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { readFields, readForm } from "#app/platform/form.server";
import { formFailure, notFound, requireFound, requireId } from "#app/platform/http.server";
import { DangerZone } from "#app/ui/danger-zone";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().people.form.editTitle);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const id = requireId(params.person);
  const { db } = context.platform;
  return {
    frame: memberFrame(member),
    teamNames: teamNamesOf(member.organization),
    person: requireFound(await getPerson(db, member.organizationId, id)),
    inWave: await isInWave(db, member.organizationId, id),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const words = getWords().people.form;
  const { organizationId, userId } = await requireOwner({ request, context });
  const id = requireId(params.person);
  const { platform } = context;
  const act = { organizationId, userId, now: platform.now() };
  if (new URL(request.url).searchParams.has("remove")) {
    return pressOnce({ request, context }, act, await readFields(request), async () => {
      const removed = await removePerson(platform.db, act, id);
      if (!removed.ok) throw notFound();
      throw redirect("/app/people?done=removed");
    });
  }
  const read = await readForm(request, personSchema);
  if (!read.ok) return read.failure;
  return pressOnce({ request, context }, act, read.form, async () => {
    const edited = await editPerson(platform, act, id, read.values);
    if (edited.ok) throw redirect("/app/people?done=saved");
    if (edited.reason === "not_found") throw notFound();
    return formFailure(read.form, { email: edited.reason === "taken" ? words.taken : words.inWave });
  });
}

export default function EditPersonPage() {
  const words = getWords().people.form;
  const { frame, teamNames, person, inWave } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const values = failed?.typed ?? { ...person, locale: person.locale ?? "" };
  return (
    <MemberPage
      frame={frame}
      title={person.name}
      eyebrow={<Link to="/app/people">{getWords().people.title}</Link>}
    >
      <PostForm className="card stack form-card" noValidate>
        <PersonFields values={values} problems={failed?.errors ?? {}} teamNames={teamNames} />
        <div className="row">
          <button type="submit">{words.save}</button>
          <Link className="button quiet" to="/app/people">
            {words.cancel}
          </Link>
        </div>
      </PostForm>
      <DangerZone
        words={words}
        title={words.removeTitle}
        lead={inWave ? words.removeInWave : words.removeLead}
      />
    </MemberPage>
  );
}
