import { openDirectRoutes } from "#app/direct/routes.server";
import type { Platform } from "#app/platform/platform.server";

export type SentRequest = { method: string; url: string; init: RequestInit };

/** The anonymous side without a network: what the booth's client calls as `fetch`, and what it sent. */
export function routeFetch(platform: Platform): {
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  sent: SentRequest[];
} {
  const app = openDirectRoutes(platform);
  const sent: SentRequest[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(url, init);
    sent.push({ method: request.method, url, init });
    return app.fetch(request);
  };
  return { fetch, sent };
}
