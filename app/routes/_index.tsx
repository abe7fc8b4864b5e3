import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { hasOrganization } from "#app/features/organization/organization.server";
import { en } from "#app/locales/en";
import { ErrorPage } from "#app/ui/error-page";
import { Brand } from "#app/ui/page";

export { ErrorPage as ErrorBoundary };

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await hasOrganization(context.platform.db))) throw redirect("/setup");
  return null;
}

/* The session cookie is not sent here (its path is /app), so the one button serves members and strangers. */
export default function StartPage() {
  const words = en.auth.start;
  return (
    <main className="page stack-loose" id="content">
      <div className="spread">
        <Brand href="/" />
        <a className="button quiet" href="/app/home">
          {words.signIn}
        </a>
      </div>
      <div className="stack start-hero">
        <h1>{en.product.tagline}</h1>
        <p className="lead">{words.lead}</p>
        <div className="row">
          <a className="button" href="/app/home">
            {words.signIn}
          </a>
        </div>
      </div>
      <ul className="grid plain">
        {words.points.map((point) => (
          <li key={point.title} className="card stack-tight">
            <h2>{point.title}</h2>
            <p className="soft">{point.body}</p>
          </li>
        ))}
      </ul>
      <p className="soft small">{words.note}</p>
    </main>
  );
}
