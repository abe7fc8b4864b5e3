import { fillText } from "#app/features/booth/booth-data";
import { make, makeButton, say } from "#app/features/booth/dom.client";
import { openFrame, showScreen } from "#app/features/booth/screen.client";
import type { BoardText } from "#app/locales/en/board";
import { type CheckedBoard, checkBoard, checkCode, checkSlip } from "#app/protocol/board";
import { readClosedBox } from "#app/protocol/closed-box";
import { encodeText } from "#app/protocol/encoding";
import { readManifest } from "#app/protocol/manifest";
import type { BoardData } from "./board-data";
import { type KeptSlip, readKeptSlip } from "./kept-slip";
import { describeNoBoard, type NoBoard } from "./no-board";

/** One thing that was checked. `read`: that every part of the ballot was. */
type Finding = { holds: boolean; sentence: string; read?: boolean };

/** Asks for the slip. It is compared here: the whole board is fetched, never "my leaf". */
function showSlipForm(data: BoardData): void {
  const { board } = data;
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
  const advice = make("p", { class: "soft", "aria-live": "polite" });
  const input = make("textarea", {
    id: "slip",
    rows: 5,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "problem",
  });
  const file = make("input", { id: "file", type: "file", accept: ".txt,.json,text/plain" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) input.value = (await chosen.slice(0, 100_000).text()).trim();
  });
  const refuse = (sentence: string) => {
    problem.textContent = sentence;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  const giveUp = (found: NoBoard) => {
    problem.textContent = sayNoBoard(board, found);
    advice.textContent = found.kind === "offline" ? "" : board.noBoard.advice;
  };
  const check = async () => {
    const kept = readKeptSlip(input.value);
    advice.textContent = "";
    if (kept === null) return refuse(board.wrong);
    input.removeAttribute("aria-invalid");
    problem.textContent = board.checking;
    const found = await readPublished(data, kept);
    if ("kind" in found) return giveUp(found);
    return found.findings === null ? refuse(board.notYet) : showFindings(data, found.findings);
  };
  showScreen(
    data,
    board.heading,
    say(board.lead, "lead"),
    make(
      "form",
      { class: "stack", novalidate: true, onsubmit: (event) => event.preventDefault() },
      make("label", { for: "file" }, board.file),
      file,
      make("label", { for: "slip" }, board.label),
      input,
      problem,
      advice,
      makeButton(board.go, check),
    ),
  );
}

/** What is found of a slip in what is published of its wave: no findings where nothing is yet. */
async function readPublished(
  data: BoardData,
  kept: KeptSlip,
): Promise<NoBoard | { findings: readonly Finding[] | null }> {
  const board = await fetchPublished(data.wave, "board");
  if ("text" in board) {
    const checked = await checkBoard(board.text).catch(() => null);
    return checked === null ? describeNoBoard(board.text) : { findings: await compare(data, checked, kept) };
  }
  if (board.kind !== "not_yet") return board;
  const box = await fetchPublished(data.wave, "box");
  if (!("text" in box)) return box.kind === "not_yet" ? { findings: null } : box;
  const manifest = await fetchPublished(data.wave, "manifest");
  if (!("text" in manifest)) return manifest.kind === "not_yet" ? { findings: null } : manifest;
  return compareClosed(data, { manifest: manifest.text, box: box.text }, kept);
}

/** Before the release, whether the ballot is in the box that key holders will open. */
async function compareClosed(
  { board }: BoardData,
  published: { manifest: string; box: string },
  { slip }: KeptSlip,
): Promise<NoBoard | { findings: readonly Finding[] }> {
  for (const text of [published.manifest, published.box]) {
    const found = describeNoBoard(text);
    if (found.kind !== "other") return found;
  }
  const pinned = await readManifest(encodeText(published.manifest)).catch(() => null);
  const box = pinned === null ? null : await readClosedBox(pinned, published.box).catch(() => null);
  if (pinned === null || box === null)
    return { findings: [{ holds: false, sentence: fillText(board.listBroken, {}) }] };
  const found = await checkSlip(pinned, box.leaves, slip);
  const sentences = {
    in_box: board.inClosedBox,
    not_in_box: board.notInClosedBox,
    other_wave: board.otherWave,
    other_manifest: board.otherManifest,
    bad_receipt: board.badReceipt,
  };
  return { findings: [{ holds: found === "in_box", sentence: sentences[found] }] };
}

