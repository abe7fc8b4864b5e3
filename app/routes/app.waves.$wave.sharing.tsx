import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { hasSharesAlone } from "#app/features/releases/stored-release.server";
import { EverybodyCard } from "#app/features/sharing/everybody-card";
import { pressSharing, sharingSchema } from "#app/features/sharing/press-sharing.server";
import { listReadLinks } from "#app/features/sharing/read-links.server";
import { ReadLinksCard } from "#app/features/sharing/read-links-card";
import { getSharing } from "#app/features/sharing/sharing.server";
import { ViewersCard } from "#app/features/sharing/viewers-card";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().sharing.title);

/** Owners and leads see who reads the results, and say who else may. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name, names } = requireFound(await getWave(platform.db, id));
  return {
    frame: memberFrame(member),
    owner: member.role === "owner",
    timeZone: member.organization.timeZone,
    names: names?.teams ?? teamNamesOf(member.organization),
    wave: { id: id.waveId, name },
    sharing: await getSharing(platform, id, member.userId),
    sharesAlone: await hasSharesAlone(platform.db, id),
    links: await listReadLinks(platform.db, id),
    today: dayIn(member.organization.timeZone, platform.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const read = await readForm(request, sharingSchema);
  if (!read.ok) return read.failure;
  // what pressOnce keeps for a second press is stored, so the link itself goes past it
  let href: string | null = null;
  const answer = await pressOnce({ request, context }, member, read.form, async () => {
    requireFound(await getWave(platform.db, id));
    const pressed = await pressSharing(platform, member, id, read.values);
    if ("errors" in pressed) return formFailure(read.form, pressed.errors);
    href = pressed.href ?? null;
    const said = href === null ? pressed.said : getWords().sharing.links.madeBefore;
    return data({ ok: true as const, said, href: null });
  });
  return href === null
    ? answer
    : data({ ok: true as const, said: getWords().sharing.links.made, href: href as string });
}

export default function SharingPage() {
  const words = getWords().sharing;
  const { frame, owner, timeZone, names, wave, sharing, sharesAlone, links, today } =
    useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead(wave.name)}
      eyebrow={<Link to={`/app/waves/${wave.id}/results`}>{getWords().results.title(wave.name)}</Link>}
    >
      <FormProblem text={done?.ok === false ? done.errors.form : undefined} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      {sharing === null ? (
        <EmptyPage title={words.early.title} text={words.early.text} />
      ) : (
        <>
          <section className="card stack-tight">
            <h2>{words.first.title}</h2>
            <p>{words.first.text}</p>
          </section>
          <ViewersCard since={sharing.viewersSince} timeZone={timeZone} />
          {sharesAlone ? (
            <p className="notice">{getWords().results.shares.notShared}</p>
          ) : (
            <>
              <EverybodyCard {...{ sharing, names, timeZone, owner }} />
              <ReadLinksCard
                links={links}
                today={today}
                href={done?.ok ? done.href : null}
                typed={done?.ok === false ? done.typed : {}}
                problems={done?.ok === false ? done.errors : {}}
              />
            </>
          )}
        </>
      )}
    </MemberPage>
  );
}
