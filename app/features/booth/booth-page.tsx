import { en } from "#app/locales/en";
import type { BoothData } from "./booth-data";

/** Enough to look calm until the script has brought its own styles, and for whoever has no script. */
const waiting = `
  html { color-scheme: light dark; background: #fbfbfa; color: #16181d; font: 100%/1.55 system-ui, sans-serif }
  body { margin: 0 }
  main { max-width: 44rem; margin: 0 auto; padding: 3rem 1rem }
  @media screen and (prefers-color-scheme: dark) { html { background: #0f1115; color: #eceef2 } }
  @media (scripting: none) { [role] { display: none } }
`;

type Script = { path: string; hash: string; nonce: string };

/** The page around the booth's script: its words and questions as data, and the script by its hash. */
export function BoothPage({ data, script }: { data: BoothData; script: Script }) {
  return (
    <>
      <style nonce={script.nonce}>{waiting}</style>
      <main>
        <h1>{data.organization}</h1>
        <p role="status">{data.text.loading}</p>
        <noscript>
          <p>{data.text.noScript}</p>
        </noscript>
      </main>
      <div id="booth" data-booth={JSON.stringify(data)} hidden />
      <script src={script.path} integrity={script.hash} nonce={script.nonce} defer />
    </>
  );
}

/** A booth that cannot be entered: why, in one sentence, without a script. */
export function ClosedBoothPage({ title, reason, nonce }: { title: string; reason: string; nonce: string }) {
  return (
    <>
      <style nonce={nonce}>{waiting}</style>
      <main>
        <h1>{title}</h1>
        <p>{reason}</p>
        <p>
          <a href="/anonymity">{en.booth.welcome.more}</a>
        </p>
      </main>
    </>
  );
}
