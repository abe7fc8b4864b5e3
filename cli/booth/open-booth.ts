import { type AskedQuestions, readPages } from "#app/core/questions/asked";
import { type BoothData, describePromise, fillHeading } from "#app/features/booth/booth-data";
import type { BoothText } from "#app/locales/en/booth";
import { FIRST_LANGUAGE, findLanguage, LANGUAGES, respondentWords } from "#app/locales/languages.server";
import { canonicalJson, encodeBase64Url, encodeText, equalBytes, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { type InvitationLink, parseInvitationFragment } from "#app/protocol/invitation-link";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { Refusal } from "#cli/refusal";

/** A survey that takes answers, everything the server said of it checked against its manifest. */
export type OpenBooth = {
  link: InvitationLink;
  pinned: PinnedManifest;
  origin: string;
  boxOrigin: string;
  questions: AskedQuestions;
  pages: ReturnType<typeof readPages>;
  /** The one promise that is true for this survey, in our words and not in the server's. */
  promise: string;
  text: BoothText;
};

/**
 * Reads what an invitation leads to, and believes none of it: the manifest is read by every rule and has to be the one
 * that the board gives to everybody, the questions have to be those it names. No program of the server is run.
 * @throws Refusal
 */
export async function openBooth(source: string, language: string | null): Promise<OpenBooth> {
  const url = URL.canParse(source) ? new URL(source) : null;
  const link = url && parseInvitationFragment(url.hash);
  const [, wave, asked] = /^\/i\/([\da-f-]{36})(?:\/([a-z]{2}))?$/.exec(url?.pathname ?? "") ?? [];
  if (url === null || link === null || wave === undefined)
    throw new Refusal(
      "This is not a whole invitation's link. Copy it from the mail, in quotes: https://…/i/…#sales.…",
    );
  const wanted = language ?? asked ?? null;
  const page = await fetchText(
    `${url.origin}/i/${wave}${wanted === null ? "" : `/${wanted}`}`,
    wanted === null
      ? "There is no such survey."
      : `There is no such survey, or it is not asked in "${wanted}".`,
  );
  const data = readBoothData(page);
  const text = respondentWords(findLanguage(data.text.language, LANGUAGES) ?? FIRST_LANGUAGE).booth;
  if (data.closed !== null) throw new Refusal(text.trouble[data.closed] ?? text.trouble.ended);
  const manifest = await fetchText(`${url.origin}/board/${wave}/manifest.json`, "There is no such survey.");
  const pinned = await check(data, wave, manifest);
  if (pinned === null) throw new Refusal(text.trouble.mismatch);
  const [sales = "", marketing = ""] = pinned.manifest.teams.map(({ name }) => name);
  return {
    link,
    pinned,
    origin: url.origin,
    boxOrigin: data.boxOrigin || url.origin,
    questions: data.questions,
    pages: readPages(data.questions),
    promise: describePromise({ ...data, text }, pinned.manifest),
    text: fillHeading(text, { sales, marketing }),
  };
}

/** Null where the server says one thing here and another there. */
async function check(data: BoothData, wave: string, manifest: string): Promise<PinnedManifest | null> {
  const shown = encodeText(canonicalJson(data.manifest as unknown as Json));
  const pinned = await readManifest(encodeText(manifest)).catch(() => null);
  const questions = encodeBase64Url(
    await sha256(encodeText(canonicalJson(data.questions as unknown as Json))),
  );
  const isPromised =
    pinned !== null &&
    equalBytes(shown, encodeText(manifest)) &&
    pinned.manifest.wave === wave &&
    pinned.manifest.trial === data.trial &&
    pinned.manifest.languages?.[data.text.language] === questions;
  return isPromised ? pinned : null;
}

/** What the booth's page brings along for its script, without running that. @throws Refusal */
function readBoothData(page: string): BoothData {
  const [, json] = /data-booth='([^']*)'/.exec(page) ?? [];
  try {
    const plain = (json ?? "").replaceAll("&lt;", "<").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    return JSON.parse(plain) as BoothData;
  } catch {
    throw new Refusal("What this address answers is no booth of Parallax.");
  }
}

/** @throws Refusal */
async function fetchText(url: string, missing: string): Promise<string> {
  const answer = await fetch(url, { redirect: "error", credentials: "omit", cache: "no-store" }).catch(() => {
    throw new Refusal(`${new URL(url).origin} could not be reached. Check your connection and try again.`);
  });
  if (answer.status === 404) throw new Refusal(missing);
  if (!answer.ok) throw new Refusal(`The server answered with ${answer.status}. Try again in a moment.`);
  return answer.text();
}
