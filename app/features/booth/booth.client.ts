import { deriveBallot } from "#app/protocol/ballot";
import { parseBallotCode } from "#app/protocol/ballot-code";
import { canSign } from "#app/protocol/ed25519";
import {
  canonicalJson,
  decodeBase64Url,
  encodeBase64Url,
  encodeText,
  type Json,
} from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { type InvitationLink, parseInvitationFragment } from "#app/protocol/invitation-link";
import type { PinnedManifest } from "#app/protocol/manifest";
import css from "./booth.css?inline";
import type { BoothData } from "./booth-data";
import { showCasting } from "./casting.client";
import { showCode, showCodeForm } from "./code.client";
import { showQuestionPage } from "./question-page.client";
import { type BoothEnds, fetchManifest } from "./respondent";
import { showReview } from "./review.client";
import { openFrame } from "./screen.client";
import { showLinkForm, showTrouble } from "./trouble.client";
import { createDraft, type Screens, type Visit } from "./visit.client";
import { openEmptyWallet, openWallet, type Wallet } from "./wallet.client";
import { showWelcome } from "./welcome.client";

/** The booth: one script that does everything between the invitation's link and the slip. */
async function openBooth(data: BoothData): Promise<void> {
  if (data.mode === "preview") return startVisit(data, null, null, openEmptyWallet());
  if (!isSecureContext) return showTrouble(data, "insecure");
  if (!(await canSign())) return showTrouble(data, "support");
  const link = parseInvitationFragment(location.hash);
  if (link === null) return showLinkForm(data);
  const manifest = await fetchManifest(endsOf(data), data.wave);
  if (!manifest.ok) return showTrouble(data, manifest.reason, () => openBooth(data));
  const { pinned } = manifest;
  if (!(await isPromised(data, pinned))) return showTrouble(data, "mismatch");
  if (!pinned.manifest.teams.some(({ key }) => key === link.team)) return showLinkForm(data);
  const owner = encodeBase64Url(await sha256(link.token)).slice(0, 16);
  await startVisit(data, pinned, link, openWallet(data.wave, owner));
}

/** Whether page and manifest say the same: questions, trial and this very script. */
async function isPromised(data: BoothData, { manifest }: PinnedManifest): Promise<boolean> {
  const questions = encodeBase64Url(
    await sha256(encodeText(canonicalJson(data.questionSet as unknown as Json))),
  );
  return (
    questions === manifest.questionSet &&
    data.trial === manifest.trial &&
    integrity === manifest.bundles.booth
  );
}

async function startVisit(
  data: BoothData,
  pinned: PinnedManifest | null,
  link: InvitationLink | null,
  wallet: Wallet,
): Promise<void> {
  const kept = wallet.load();
  const pin = pinned === null ? "" : encodeBase64Url(pinned.hash);
  if (kept !== null && kept.pin !== pin) return showTrouble(data, "mismatch");
  const draft = kept ?? createDraft(data, "", pin);
  const visit: Visit = {
    data,
    ends: endsOf(data),
    wallet,
    pinned,
    link,
    draft,
    taken: null,
    go: openScreens(() => visit),
  };
  if (pinned !== null && link !== null && draft.signature !== null) {
    const team = pinned.manifest.teams.findIndex(({ key }) => key === link.team);
    const ballot = await deriveBallot(pinned, team, parseBallotCode(draft.code));
    visit.taken = { ballot, signature: decodeBase64Url(draft.signature) };
    if (draft.pending !== null) return showCasting(visit);
  }
  rememberScreens(visit);
  showWelcome(visit);
}

/** The pages of the questionnaire are steps of the browser's history, so that its own back button works. */
function openScreens(visit: () => Visit): Screens {
  const step = (at: number) => history.pushState(at, "");
  return {
    welcome: () => showWelcome(visit()),
    code: () => showCode(visit()),
    enterCode: (notice) => showCodeForm(visit(), notice),
    questions(page) {
      step(page);
      showQuestionPage(visit(), page);
    },
    review() {
      step(visit().data.questionSet.pages.length);
      showReview(visit());
    },
    cast: () => void showCasting(visit()),
    trouble: (reason, retry) => showTrouble(visit().data, reason, retry),
  };
}

function rememberScreens(visit: Visit): void {
  history.replaceState(null, "");
  addEventListener("popstate", ({ state }) => {
    if (typeof state !== "number") return showWelcome(visit);
    if (visit.pinned !== null && visit.taken === null) return showWelcome(visit);
    if (state >= visit.data.questionSet.pages.length) showReview(visit);
    else showQuestionPage(visit, state);
  });
}

function endsOf(data: BoothData): BoothEnds {
  return { fetch: (url, init) => fetch(url, init), origin: "", boxOrigin: data.boxOrigin };
}

const integrity = document.currentScript instanceof HTMLScriptElement ? document.currentScript.integrity : "";
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];
const data = JSON.parse(document.getElementById("booth")?.dataset.booth ?? "null") as BoothData;
openFrame(data);
// another invitation opened in the same tab changes the fragment only
addEventListener("hashchange", () => location.reload());
void openBooth(data);
