import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { LANGUAGES, respondentWords } from "#app/locales/languages.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { formatSlip } from "#app/protocol/receipt";
import { createBoardedWave, type Kept } from "#tests/helpers/board/boarded-wave";
import { openTestWave } from "#tests/helpers/open-wave";
import { heading, press } from "./booth-steps";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
let folder: string;
let released: string;
let open: string;
let kept: Kept[];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-board-"));
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const boarded = await createBoardedWave(platform, { sales: 6, marketing: 5 });
  released = boarded.open.waveId;
  kept = boarded.kept;
  open = (await openTestWave(platform)).waveId;
  await platform.close();
  server = await startServer(variables);
});

test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const save = ({ slip, code }: Kept) => `Your ballot code: ${code}\n\nIn the box.\n\n${formatSlip(slip)}\n`;
const first = () => kept[0] as Kept;

test("whoever kept a slip sees that the own ballot was counted, and nothing of it leaves the device", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(`${server.url}/board/${released}/en`);
  await lookAt(page, "board-1-form");
  const file = { name: "parallax-slip.txt", mimeType: "text/plain", buffer: Buffer.from(save(first())) };
  await page.getByLabel("Open the file that you saved").setInputFiles(file);
  await press(page, "Check");
  await expect(heading(page)).toHaveText("Your ballot was counted as you cast it");
  await expect(page.getByText("The board is whole: 11 sealed ballots")).toBeVisible();
  await expect(page.getByText(/All \d parts of it were opened and read\./)).toBeVisible();
  await lookAt(page, "board-2-counted");
  expect(sent).toEqual([`GET /board/${released}/en`, `GET /board/${released}/board.json`]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("what does not fit stops with a sentence and what to do", async ({ page }) => {
  await page.goto(`${server.url}/board/${released}/en`);
  const box = page.getByLabel("Or paste your slip and code");
  await box.fill("nothing");
  await press(page, "Check");
  await expect(page.getByRole("alert").first()).toContainText("There is no whole slip in this.");
  await expect(box).toHaveValue("nothing");
  await box.fill(save({ ...first(), slip: { ...first().slip, seq: 9 } }));
  await press(page, "Check");
  await expect(heading(page)).toHaveText("Something does not fit");
  await expect(page.getByText("was not signed by this survey’s server")).toBeVisible();
  await expect(page.getByText("show both to somebody you trust")).toBeVisible();
  await lookAt(page, "board-3-stop");
  await press(page, "Check another slip");
  await expect(heading(page)).toHaveText("Check that your ballot was counted");
});

test("a slip without its code says no more than it shows", async ({ page }) => {
  await page.goto(`${server.url}/board/${released}/en`);
  await page.getByLabel("Or paste your slip and code").fill(formatSlip(first().slip));
  await press(page, "Check");
  await expect(heading(page)).toHaveText("Everything fits");
  await expect(page.getByText("Your sealed ballot is on the board.")).toBeVisible();
  await expect(page.getByText(/parts of it were opened/)).toBeHidden();
});

test("before the release the page says when to come back", async ({ page }) => {
  await page.goto(`${server.url}/board/${open}/en`);
  await page.getByLabel("Or paste your slip and code").fill(save(first()));
  await press(page, "Check");
  await expect(page.getByRole("alert").first()).toContainText("published together with its results");
});

test("what is no board is named as what it is, with what to do, and the slip is not called wrong", async ({
  page,
}) => {
  const { noBoard, offline } = respondentWords("en").board;
  await page.goto(`${server.url}/board/${released}/en`);
  const slip = page.getByLabel("Or paste your slip and code");
  await slip.fill("nothing");
  await press(page, "Check");
  await slip.fill(save(first()));
  const answers = [
    [{ contentType: "text/html", body: "<!DOCTYPE html><title>Sign in</title>" }, noBoard.page],
    [{ body: "" }, noBoard.empty],
    [{ body: '{"format":"parallax/v1/board","leaves":["' }, noBoard.cut],
    [{ json: { format: "parallax/v1/list" } }, noBoard.other],
    [{ status: 503, body: "Busy" }, noBoard.refused.replace("{status}", "503")],
    [{ status: 404, body: "<html>Not here</html>" }, noBoard.refused.replace("{status}", "404")],
  ] as const;
  for (const [answer, sentence] of answers) {
    await page.unrouteAll();
    await page.route("**/board.json", (route) => route.fulfill(answer));
    await press(page, "Check");
    await expect(page.getByRole("alert").first()).toHaveText(sentence);
    await expect(page.getByText(noBoard.advice)).toBeVisible();
    await expect(slip).not.toHaveAttribute("aria-invalid");
  }
  await lookAt(page, "board-4-no-board");
  await page.unrouteAll();
  await page.route("**/board.json", (route) => route.abort());
  await press(page, "Check");
  await expect(page.getByRole("alert").first()).toHaveText(offline);
  await expect(page.getByText(noBoard.advice)).toBeHidden();
});

for (const language of LANGUAGES)
  test(`${language}: the page that compares a slip can be read and used`, async ({ page }) => {
    const { board } = respondentWords(language);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/board/${released}/${language}`);
    await page.getByLabel(board.label).fill(save(first()));
    await press(page, board.go);
    await expect(heading(page)).toHaveText(board.counted);
    await lookAt(page, `board-${language}`);
  });
