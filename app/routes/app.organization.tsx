import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { listWavesOnTheirWay } from "#app/features/exports/archive/answer-archive.server";
import { ArchiveCard } from "#app/features/exports/archive/archive-card";
import styles from "#app/features/exports/exports.css?url";
import { updateOrganization } from "#app/features/organization/organization.server";
import { SettingsFields } from "#app/features/organization/settings-fields";
import { sayTeamNames, settingsFields } from "#app/features/organization/settings-form.server";
import { listTimeZones } from "#app/features/organization/time-zones";
import { RemovalLink } from "#app/features/removal/removal-link";
import { sayInTheWay } from "#app/features/waves/wave/say-in-the-way";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta = () => titled(getWords().auth.organization.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { name, ...settings } = member.organization;
  const waves = await listWavesOnTheirWay(context.platform.db, member.organizationId);
  return {
    frame: memberFrame(member),
    settings: { organizationName: name, ...settings },
    timeZones: listTimeZones(settings.timeZone),
    inTheWay: waves.length === 0 ? null : sayInTheWay(waves),
  };
}

const schema = z.object(settingsFields);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().auth.organization;
  const member = await requireOwner({ request, context });
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { organizationName, ...settings } = read.values;
  const problems = sayTeamNames(settings);
  if (Object.keys(problems).length > 0) return formFailure(read.form, problems);
  return pressOnce({ request, context }, member, read.form, async () => {
    const { changed } = await updateOrganization(context.platform.db, {
      organizationId: member.organizationId,
      actor: `user:${member.userId}`,
      settings: { name: organizationName, ...settings },
      now: context.platform.now(),
    });
    return data({ ok: true as const, said: changed ? words.saved : words.unchanged });
  });
}

export default function OrganizationPage() {
  const words = getWords().auth.organization;
  const { frame, settings, timeZones, inTheWay } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Link className="button quiet" to="/app/organization/letterhead">
            {getWords().organizations.letterhead.title}
          </Link>
          <Link className="button quiet" to="/app/organization/mail">
            {getWords().organizations.mail.title}
          </Link>
          <Link className="button quiet" to="/app/organization/second-factor">
            {getWords().factor.organization.link}
          </Link>
          <Link className="button quiet" to="/app/organization/tokens">
            {getWords().tokens.link}
          </Link>
        </>
      }
    >
      <SuccessNotice text={done?.ok ? done.said : null} />
      <PostForm className="card stack form" noValidate>
        <SettingsFields
          values={done?.ok === false ? done.typed : settings}
          problems={done?.ok === false ? done.errors : {}}
          timeZones={timeZones}
        />
        <div>
          <button type="submit">{words.submit}</button>
        </div>
      </PostForm>
      <ArchiveCard inTheWay={inTheWay} />
      {frame.demo ? null : (
        <RemovalLink to="/app/organization/remove" label={getWords().removal.organization.link} />
      )}
    </MemberPage>
  );
}
