import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Platform } from "#app/platform/platform.server";
import { loader as readManifestFile } from "#app/routes/board.$wave.manifest[.]json";
import { loader as askBox, action as cast } from "#app/routes/box.$wave";
import { action as claim } from "#app/routes/i.$wave.claim";

export type SentRequest = { method: string; url: string; init: RequestInit };

/** The anonymous routes without a network: what the booth's client calls as `fetch`, and what it sent. */
export function routeFetch(platform: Platform): {
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(url, init);
    sent.push({ method: request.method, url, init });
    const [, area, wave, leaf] = new URL(url).pathname.split("/");
    const params = { wave };
    const args = { request, params, context: { platform, nonce: "", clientAddress: "" } };
    const run = () => {
      if (area === "board") return readManifestFile(args as LoaderFunctionArgs);
      if (area === "box") return (request.method === "POST" ? cast : askBox)(args as ActionFunctionArgs);
      if (area === "i" && leaf === "claim") return claim(args as ActionFunctionArgs);
      throw new Response("Not found", { status: 404 });
    };
    try {
      return await run();
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
  return { fetch, sent };
}
