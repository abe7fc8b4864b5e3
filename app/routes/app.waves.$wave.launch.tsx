import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { LaunchSummary } from "#app/features/waves/launch/launch-summary";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { saySentence } from "#app/features/waves/wave/refusal-sentence";
import { getWave } from "#app/features/waves/wave/waves.server";
import { loadDraftPage } from "#app/features/waves/wave-pages.server";
import styles from "#app/features/waves/waves.css?url";
import { getWords } from "#app/locales/spoken";
import { readFields } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { BallotWay } from "#app/ui/ballot-way";
import { formatDateTime } from "#app/ui/dates";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().waves.launch.title(data?.wave.name ?? ""));
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const { organizationId, organization } = member;
  const waveId = requireId(params.wave);
  const wave = requireFound(await getWave(platform.db, { organizationId, waveId }));
  if (wave.phase !== "draft") throw redirect(`/app/waves/${waveId}`);
  const { id, name, surveyName, opensAt, closesAt, plan } = wave;
  return {
    frame: memberFrame(member),
    names: { sales: organization.salesName, marketing: organization.marketingName },
    timeZone: organization.timeZone,
    wave: { id, name, surveyName, opensAt, closesAt, plan },
    page: await loadDraftPage(platform, member, wave),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const words = getWords().waves.launch;
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const form = await readFields(request);
  return pressOnce({ request, context }, member, form, async () => {
    requireFound(await getWave(platform.db, id));
    const by = { actor: `user:${member.userId}` as const, now: platform.now() };
    const result = await launchWave(platform, id, by);
    if (result.ok) throw redirect(`/app/waves/${id.waveId}?launched`);
    const said = result.reason === "not_ready" ? words.notReady : saySentence(result);
    return formFailure(form, { form: said });
  });
}

export default function LaunchPage() {
  const words = getWords().waves.launch;
  const { frame, names, timeZone, wave, page } = useLoaderData<typeof loader>();
  const problems: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  const busy = useNavigation().state !== "idle";
  const { count } = page.checklist.people;
  const custody = page.checklist.holders.named.length > 0 ? "two-key" : "server";
  const { way } = getWords().anonymity;
  const trial = !page.checklist.mail.reachesPeople;
  const label = trial
    ? words.buttonTrial
    : wave.opensAt === null
      ? words.button(count.sales + count.marketing)
      : words.buttonScheduled(formatDateTime(wave.opensAt, timeZone));
  return (
    <MemberPage
      frame={frame}
      title={words.title(wave.name)}
      eyebrow={<Link to={`/app/waves/${wave.id}`}>{wave.surveyName}</Link>}
      lead={words.lead}
    >
      <FormProblem text={problems.form} />
      <section className="card">
        <LaunchSummary wave={wave} page={page} names={names} timeZone={timeZone} />
      </section>
      <BallotWay custody={custody} title={way.title} {...way[custody]} />
      <p>
        <a href="/anonymity/sheet">{getWords().sheet.title}</a>
      </p>
      {trial ? (
        <div className="notice warn">
          <p>{getWords().waves.mail.trial}</p>
        </div>
      ) : null}
      {page.checklist.ready ? null : (
        <div className="notice warn">
          <p>{words.notReady}</p>
        </div>
      )}
      <PostForm className="row">
        {page.checklist.ready ? (
          <button type="submit" disabled={busy}>
            {busy ? words.busy : label}
          </button>
        ) : null}
        <Link className="button quiet" to={`/app/waves/${wave.id}`}>
          {words.back}
        </Link>
      </PostForm>
    </MemberPage>
  );
}
