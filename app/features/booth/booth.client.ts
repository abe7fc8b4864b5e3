import { type AskedPage, readPages } from "#app/core/questions/asked";
import type { AboutYouText } from "#app/locales/en/booth";
import { deriveBallot } from "#app/protocol/ballot";
import { parseBallotCode } from "#app/protocol/ballot-code";
import {
  type Bytes,
  canonicalJson,
  decodeBase64Url,
  encodeBase64Url,
  encodeText,
  type Json,
} from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { type InvitationLink, parseInvitationFragment } from "#app/protocol/invitation-link";
import { type PinnedManifest, readPromises } from "#app/protocol/manifest";
import { type BoothData, fillText, type Promised } from "./booth-data";
import { showCasting, showWithdrawing } from "./casting.client";
import { showCodeForm, showLater } from "./code.client";
import { showAnswered } from "./done.client";
import { showClosed, showOvertaken, showRemoved } from "./ended.client";
import { showQuestionPage } from "./question-page.client";
import type { BoothEnds } from "./respondent";
import { showReview } from "./review.client";
import { openFrame } from "./screen.client";
import { showTrouble } from "./trouble.client";
import { createDraft, type Screens, type Visit } from "./visit.client";
import { openEmptyWallet, openWallet, type Wallet } from "./wallet.client";
import { showWelcome } from "./welcome.client";

/** The invitation that this page was opened with. */
const opened = location.hash;
/** Shows the end of this visit again; null before it. */
let ended: (() => void) | null = null;

/** The booth: one script that does everything between the invitation's link and the slip. */
async function openBooth(data: BoothData): Promise<void> {
  if (data.mode === "preview") return startVisit(data, null, null, openEmptyWallet(), "");
  if (data.closed !== null) return showClosed(data, data.closed);
  if (!isSecureContext) return showTrouble(data, "insecure");
  const link = parseInvitationFragment(location.hash);
  if (link === null) return askForLink();
  const pinned = await readShown(data);
  if (pinned === null) return showTrouble(data, "mismatch");
  if (!pinned.manifest.teams.some(({ key }) => key === link.team)) return askForLink();
  const owner = encodeBase64Url(await sha256(link.token)).slice(0, 16);
  await startVisit(data, pinned, link, openWallet(data.wave, owner), owner);
}

/** The page that reads a link which a mail program or gateway broke. */
function askForLink(): void {
  location.replace(`${location.pathname}/paste${location.hash}`);
}

/** The manifest of this page, if both say the same: wave, questions, trial and this very script; null otherwise. */
async function readShown(data: BoothData): Promise<PinnedManifest | null> {
  const pinned = await readPromises(encodeJson(data.manifest)).catch(() => null);
  const questions = encodeBase64Url(await sha256(encodeJson(data.questions)));
  const { wave, languages, trial, bundles } = pinned?.manifest ?? {};
  return wave === data.wave &&
    languages?.[data.text.language] === questions &&
    trial === data.trial &&
    bundles?.booth === integrity
    ? pinned
    : null;
}

function encodeJson(value: unknown): Bytes {
  return encodeText(canonicalJson(value as Json));
}

