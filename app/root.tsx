import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import { en } from "./locales/en";
import { ErrorPage } from "./ui/error-page";
import { useNonce } from "./ui/nonce";
import theme from "./ui/theme.css?url";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

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
