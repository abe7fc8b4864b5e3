import type { MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import { getWords } from "./locales/spoken";
import { ErrorPage } from "./ui/error-page";
import { ICON } from "./ui/icon";
import { useNonce } from "./ui/nonce";
import theme from "./ui/theme.css?url";

export const meta: MetaFunction = () => [{ title: getWords().product.name }];

/** A route whose `handle` says `{ ownDocument: true }` brings its own styles and no scripts. */
type Handle = { ownDocument?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { language } = getWords();
  const ownDocument = useMatches().some((match) => (match.handle as Handle)?.ownDocument);
  return (
    <html lang={language.tag} dir={language.direction}>
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