/** What is published of a wave; "not_yet" where the server says that it is not. */
async function fetchPublished(
  wave: string,
  what: "board" | "box" | "manifest",
): Promise<{ text: string } | NoBoard | { kind: "not_yet" }> {
  try {
    const answer = await fetch(`/board/${wave}/${what}.json`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    const text = await answer.text();
    if (answer.ok) return { text };
    return isSaidNotYet(answer, text) ? { kind: "not_yet" } : { kind: "refused", status: answer.status };
  } catch {
    return { kind: "offline" };
  }
}

/** Only this program's own answer says that nothing is published yet; a network's says nothing. */
function isSaidNotYet({ status }: Response, text: string): boolean {
  return status === 404 && /^\{"reason":"(not_released|no_closed_box)"\}$/.test(text);
}

function sayNoBoard({ offline, noBoard }: BoardText, found: NoBoard): string {
  if (found.kind === "offline") return offline;
  if (found.kind === "refused") return fillText(noBoard.refused, { status: found.status });
  return noBoard[found.kind];
}

async function compare(
  { board }: BoardData,
  checked: CheckedBoard,
  { slip, secret }: KeptSlip,
): Promise<Finding[]> {
  const { pinned, padded, leaves, marks, faults } = checked;
  const list = fillText(faults.length === 0 ? board.listHolds : board.listBroken, { size: leaves.length });
  const whole = { holds: faults.length === 0, sentence: list };
  if (pinned === null) return [whole];
  const found = await checkSlip(pinned, leaves, slip);
  if (found === "other_wave") return [{ holds: false, sentence: board.otherWave }];
  if (found === "other_manifest") return [{ holds: false, sentence: board.otherManifest }];
  if (found === "bad_receipt") return [whole, { holds: false, sentence: board.badReceipt }];
  const findings = [{ holds: true, sentence: board.sameManifest }, whole];
  const told = secret === null ? null : await checkCode(pinned, marks, slip, secret);
  if (told?.kind === "withdrawn")
    return [...findings, { holds: found === "not_in_box", sentence: board.withdrawn }];
  if (found === "not_in_box") return [...findings, { holds: false, sentence: board.missing }];
  const inBox = { holds: true, sentence: board.inBox };
  if (told === null) return [...findings, inBox];
  const { found: count, parts } = told;
  if (count === 0 && padded && pinned.manifest.custody === "two-key")
    return [...findings, inBox, { holds: true, sentence: board.leftSealed }];
  const read = count === parts;
  const sentence = fillText(read ? board.read : board.unread, { read: count, parts });
  return [...findings, inBox, { holds: read, sentence, read }];
}

function showFindings(data: BoardData, findings: readonly Finding[]): void {
  const { board } = data;
  const holds = findings.every((one) => one.holds);
  showScreen(
    data,
    !holds ? board.stop : findings.some((one) => one.read) ? board.counted : board.fits,
    make(
      "div",
      { class: "stack" },
      ...findings.map((one) =>
        make(
          "p",
          { class: one.holds ? "notice" : "notice bad" },
          make("strong", {}, one.holds ? board.holds : board.fails),
          " ",
          one.sentence,
        ),
      ),
    ),
    say(holds ? board.limits : board.tell, holds ? "soft" : "lead"),
    make(
      "div",
      { class: "row" },
      makeButton(board.again, () => showSlipForm(data), "quiet"),
    ),
  );
}

const data = JSON.parse(document.getElementById("booth")?.dataset.booth ?? "null") as BoardData;
openFrame(data);
showSlipForm(data);
