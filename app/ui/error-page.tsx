import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { getWords } from "../locales/spoken";

/** What went wrong, in words, for the whole page. Every route's ErrorBoundary is this. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words =
    status === 404
      ? getWords().errors.notFound
      : status === 403
        ? getWords().errors.forbidden
        : getWords().errors.unexpected;
  return (
    <main className="narrow stack error-page">
      <p className="eyebrow">{status}</p>
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <p>
        <a className="button" href="/">
          {getWords().errors.home}
        </a>
      </p>
    </main>
  );
}
