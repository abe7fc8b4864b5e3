import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buildGuide } from "#app/features/actions/guide";
import { GuideView } from "#app/features/actions/guide-view";
import styles from "#app/features/results/results.css?url";
import { ResultsFrame } from "#app/features/results/results-frame";
import { loadResults } from "#app/features/results/results-loader.server";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data ? `${getWords().guide.title}: ${getWords().results.title(data.wave.name)}` : "");
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** What to talk about in the joint meeting, made from the findings. */
export async function loader(given: LoaderFunctionArgs) {
  const { report, ...results } = await loadResults(given);
  return {
    ...results,
    guide: report && buildGuide(report),
    teams: report?.wave.teamNames ?? { sales: "", marketing: "" },
  };
}

export default function Guide() {
  const { guide, teams, unread: _, ...results } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame results={results} page="guide" shown={guide !== null}>
      {guide === null ? null : (
        <GuideView guide={guide} waveId={results.wave.id} teams={teams} mayAgree={results.mayManage} />
      )}
    </ResultsFrame>
  );
}
