import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { en } from "../locales/en";

/** What went wrong, in words, for the whole page. Every route's ErrorBoundary is this. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words =
    status === 404 ? en.errors.notFound : status === 403 ? en.errors.forbidden : en.errors.unexpected;
  return (
    <main className="narrow stack error-page">
      <p className="eyebrow">{status}</p>
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <p>
        <a className="button" href="/">
          {en.errors.home}
        </a>
      </p>
    </main>
  );
}
