import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { answerMangledAddress } from "#app/features/booth/links/mangled-address";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import theme from "#app/ui/theme.css?url";

export { ErrorPage as ErrorBoundary };

/** No script is brought along: it would ask for this very address, with whatever stands in it, again. */
export const handle = { ownDocument: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: theme }];

export const meta: MetaFunction = () => [
  { title: getWords().booth.trouble.heading.link },
  { name: "robots", content: "noindex" },
];

/** Invitations that came out of a mail mangled lead on to what they were. */
export function loader({ request }: LoaderFunctionArgs) {
  const meant = answerMangledAddress(request);
  if (meant !== null) throw meant;
  return data(null, { status: 404 });
}

export default function IncompleteLink() {
  const { trouble } = getWords().booth;
  return (
    <main className="narrow stack error-page">
      <h1>{trouble.heading.link}</h1>
      <p>{trouble.notFound}</p>
    </main>
  );
}