async function startVisit(
  data: BoothData,
  pinned: PinnedManifest | null,
  link: InvitationLink | null,
  wallet: Wallet,
  owner: string,
): Promise<void> {
  const kept = wallet.load();
  const promised = (pinned?.manifest ?? data.promised) as Promised;
  const pin = pinned === null ? "" : encodeBase64Url(pinned.hash);
  if (kept !== null && kept.pin !== pin) return showTrouble(data, "mismatch");
  const pages = readPages(data.questions);
  if (data.aboutYou !== undefined) pages.push(askAboutYou(data.aboutYou, pages, promised));
  const draft = kept ?? createDraft(pages, "", pin);
  const visit: Visit = {
    data,
    pages,
    ends: endsOf(data),
    wallet,
    pinned,
    promised,
    link,
    draft,
    taken: null,
    kept: true,
    busy: false,
    go: openScreens(() => visit, owner),
  };
  wallet.watch(() => {
    if (!visit.busy && wallet.isOvertaken(visit.draft)) visit.go.overtaken();
  });
  if (kept === null && history.state === `cast ${owner}`)
    return visit.go.end("cast", () => showAnswered(visit));
  if (kept === null && history.state === `removed ${owner}`)
    return visit.go.end("removed", () => showRemoved(data));
  if (pinned !== null && link !== null && draft.signature !== null) {
    const team = pinned.manifest.teams.findIndex(({ key }) => key === link.team);
    const ballot = await deriveBallot(pinned, team, parseBallotCode(draft.code));
    visit.taken = { ballot, signature: decodeBase64Url(draft.signature) };
    if (draft.pending !== null) return showCasting(visit);
  }
  showWelcome(visit);
}

/** The last page. What is chosen there is kept behind the ratings, and sealed as what the person says of themselves. */
function askAboutYou(
  { heading, lead, nothing }: AboutYouText,
  pages: readonly AskedPage[],
  { thresholds, slices }: Promised,
): AskedPage {
  const rated = pages.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== "open").length;
  return {
    kind: "self",
    title: heading,
    lead: fillText(lead, { least: thresholds.slices ?? 10 }),
    questions: slices.map(({ key, values }, at) => {
      return { kind: "choice", text: key, answers: values, notApplicable: nothing, at: rated + at };
    }),
  };
}

/**
 * The pages of the questionnaire are steps of the browser's history, so that its own back button works; once the
 * ballot is cast or the answers are removed, every step leads to the end and none back. What the history keeps of an
 * end is how it ended and for which invitation.
 */
function openScreens(visit: () => Visit, owner: string): Screens {
  const step = (at: number) => {
    ended = null;
    history.pushState(at, "");
  };
  addEventListener("popstate", ({ state }) => {
    const { busy, pages, pinned, taken } = visit();
    // another invitation's address: the page is opened anew for it
    if (busy || location.hash !== opened) return;
    if (ended !== null) return ended();
    if (typeof state !== "number" || (pinned !== null && taken === null)) return showWelcome(visit());
    if (state >= pages.length) showReview(visit());
    else showQuestionPage(visit(), state);
  });
  return {
    welcome: () => showWelcome(visit()),
    later: () => showLater(visit()),
    enterCode: (notice) => showCodeForm(visit(), notice),
    questions(page) {
      step(page);
      showQuestionPage(visit(), page);
    },
    review() {
      step(visit().pages.length);
      showReview(visit());
    },
    cast: () => void showCasting(visit()),
    withdraw: () => void showWithdrawing(visit()),
    trouble: (reason, retry) => showTrouble(visit().data, reason, retry),
    overtaken: () => {
      if (ended === null) showOvertaken(visit().data);
    },
    end(how, show) {
      ended = () => {
        history.replaceState(`${how} ${owner}`, "");
        show();
      };
      ended();
    },
  };
}

function endsOf(data: BoothData): BoothEnds {
  return { fetch: (url, init) => fetch(url, init), origin: "", boxOrigin: data.boxOrigin };
}

const integrity = document.currentScript instanceof HTMLScriptElement ? document.currentScript.integrity : "";
const data = JSON.parse(document.getElementById("booth")?.dataset.booth ?? "null") as BoothData;
openFrame(data);
// another invitation opened in the same tab changes the fragment only; a step back from an end changes nothing
addEventListener("hashchange", () => {
  if (ended !== null && location.hash === opened) ended();
  else location.reload();
});
// a page that the browser kept while another one went on begins anew, unless it has come to its end
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && ended === null) location.reload();
});
// whatever fails without a sentence of its own gets one here: no press ends in nothing
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  showTrouble(data, "unexpected", () => location.reload());
});
void openBooth(data);
