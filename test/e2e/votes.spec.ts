import { writeFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { Random } from "../support/random.ts";
import { castBallots, printRollCall } from "../support/votes/rollCallText.ts";
import { VOTER_CODES } from "#shared/states/voters.ts";
import { ballotOfEachState, type Ballot } from "#shared/votes/vote.ts";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const LAMPS = `Draft convention on lamps

Article 1
Duties

1. The keeper lights every lamp.

2. No keeper sells oil to anybody who has no licence.
`;

const BALLOTS = castBallots(new Random(61), { yes: 3, no: 6, abstain: 2, absent: 2 });
const KEYS: Readonly<Record<Ballot, string>> = { yes: "1", no: "2", abstain: "a", absent: "x" };

const form = (app: App) => app.page.getByRole("dialog", { name: /^Vote on / });
const results = (app: App) => app.page.getByRole("dialog", { name: "Votes", exact: true });
const roll = (app: App) => form(app).getByRole("listbox", { name: "Roll call" });

async function openLamps(app: App): Promise<void> {
  const file = test.info().outputPath("lamps.txt");
  await writeFile(file, LAMPS);
  await app.openFile(file);
}

/** Opens the form for a vote on a provision, and says what it is on. */
async function openForm(app: App, at: string): Promise<void> {
  await app.jump(at);
  await app.press("Shift+B");
  await expect(form(app).getByRole("textbox", { name: "What was put to the vote" })).toBeFocused();
  await app.type("Iran’s motion to delete 1(2)");
}

async function choose(app: App, label: string, option: string): Promise<void> {
  await form(app)
    .getByRole("button", { name: new RegExp(label) })
    .click();
  await app.page.getByRole("option", { name: option, exact: true }).click();
}

const selected = (list: Locator) => list.locator('[aria-selected="true"]');

test("A roll call of 193 States is entered with one key each, can be undone, and says who turned", async ({ app }) => {
  await openLamps(app);
  const byState = ballotOfEachState(BALLOTS);
  const [turned] = BALLOTS.yes;
  await app.capture(`1(2) ${turned} +`);
  await openForm(app, "1(2)");
  await choose(app, "Effect of a yes", "Deletes the words");
  await app.tabTo(roll(app));
  let strokes = 0;
  const stroke = async (key: string) => {
    strokes++;
    await app.page.keyboard.press(key);
  };
  // An error at the first State is undone.
  await stroke("4");
  await stroke("Control+z");
  await expect(selected(roll(app))).toHaveText(/^Afghanistan–$/);
  const order = await roll(app)
    .locator("[data-state]")
    .evaluateAll((all) => all.map((each) => each.dataset.state!));
  expect(new Set(order)).toEqual(new Set(VOTER_CODES));
  // The time from a key to the frame after the one in which it is drawn.
  await app.page.evaluate(() => {
    const times: number[] = ((window as unknown as { times: number[] }).times = []);
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
      },
      true,
    );
  });
  for (const code of order.slice(0, 100)) await stroke(KEYS[byState.get(code)!]);
  // A State is found by the beginning of its name, and the roll continues there.
  await stroke("z");
  await app.type("imb");
  await stroke("Enter");
  strokes += 3;
  await expect(selected(roll(app))).toHaveText(/^Zimbabwe/);
  await stroke(KEYS[byState.get("ZWE")!]);
  for (const code of order.slice(100, -1)) await stroke(KEYS[byState.get(code)!]);
  const times = await app.page.evaluate(() => (window as unknown as { times: number[] }).times.sort((a, b) => a - b));
  const p95 = times[Math.floor(times.length * 0.95)]!;
  console.log(`A roll call: ${strokes} keys for ${order.length} States, p95 ${p95.toFixed(1)} ms`);
  expect(strokes / order.length).toBeLessThan(1.1);
  expect(times.length).toBeGreaterThan(190);
  const { yes, no, abstain, absent } = BALLOTS;
  const totals = `${yes.length} in favour, ${no.length} against, ${abstain.length} abstaining, ${absent.length} absent`;
  await expect(form(app).getByText(totals)).toBeVisible();
  await expect(form(app).getByText("Rejected: Simple majority")).toBeVisible();
  expect(await barriers(app.page), "a vote that is entered").toEqual([]);
  await app.tabTo(form(app).getByRole("button", { name: "Save vote" }));
  await app.press("Enter");
  await expect(results(app).getByText("1 State voted against what it said before.")).toBeVisible();
  const first = results(app).getByRole("region", { name: "Votes of States" }).locator("tbody tr").first();
  await expect(first).toContainText("supports turned");
  expect(await barriers(app.page), "the results of a vote").toEqual([]);
});

