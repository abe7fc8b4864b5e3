import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { getBoothWave } from "#app/features/booth/booth-wave.server";
import { LANGUAGES, listLanguages } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { PlainPage } from "#app/ui/page";
import { PointSections } from "#app/ui/point-sections";
import styles from "#app/ui/sheet.css?url";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction = () => [{ title: `${getWords().sheet.title} · ${getWords().product.name}` }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Open to everybody; with a wave in the address it names the survey that it is handed over for. */
export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("wave");
  const languages = listLanguages(LANGUAGES);
  if (asked === null) return { languages, survey: null };
  const { launched } = requireFound(await getBoothWave(platform, requireId(asked)));
  const { organization, name, custody } = launched.pinned.manifest;
  return { languages, survey: { organization, name, custody } };
}

export default function Sheet() {
  const { languages, survey } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const words = getWords().sheet;
  return (
    <PlainPage title={words.title} languages={languages}>
      {survey === null ? null : <p className="break">{words.ofWave(survey.organization, survey.name)}</p>}
      <p className="lead">{words.lead}</p>
      <PointSections sections={words.sections(words.operator[survey?.custody ?? "server"])} />
      <p className="screen-only row">
        <a href={`/anonymity/sheet.pdf${search}`} download>
          {words.pdf}
        </a>
        <a href={`/anonymity${search}`}>{words.back}</a>
      </p>
    </PlainPage>
  );
}
