import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireLead, requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { RemovalLink } from "#app/features/removal/removal-link";
import { DraftView } from "#app/features/waves/draft/draft-view";
import { readFailedForm } from "#app/features/waves/forms/failed-form";
import { StatusView } from "#app/features/waves/open/status-view";
import { waveSchema } from "#app/features/waves/press-schema";
import { pressWave } from "#app/features/waves/press-wave.server";
import { DoneNotice } from "#app/features/waves/wave/done-notice";
import { getWave } from "#app/features/waves/wave/waves.server";
import { loadDraftPage, loadStatusPage } from "#app/features/waves/wave-pages.server";
import styles from "#app/features/waves/waves.css?url";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.wave.name ?? "");
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** Owners prepare and run a wave; leads read how it goes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { platform } = context;
  const { organizationId, organization, role } = member;
  const waveId = requireId(params.wave);
  const found = requireFound(await getWave(platform.db, { organizationId, waveId }));
  const { manifestHash: _hash, participation: _participation, ...wave } = found;
  return {
    frame: memberFrame(member),
    owner: role === "owner",
    names: found.names?.teams ?? teamNamesOf(organization),
    timeZone: organization.timeZone,
    launched: new URL(request.url).searchParams.has("launched"),
    wave,
    ...(found.phase === "draft"
      ? { kind: "draft" as const, page: await loadDraftPage(platform, member, found) }
      : { kind: "status" as const, page: await loadStatusPage(platform, member, found) }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const waveId = requireId(params.wave);
  const { platform } = context;
  const read = await readForm(request, waveSchema);
  if (!read.ok) return read.failure;
  return pressOnce({ request, context }, member, read.form, async () => {
    requireFound(await getWave(platform.db, { organizationId: member.organizationId, waveId }));
    const pressed = await pressWave(platform, member, waveId, read.values);
    if ("errors" in pressed) return formFailure(read.form, pressed.errors);
    if (read.values.act === "delete") throw redirect("/app/home");
    return data({ ok: true as const, said: pressed.said, stamp: platform.now().getTime() });
  });
}

export default function WavePage() {
  const words = getWords().waves;
  const loaded = useLoaderData<typeof loader>();
  const { frame, wave, names, timeZone, owner } = loaded;
  const done = useActionData<typeof action>();
  const failed = readFailedForm(done);
  const stamp = done?.ok ? done.stamp : 0;
  const released = wave.phase === "released";
  return (
    <MemberPage
      frame={frame}
      title={wave.name}
      eyebrow={
        <span className="row">
          <Link to={`/app/surveys/${wave.surveyId}`}>{wave.surveyName}</Link>
          <span className="tag accent">{getWords().home.phases[wave.phase].name}</span>
          {wave.trial ? <span className="tag warn">{words.trial}</span> : null}
        </span>
      }
      actions={
        <>
          {owner && (released || wave.phase === "cancelled") ? (
            <Link className="button quiet" to={`/app/surveys/${wave.surveyId}/waves/new`}>
              {words.status.repeat}
            </Link>
          ) : null}
          {released ? (
            <Link className="button quiet" to={`/app/waves/${wave.id}/sharing`}>
              {getWords().sharing.link}
            </Link>
          ) : null}
          {released ? (
            <Link className="button" to={`/app/waves/${wave.id}/results`}>
              {words.status.results}
            </Link>
          ) : null}
        </>
      }
    >
      <FormProblem text={failed.errors.form} />
      {done?.ok ? <DoneNotice said={done.said} stamp={stamp} /> : null}
      {loaded.launched && !done ? <DoneNotice said={words.status.launched} stamp={0} /> : null}
      {loaded.kind === "draft" ? (
        <DraftView key={stamp} {...{ wave, names, timeZone, owner, failed }} page={loaded.page} />
      ) : (
        <StatusView key={stamp} {...{ wave, names, timeZone, owner, failed }} page={loaded.page} />
      )}
      {owner && (released || wave.phase === "cancelled") ? (
        <RemovalLink to={`/app/waves/${wave.id}/remove`} label={getWords().removal.wave.link} />
      ) : null}
    </MemberPage>
  );
}
