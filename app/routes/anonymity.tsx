import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PromiseFacts } from "#app/features/booth/promise-facts";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { getFingerprint } from "#app/features/waves/launch/fingerprint.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { PlainPage } from "#app/ui/page";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction = () => [
  { title: `${getWords().anonymity.title} · ${getWords().product.name}` },
];

/** Open to everybody; with a wave in the address it also says what that wave has promised. */
export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("wave");
  if (asked === null) return { promise: null };
  const { pinned } = requireFound(await getLaunchedWave(platform, requireId(asked)));
  const { organization, name, wave, custody, teams, thresholds, reminders, trial } = pinned.manifest;
  const words = await getFingerprint(platform, pinned.hash);
  const invited = teams.map((team) => ({ name: team.name, count: team.invited }));
  return {
    promise: { organization, name, wave, custody, invited, thresholds, reminders, trial, words },
  };
}

export default function Anonymity() {
  const { promise } = useLoaderData<typeof loader>();
  const words = getWords().anonymity;
  return (
    <PlainPage title={words.title}>
      <p className="lead">{promise?.trial ? words.leadTrial : words.lead}</p>
      {promise === null ? null : <PromiseFacts {...promise} />}
      {words.sections.map(({ title, points }) => (
        <section className="stack-tight" key={title}>
          <h2>{title}</h2>
          <ul className="stack-tight">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </PlainPage>
  );
}
