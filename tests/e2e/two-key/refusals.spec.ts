import { expect, type Page, test } from "@playwright/test";
import { holders } from "#app/locales/en/holders";
import { lookAt } from "../look";
import { startTwoKeyServer } from "./closed-server";

/* What a key holder reads when the server does not take their turn, and how they go on from there. */

const { page: words } = holders;

let server: Awaited<ReturnType<typeof startTwoKeyServer>>;

test.beforeAll(async () => {
  server = await startTwoKeyServer(1);
});

test.afterAll(async () => {
  await server.remove();
});

const THIRD = 2;

async function begin(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${server.url}${server.waves[0]?.links[THIRD] ?? ""}`);
  await expect(page.getByRole("heading", { level: 1, name: words.turn.heading })).toBeVisible();
  await page.getByLabel(words.type.label).fill(server.waves[0]?.cards[THIRD] ?? "");
  await page.getByRole("button", { name: words.turn.go }).click();
}

/** The next time this step is asked for, the server refuses it. */
const refuse = (page: Page, step: string, reason: string) =>
  page.route(`**/holder/*/${step}`, (route) => route.fulfill({ status: 409, json: { reason } }), {
    times: 1,
  });

test("who was overtaken is shown where the survey stands now", async ({ page }) => {
  await refuse(page, "turn", "not_your_turn");
  await begin(page);
  await expect(page.getByText(words.refusals.not_your_turn)).toBeVisible();
  await expect(page.getByRole("heading", { name: words.turn.heading })).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.tryAgain })).toHaveCount(0);
  await lookAt(page, "holder-overtaken");
  await page.getByRole("button", { name: words.seeWhere }).click();
  await expect(page.getByLabel(words.type.label)).toBeVisible();
});

test("who owns or leads and has no second factor is led to it, and goes on without the card", async ({
  page,
}) => {
  await refuse(page, "ballots", "factor_missing");
  await begin(page);
  await expect(page.getByText(words.refusals.factor_missing)).toBeVisible();
  await expect(page.getByRole("link", { name: words.setUpFactor })).toHaveAttribute(
    "href",
    "/app/profile/second-factor",
  );
  await lookAt(page, "holder-lacks-factor");
  await refuse(page, "turn", "turn_differs");
  await page.getByRole("button", { name: words.tryAgain }).click();
  await expect(page.getByText(words.refusals.turn_differs)).toBeVisible();
});

test("a device whose clock is slow is told so, and takes the turn once it is right", async ({ page }) => {
  await page.clock.setFixedTime(new Date(Date.now() - 3 * 24 * 3_600_000));
  await begin(page);
  await expect(page.getByText(words.refusals.too_early)).toBeVisible();
  await page.clock.setFixedTime(new Date());
  await refuse(page, "turn", "failed");
  await page.getByRole("button", { name: words.tryAgain }).click();
  await expect(page.getByText(words.refusals.failed)).toBeVisible();
});

for (const phase of ["counting", "cancelled", "released"] as const)
  test(`the page says of a wave that is ${phase} that nobody is needed`, async ({ page }) => {
    await page.route("**/holder/*/look", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), phase, turn: null } });
    });
    await page.goto(`${server.url}${server.waves[0]?.links[THIRD] ?? ""}`);
    await expect(page.getByText(words[phase])).toBeVisible();
    await lookAt(page, `holder-${phase}`);
  });
