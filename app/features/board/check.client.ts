import { fillText } from "#app/features/booth/booth-data";
import { make, makeButton, say } from "#app/features/booth/dom.client";
import { openFrame, showScreen } from "#app/features/booth/screen.client";
import { type CheckedBoard, checkBoard, checkCode, checkSlip } from "#app/protocol/board";
import { readClosedBox } from "#app/protocol/closed-box";
import { encodeText } from "#app/protocol/encoding";
import { readManifest } from "#app/protocol/manifest";
import type { BoardData } from "./board-data";
import { type KeptSlip, readKeptSlip } from "./kept-slip";

/** One thing that was checked. `read`: that every part of the ballot was. */
type Finding = { holds: boolean; sentence: string; read?: boolean };

/** Asks for the slip. It is compared here: the whole board is fetched, never "my leaf". */
function showSlipForm(data: BoardData): void {
  const { board } = data;
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
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
  const check = async () => {
    const kept = readKeptSlip(input.value);
    if (kept === null) return refuse(board.wrong);
    problem.textContent = board.checking;
    const text = await fetchPublished(data.wave, "board");
    if (text === "not_yet") {
      const finding = await compareClosed(data, kept);
      return finding === null ? refuse(board.notYet) : showFindings(data, [finding]);
    }
    const checked = text === null ? null : await checkBoard(text).catch(() => null);
    if (checked === null) return refuse(board.offline);
    showFindings(data, await compare(data, checked, kept));
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
      makeButton(board.go, check),
    ),
  );
}

/**
 * Before the release, whether the ballot is in the box that key holders will open; null where there is none, in server
 * custody or while the survey is open.
 */
async function compareClosed({ board, wave }: BoardData, { slip }: KeptSlip): Promise<Finding | null> {
  const [manifest, text] = [await fetchPublished(wave, "manifest"), await fetchPublished(wave, "box")];
  if (manifest === null || text === null || text === "not_yet") return null;
  const pinned = await readManifest(encodeText(manifest)).catch(() => null);
  const box = pinned === null ? null : await readClosedBox(pinned, text).catch(() => null);
  if (pinned === null || box === null) return { holds: false, sentence: fillText(board.listBroken, {}) };
  const found = await checkSlip(pinned, box.leaves, slip);
  const sentences = {
    in_box: board.inClosedBox,
    not_in_box: board.notInClosedBox,
    other_wave: board.otherWave,
    other_manifest: board.otherManifest,
    bad_receipt: board.badReceipt,
  };
  return { holds: found === "in_box", sentence: sentences[found] };
}

/** What is published of a wave; "not_yet" where it is not, null where it could not be read. */
async function fetchPublished(wave: string, what: "board" | "box" | "manifest"): Promise<string | null> {
  try {
    const answer = await fetch(`/board/${wave}/${what}.json`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    if (answer.status === 404) return "not_yet";
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
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
