import type { Team } from "#app/core/vocabulary";
import { openDirectRoutes } from "#app/direct/routes.server";
import type { Platform } from "#app/platform/platform.server";

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
  const app = openDirectRoutes(platform);
  return async (url: string, init: RequestInit): Promise<Response> => app.fetch(new Request(url, init));
}
