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
import { FileForm } from "#app/features/files/file-form";
import { readUpload } from "#app/features/files/upload.server";
import { DropZone } from "#app/features/people/import/drop-zone";
import { ImportGuide } from "#app/features/people/import/import-guide";
import styles from "#app/features/people/people.css?url";
import { draftImport } from "#app/features/people/roster-import.server";
import { describeRosterProblem } from "#app/features/people/roster-sentences";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().people.file.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  return { frame: memberFrame(member), teamNames: teamNamesOf(member.organization) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const { form, bytes } = await readUpload(request);
  if (bytes === null) return formFailure(form, { file: getWords().files.nothing });
  return pressOnce({ request, context }, member, form, async () => {
    const file = { bytes, teamNames: teamNamesOf(member.organization), now: platform.now() };
    const drafted = await draftImport(platform, member, file);
    if (!drafted.ok) return formFailure(form, { file: describeRosterProblem(drafted.problem) });
    throw redirect(`/app/people/import/${drafted.id}`);
  });
}

export default function ImportPage() {
  const words = getWords().people.file;
  const { frame, teamNames } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      eyebrow={<Link to="/app/people">{getWords().people.title}</Link>}
    >
      <div className="import-page">
        <FileForm paste={words.paste} problem={failed?.errors.file} rows={failed?.typed.rows}>
          <DropZone />
          <p className="divider">{words.or}</p>
        </FileForm>
        <ImportGuide teamNames={teamNames} />
      </div>
    </MemberPage>
  );
}
