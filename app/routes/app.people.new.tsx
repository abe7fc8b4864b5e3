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
import { addPerson } from "#app/features/people/person-edits.server";
import { PersonFields } from "#app/features/people/person-fields";
import { personSchema } from "#app/features/people/person-form.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().people.form.addTitle);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  return { frame: memberFrame(member), teamNames: teamNamesOf(member.organization) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().people.form;
  const { organizationId, userId } = await requireOwner({ request, context });
  const { platform } = context;
  const read = await readForm(request, personSchema);
  if (!read.ok) return read.failure;
  const act = { organizationId, userId, now: platform.now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    const added = await addPerson(platform, act, read.values);
    if (!added.ok) return formFailure(read.form, { email: words.taken });
    throw redirect("/app/people?done=added");
  });
}

export default function NewPersonPage() {
  const words = getWords().people.form;
  const { frame, teamNames } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.addTitle}
      eyebrow={<Link to="/app/people">{getWords().people.title}</Link>}
    >
      <PostForm className="card stack form-card" noValidate>
        <PersonFields values={failed?.typed ?? {}} problems={failed?.errors ?? {}} teamNames={teamNames} />
        <div className="row">
          <button type="submit">{words.add}</button>
          <Link className="button quiet" to="/app/people">
            {words.cancel}
          </Link>
        </div>
      </PostForm>
    </MemberPage>
  );
}