test("A record is pasted, its announced totals are checked, and what is no vote is shown", async ({ app }) => {
  await openLamps(app);
  await openForm(app, "1(2)");
  const text = printRollCall("es", BALLOTS, { result: "adopted", off: 1 });
  const list = form(app).getByRole("textbox", { name: "List or CSV" });
  await list.fill(text.replace("Votos en contra:\n", "Votos en contra:\nAtlántida, Santa Sede, "));
  await form(app).getByRole("button", { name: "Read list" }).click();
  const entered = BALLOTS.yes.length + BALLOTS.no.length + BALLOTS.abstain.length;
  await expect(form(app).getByText(`${entered} States read.`)).toBeVisible();
  await expect(form(app).getByText("Not recorded, no State has this name: Atlántida (Against)")).toBeVisible();
  await expect(form(app).getByText("Not recorded, has no vote: Santa Sede (Against)")).toBeVisible();
  const wrong = `In favour: ${BALLOTS.yes.length + 1} announced, ${BALLOTS.yes.length} entered.`;
  await expect(form(app).getByText(wrong)).toBeVisible();
  await expect(form(app).getByText(/^Roll call incomplete/)).toBeVisible();
  await form(app).getByRole("button", { name: "Mark all others absent" }).click();
  await expect(form(app).getByText("Rejected: Simple majority")).toBeVisible();
  await expect(form(app).getByText("Announced as adopted, which does not follow from the rule.")).toBeVisible();
  // Closing keeps what was entered.
  await app.press("Escape");
  await expect(form(app)).toBeHidden();
  await app.press("Shift+B");
  await expect(form(app).getByText(wrong)).toBeVisible();
  // By mouse: the State in the list, the button for its ballot, and an explanation of vote.
  await roll(app)
    .getByRole("option", { name: /^Zimbabwe/ })
    .click();
  await form(app).getByRole("button", { name: "Abstaining" }).click();
  await expect(roll(app).getByRole("option", { name: /^Zimbabwe/ })).toHaveText("ZimbabweAbstaining");
  await form(app).getByRole("textbox", { name: "Its words" }).fill("We could not join.");
  await expect(form(app).getByText("Choose the State whose words these are.")).toBeVisible();
  await expect(form(app).getByRole("button", { name: "Save vote" })).toBeDisabled();
  await choose(app, "Choose a State", "Zimbabwe");
  await choose(app, "Not stated", "webcast");
  await form(app).getByRole("textbox", { name: "Webcast time" }).fill("2:13:05");
  await form(app).getByRole("button", { name: "Save vote" }).click();
  await expect(results(app).getByRole("row", { name: /^Zimbabwe Abstaining/ })).toContainText(
    "We could not join. (webcast 2:13:05)",
  );
  await expect(results(app).getByRole("region", { name: "Votes of groups" }).locator("tbody tr")).not.toHaveCount(0);
  await results(app).getByRole("button", { name: "Delete vote" }).click();
  await expect(results(app).getByText("No votes are recorded.")).toBeVisible();
});

test("A vote on the active proposal is on that proposal", async ({ app }) => {
  await openLamps(app);
  await app.capture('1(2) MEX > "No" > "Each"');
  await expect(app.cards).toHaveCount(1);
  await app.jump("1(2)");
  await app.press("j");
  await expect(app.attended).toContainText("Mexico");
  await app.press("Shift+B");
  await expect(form(app).getByRole("button", { name: /^Mexico/ })).toBeVisible();
  await expect(form(app).getByRole("button", { name: /^Changes the words/ })).toBeVisible();
});
