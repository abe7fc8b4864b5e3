import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { policyOf } from "#app/direct/composed-page.server";
import { composePage } from "#app/features/booth/booth-html.server";
import { getHolderParts } from "#app/features/booth/bundle.server";
import { FirstSentence } from "#app/features/booth/first-screen";
import type { Party } from "#app/features/holders/custody";
import type { GivenBallot } from "#app/features/holders/given";
import type { HolderView } from "#app/features/holders/look.server";
import { WORKER_POLICY } from "#app/features/holders/page/holder-data";
import { wordsIn } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import type { ClosedBox } from "#app/protocol/closed-box";
import { encodeManifest } from "#app/protocol/manifest";
import type { ProtocolWave } from "#tests/helpers/protocol-wave";

const AT_ONCE = 50;

/**
 * The server's part of a first turn, put together beforehand, and what it is sent let go unread: what is measured is the
 * holder's own machine.
 */
export async function serveFromMemory(
  wave: ProtocolWave,
  party: Party,
  box: ClosedBox,
  given: GivenBallot[],
) {
  const view: HolderView = {
    ...{ organization: "Acme", wave: wave.manifest.name, party, name: `Holder ${party}` },
    holders: wave.manifest.holders.map(({ name }) => ({ name, ready: true })),
    ...{ keys: null, rehearsed: true, phase: "opening", opensAt: box.opensAt, taken: [] },
    turn: { begun: party, step: 0 },
  };
  const pieces = new Map<string, Buffer>();
  for (let start = 0; start <= given.length; start += AT_ONCE)
    pieces.set(
      start === 0 ? "" : (box.leaves[start - 1] ?? ""),
      Buffer.from(JSON.stringify({ ballots: given.slice(start, start + AT_ONCE) })),
    );
  const { html, policy } = await composeHolders(wave);
  const answers: Record<string, (body: Buffer) => string | Uint8Array> = {
    "manifest.json": () => encodeManifest(wave.manifest),
    "box.json": () => JSON.stringify(box),
    look: () => JSON.stringify(view),
    ballots: (body) => pieces.get(JSON.parse(body.toString()).after) ?? '{"ballots":[]}',
    keep: () => "{}",
    turn: () => "{}",
  };
  const server = createServer(async (request, response) => {
    const answer = answers[request.url?.split("/").at(-1) ?? ""];
    const body = await buffer(request);
    if (answer === undefined) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("Content-Security-Policy", policy);
      return response.end(html);
    }
    response.setHeader("Content-Type", "application/json");
    response.end(answer(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const link = `http://localhost:${port}/holder/${wave.manifest.wave}#${"A".repeat(43)}`;
  return { link, close: () => server.close() };
}

/** The page of key holders with its content policy, as the product gives it. */
async function composeHolders({ manifest }: ProtocolWave) {
  const { booth, holders } = wordsIn("en");
  const { language, direction, title, trial } = booth;
  const data = {
    ...{ mode: "booth" as const, organization: manifest.organization, trial: false, wave: manifest.wave },
    text: { language, direction, title, trial },
    holder: holders.page,
  };
  const first = (
    <FirstSentence
      organization={manifest.organization}
      heading={holders.page.heading}
      sentence={holders.page.loading}
      more={booth.welcome.more}
    />
  );
  // the script of no wave: nothing is asked of the platform
  const parts = await getHolderParts({} as Platform, "");
  return { html: composePage({ data, first }, parts), policy: policyOf(parts, "", WORKER_POLICY) };
}
