import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { getBoothWave } from "#app/features/booth/booth-wave.server";
import { PromiseFacts } from "#app/features/booth/promise-facts";
import { getFingerprint } from "#app/features/waves/launch/fingerprint.server";
import { LANGUAGES, listLanguages } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import { BallotWay } from "#app/ui/ballot-way";
import { ErrorPage } from "#app/ui/error-page";
import { PlainPage } from "#app/ui/page";
import { PointSections } from "#app/ui/point-sections";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction = () => [
  { title: `${getWords().anonymity.title} · ${getWords().product.name}` },
];

/** Open to everybody; with a wave in the address it also says what that wave has promised. */
export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("wave");
  const languages = listLanguages(LANGUAGES);
  if (asked === null) return { languages, promise: null };
  const { pinned } = requireFound(await getBoothWave(platform, requireId(asked))).launched;
  const { organization, name, wave, custody, keys, teams, thresholds, slices, reminders, trial } =
    pinned.manifest;
  const words = await getFingerprint(platform, pinned.hash);
  const invited = teams.map((team) => ({ name: team.name, count: team.invited }));
  return {
    languages,
    promise: {
      organization,
      name,
      wave,
      custody,
      keys,
      invited,
      thresholds,
      slices,
      reminders,
      trial,
      words,
    },
  };
}

export default function Anonymity() {
  const { languages, promise } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const words = getWords().anonymity;
  const custody = promise?.custody ?? "server";
  const points = words.custody[custody];
  return (
    <PlainPage title={words.title} languages={languages}>
      <p className="lead">{promise?.trial ? words.leadTrial : points.lead}</p>
      {promise === null ? null : <PromiseFacts {...promise} />}
      <BallotWay custody={custody} title={words.way.title} {...words.way[custody]} />
      <PointSections sections={words.sections(points)} />
      <p>
        <a href={`/anonymity/sheet${search}`}>{getWords().sheet.title}</a>
      </p>
    </PlainPage>
  );
}
