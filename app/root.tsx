import type { MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import { en } from "./locales/en";
import { ErrorPage } from "./ui/error-page";
import { useNonce } from "./ui/nonce";
import theme from "./ui/theme.css?url";

/** The mark inside the page: the booth has no request to spare for it. */
const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='%2314213d'/><circle cx='11' cy='18' r='5' fill='%235db2ea'/><path d='M21 8l5 5-5 5-5-5z' fill='%23f28c4a'/></svg>";

export const meta: MetaFunction = () => [{ title: en.product.name }];

/** A route whose `handle` says `{ ownDocument: true }` brings its own styles and scripts (the booth). */
type Handle = { ownDocument?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const ownDocument = useMatches().some((match) => (match.handle as Handle)?.ownDocument);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={ICON} />
        <Meta />
        {ownDocument ? null : <link rel="stylesheet" href={theme} />}
        <Links />
      </head>
      <body>
        {children}
        {ownDocument ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Suspense>
      <Outlet />
    </Suspense>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
