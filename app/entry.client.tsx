import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { readWordsFrom } from "./locales/spoken";
import type { Words } from "./locales/words";

/** The catalogue of the page's language, and no other one, is fetched. */
async function hydrate() {
  const catalogues = import.meta.glob<Record<string, Words>>("./locales/*/index.ts");
  const { lang } = document.documentElement;
  const words = (await catalogues[`./locales/${lang}/index.ts`]?.())?.[lang];
  if (words === undefined) return;
  readWordsFrom(() => words);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

void hydrate();
