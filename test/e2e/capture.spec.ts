import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { recordsIn } from "./files.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const field = (app: App) => app.page.getByRole("combobox", { name: "Go to a provision or record a position" });
const noted = (app: App) => app.page.getByText(/^Recorded: /);
const reading = (app: App) => app.page.getByRole("status", { name: "Meaning of this line" });

test("A file that is saved contains what was noted a moment ago", async ({ app }) => {
  await app.openSample();
  await app.capture("16 CAN +");
  // The first file saves all earlier records, so that the second has only the line to wait for.
  await app.saveDossier();
  await app.press("Control+k");
  await app.type("17(2) ARG BRA CHE CHL COL EGY IDN JPN KEN MEX NOR NZL PER SGP USA ZAF +");
  await app.press("Enter");
  const records = recordsIn(await app.saveDossier()).split("\n");
  expect(records.filter((record) => record.includes('"position"'))).toHaveLength(1 + 16);
  await app.expectSaved();
});

test("The capture line records positions of delegations, by keyboard alone", async ({ app }) => {
  await app.openSample();
  await app.press("Control+k");
  await expect(field(app)).toBeFocused();

  await test.step("parses the line while it is typed, and says who may see it", async () => {
    await app.type('17(2) CAN NZ + / MEX ~ "at least" > "at the very least" @informals');
    await expect(reading(app)).toContainText("At 17(2)");
    await expect(reading(app).getByRole("listitem")).toHaveText([
      /Canada supports/,
      /New Zealand supports/,
      /Mexico proposes.*very/,
      /Mexico reserves/,
    ]);
    await expect(reading(app)).toContainText("Informals Not exported unless asked for");
    await app.press("Enter");
    await expect(field(app)).toBeFocused();
    await expect(app.page.locator(".text-draft .text-held")).toHaveText("+CANNZL~MEX");
    await expect(app.page.locator(".margin-card.margin-proposal")).toContainText("at the very least");
    await expect(app.messages).toContainText("Enter your name in Team");
    await expect(field(app)).toHaveValue("");
  });

  await test.step("says what was recorded, until the user has moved on", async () => {
    await expect(noted(app)).toContainText("17(2) CAN NZL + / MEX");
    await app.command("Team");
    await expect(noted(app)).toBeHidden();
    await app.press(TO_TEXT);
    await expect(app.text).toBeFocused();
    await expect(noted(app)).toBeHidden();
    await expect(field(app)).toHaveAttribute("placeholder", /^40/);
  });

  await test.step("completes names, and marks what is wrong; nothing is lost", async () => {
    await app.press("Control+k");
    await app.type("16 norw");
    await expect(app.page.getByRole("option", { name: /NOR Norway/ })).toBeVisible();
    await app.press("ArrowDown");
    await expect(app.page.getByRole("option", { selected: true })).toHaveText(/Norway/);
    await app.press("Enter");
    await expect(field(app)).toHaveValue("16 NOR ");
    await app.type("for Atlantis + !ag");
    await app.press("Enter");
    await expect(app.page.getByRole("alert")).toContainText("Unknown delegation “Atlantis”");
    await expect(app.page.locator(".capture s")).toHaveText("Atlantis");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
    await expect(field(app)).toHaveValue("16 NOR for Atlantis + !ag");
  });

  await test.step("keeps the unfinished line when the app is closed", async () => {
    await app.expectSaved();
    await app.reopen();
    await expect(app.text).toBeVisible();
    await expect(field(app)).toHaveValue("16 NOR for Atlantis + !ag");
    await app.press("Control+k", "Control+k");
    await app.type("16 NOR for Nordics + !ag");
    await app.press("Enter", "Escape");
    await expect(app.text).toBeFocused();
    await expect(app.page.locator(".text-draft .text-held").first()).toHaveText("+NOR (Nordics)");
    await expect(
      app.page.getByRole("navigation", { name: "Outline" }).getByRole("treeitem", { name: /^16 .*Agreed/ }),
    ).toBeVisible();
  });

  await test.step("names the meeting once, suggests the next, and lists tracks", async () => {
    await app.press("Shift+M");
    const dialog = app.page.getByRole("dialog", { name: "Meeting and tracks" });
    await expect(dialog.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
    await app.type("5th meeting");
    await app.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(app.page.getByRole("button", { name: "Meeting: 5th meeting" })).toBeVisible();
    await app.capture("16 EU - ^web 1:02:10");
    await app.press("Shift+H");
    const positions = app.page.getByRole("dialog", { name: "Positions on 16" });
    await expect(positions).toContainText("European Union");
    await expect(positions).toContainText("opposes");
    await expect(positions).toContainText("5th meeting · webcast 1:02:10");
    await app.press("Escape");
  });

  await test.step("undoes a line as one step", async () => {
    await expect(app.page.locator(".text-draft .text-held").first()).toContainText("EU");
    await app.press("Control+z");
    await expect(app.page.locator(".text-draft .text-held").first()).not.toContainText("EU");
  });

  await test.step("lists a track, and records in a meeting as the track says", async () => {
    await app.press("Shift+M");
    const dialog = app.page.getByRole("dialog", { name: "Meeting and tracks" });
    await expect(dialog).toBeVisible();
    await app.tabTo(dialog.getByRole("textbox", { name: "Tracks of the negotiation" }));
    await app.press("Control+End");
    await app.type("\nfriends of the chair: chatham");
    await app.button("Save tracks");
    await app.tabTo(dialog.getByRole("button", { name: /Current meeting/ }));
    await app.press("ArrowDown");
    await expect(app.page.getByRole("option", { name: "New meeting" })).toBeVisible();
    await app.type("New m");
    await app.press("Enter");
    const name = dialog.getByRole("textbox", { name: "Name", exact: true });
    await expect(name).toHaveValue("6th meeting");
    await expect(name).toBeFocused();
    await app.choice(/(?:^| )Track$|^Track /, "friends of the chair");
    await expect(dialog.getByRole("button", { name: /^Chatham House/ })).toBeVisible();
    await app.button("Set");
    await expect(dialog).toBeHidden();
    await app.jump("5(1)");
    await app.press("c");
    await app.type("Said in the corridor");
    await app.press("Enter");
    await expect(app.page.locator(".margin-card", { hasText: "Said in the corridor" })).toContainText("Chatham House");
  });

  await test.step("takes 30 interventions without being left", async () => {
    await app.press("Control+k");
    const before = await app.page.locator(".text-draft .text-held").count();
    const words = ["+", "opposes", "apoya", "反对"];
    for (let i = 0; i < 30; i++) {
      await app.type(`${1 + (i % 3)} CHL ${words[i % words.length]!}`);
      await app.press("Enter");
      await expect(field(app)).toHaveValue("");
      await expect(field(app)).toBeFocused();
    }
    await expect(app.page.locator(".text-draft .text-held")).toHaveCount(before + 3);
    await expect(noted(app)).toContainText("3 CHL -");
    await app.type("3 CHL welcomes");
    await app.press("Enter");
    await expect(app.page.getByRole("alert")).toContainText("welcomes");
    await app.press("Control+a", "Delete");
  });

  await test.step("lists the last five entries, to edit and to undo, by key and by mouse", async () => {
    const held = app.page.locator(".text-draft .text-held", { hasText: "CHL" });
    const list = app.page.getByRole("list", { name: "Last entries" });
    await app.type("4 CHL + #team");
    await app.press("Enter");
    await expect(held).toHaveCount(4);
    await app.press("ArrowUp");
    await expect(list.getByRole("listitem")).toHaveCount(5);
    await expect(list.getByRole("button", { name: "Edit: 4 CHL + #team" })).toBeFocused();
    await app.press("Enter");
    await expect(field(app)).toBeFocused();
    await expect(field(app)).toHaveValue("4 CHL + #team");
    await app.press("Control+a");
    await app.type("4 CHL - #team");
    await expect(app.page.getByText("Replaces the earlier entry")).toBeVisible();
    await app.press("Enter");
    await expect(held.last()).toHaveText("-CHL");
    await app.page.getByRole("button", { name: "Last entries" }).click();
    await list.getByRole("button", { name: "Undo: 4 CHL - #team" }).click();
    await expect(held).toHaveCount(3);
    await expect(field(app)).toBeFocused();
    await app.press("ArrowUp", "Escape");
    await expect(list).toBeHidden();
    await expect(field(app)).toBeFocused();
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("only navigates if the line is nothing but an address", async () => {
    await app.jump("5(2)");
    await expect(app.page.locator(".text-draft .text-held")).toHaveCount(5);
  });
});
