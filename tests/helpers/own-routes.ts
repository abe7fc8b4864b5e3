import type { Team } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import { loader as manifest } from "#app/routes/board.$wave.manifest[.]json";
import { action as cast } from "#app/routes/box.$wave";
import { action as claim } from "#app/routes/i.$wave.claim";

/** The links of the mails in the outbox, by team. */
export function readLinks(platform: Platform): Record<Team, string[]> {
  const links: Record<Team, string[]> = { sales: [], marketing: [] };
  for (const { text } of platform.mail.readOutbox()) {
    const [link, team] = /http\S+#(sales|marketing)\.[\w-]+/.exec(text) ?? [];
    if (link !== undefined) links[team as Team].push(link);
  }
  return links;
}

/** Answers a respondent's requests with the product's own routes. */
export function ownRoutes(platform: Platform) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const path = new URL(url).pathname;
    const params = { wave: path.split("/")[2] };
    const context = { platform, nonce: "", clientAddress: "" };
    if (path.startsWith("/board/")) return manifest({ request, params, context });
    return path.startsWith("/box/")
      ? cast({ request, params, context })
      : claim({ request, params, context });
  };
}
