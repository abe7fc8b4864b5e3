import { type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import start from "#app/features/home/start.css?url";
import { StartFigure } from "#app/features/home/start-figure";
import { hasOrganization } from "#app/features/organization/organization.server";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import { Brand } from "#app/ui/page";

export { ErrorPage as ErrorBoundary };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: start }];

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await hasOrganization(context.platform.db))) throw redirect("/setup");
  return null;
}

/* The session cookie is not sent here (its path is /app), so the one button serves members and strangers. */
export default function StartPage() {
  const words = getWords().auth.start;
  return (
    <main className="page stack-loose" id="content">
      <Brand href="/" />
      <div className="start-hero">
        <div className="stack">
          <h1>{getWords().product.tagline}</h1>
          <p className="lead">{words.lead}</p>
          <div>
            <a className="button" href="/app/home">
              {words.signIn}
            </a>
          </div>
        </div>
        <StartFigure />
      </div>
      <ul className="grid plain">
        {words.points.map((point) => (
          <li key={point.title} className="stack-tight">
            <h2>{point.title}</h2>
            <p className="soft">{point.body}</p>
          </li>
        ))}
      </ul>
      <hr />
      <p className="soft small">{words.note}</p>
    </main>
  );
}
