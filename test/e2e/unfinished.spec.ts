import { expect } from "@playwright/test";
import { type App, TRAVEL } from "./app.ts";
import { recordsIn } from "./files.ts";
import { attendedThread } from "./readWindow.ts";
import { pointAtWords } from "./selection.ts";
import { test, type TestEnvironment } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const OWN = "Unfinished · this machine only";

test("Cancel discards a new note: nobody receives it, and Undo restores it", async ({ app: ada, environment }) => {
  const bea = await together(ada, environment);
  const before = await records(ada);
  await select(ada, "12(1)", "not later than");
  await test.step("marked and cancelled", async () => {
    await level(ada, "Critical");
    await ada.type("Nobody's business");
    await ada.page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect(ada.form).toBeHidden();
    await expect(ada.messages).toContainText("Note discarded.");
    await expect(ada.highlights()).toHaveCount(0);
    await expect(ada.cards).toHaveCount(0);
  });
  await test.step("undone from the message, and by key", async () => {
    await ada.messages.getByRole("button", { name: "Undo" }).click();
    await expect(ada.commentField).toHaveValue("Nobody's business");
    await expect(ada.form.getByRole("radio", { name: "Critical", exact: true })).toBeChecked();
    await ada.page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect(ada.text).toBeFocused();
    await ada.press("Control+z");
    await expect(ada.commentField).toHaveValue("Nobody's business");
    await expect(ada.messages).not.toContainText("Note discarded.");
    await ada.page.getByRole("button", { name: "Cancel", exact: true }).click();
  });
  await test.step("nothing of it was signed, here or at the other", async () => {
    expect(await records(ada)).toEqual(before);
    await said(ada, bea, "16(2)", "shall not be used", "Said aloud.");
    await expect(bea.highlights()).toHaveText(["shall not be used"]);
    const [own, others] = [await records(ada), await records(bea)];
    expect(own.filter((line) => !before.includes(line)).join("\n")).toContain("Said aloud.");
    for (const line of [...own, ...others]) expect(line).not.toContain("Nobody's business");
  });
  await test.step("Undo no longer restores a note that was discarded before another was saved", async () => {
    await ada.press("Control+z");
    await expect(ada.form).toBeHidden();
    await expect(ada.highlights()).toHaveCount(0);
  });
});

test("Escape keeps a new note unfinished on this machine, through a restart", async ({ app: ada, environment }) => {
  const bea = await together(ada, environment);
  const before = await records(ada);
  await select(ada, "12(1)", "not later than");
  await ada.mark(4);
  await ada.type("Half a thou");
  await ada.press("Escape");
  await expect(ada.text).toBeFocused();
  await expect(ada.form).toBeHidden();
  await expect(ada.messages).toContainText("Kept as unfinished on this machine.");
  await expect(ada.attended).toContainText("Half a thou");
  await expect(ada.attended).toContainText(OWN);
  await expect(ada.attended).toContainText("Critical (provisional)");
  expect(await records(ada)).toEqual(before);
  await ada.expectSaved();
  await test.step("there after a restart, and with nobody else", async () => {
    await ada.reopen();
    await ada.jump("12(1)");
    await expect(ada.page.getByRole("article")).toContainText("Half a thou");
    await said(ada, bea, "16(2)", "shall not be used", "Said aloud.");
    await expect(bea.highlights()).toHaveText(["shall not be used"]);
    for (const line of await records(bea)) expect(line).not.toContain("Half a thou");
  });
  await test.step("mentioned before it could be lost", async () => {
    await ada.command(TRAVEL);
    await expect(ada.page.getByRole("dialog")).toContainText("One unfinished note is only here.");
    await ada.press("Escape");
    await ada.jump("12(1)");
  });
  await test.step("continued, and saved with its level", async () => {
    await ada.page.getByRole("article").filter({ hasText: OWN }).locator(".margin-comment").click();
    await ada.press("Enter");
    await expect(ada.commentField).toHaveValue("Half a thou");
    await ada.type("ght.");
    await ada.press("Enter");
    await expect(ada.form).toBeHidden();
    await expect(ada.attended).toContainText("Half a thought.");
    await expect(ada.attended).toContainText("Critical (provisional)");
    await expect(ada.page.getByText(OWN)).toHaveCount(0);
    await expect(bea.highlights("not later than")).toBeVisible();
  });
  await test.step("another is discarded on its card, and restored", async () => {
    await ada.jump("5(2)");
    await ada.begin("question");
    await ada.type("Whose?");
    await ada.press("Escape");
    const card = ada.page.getByRole("article").filter({ hasText: OWN });
    await expect(card).toContainText("Whose?");
    await card.getByRole("button", { name: "Discard note" }).click();
    await expect(card).toHaveCount(0);
    await ada.press("Control+z");
    await expect(card).toContainText("Whose?");
    await card.locator(".margin-comment").click();
    await ada.press("Enter");
    await ada.page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect(card).toHaveCount(0);
  });
});

test("A user who moves on saves a note that has a level, and keeps one that has none", async ({
  app: ada,
  environment,
}) => {
  const bea = await together(ada, environment);
  const before = await records(ada);
  await test.step("by a click in the text", async () => {
    await select(ada, "12(1)", "not later than");
    await level(ada, "High");
    await ada.type("Too long.");
    const { x, y } = await pointAtWords(ada.page, "shall not prevent", "start");
    await ada.page.mouse.click(x, y);
    await expect(ada.form).toBeHidden();
    await expect(bea.highlights("not later than")).toBeVisible();
    const fresh = (await records(ada)).filter((line) => !before.includes(line));
    expect(fresh.filter((line) => line.includes("Too long."))).toHaveLength(1);
    expect(fresh.map(typeOf).sort()).toEqual(["annotation", "rating"]);
  });
  await test.step("by another mark", async () => {
    await select(ada, "12(3)", "history or research");
    await ada.mark(2);
    await ada.type("Vague.");
    await ada.press(TO_TEXT);
    await select(ada, "16(2)", "shall not be used");
    await ada.mark(3);
    await expect(bea.highlights("history or research")).toBeVisible();
    await expect(ada.commentField).toHaveValue("");
  });
  await test.step("by another view", async () => {
    await ada.command("Team");
    await expect(bea.highlights("shall not be used")).toBeVisible();
    await expect(bea.highlights()).toHaveCount(3);
    await ada.press(TO_TEXT);
  });
  await test.step("without a level it stays here", async () => {
    const known = await records(ada);
    await ada.jump("5(2)");
    await ada.begin("comment");
    await ada.type("To be rated");
    // A command that changes only the window does not end the note.
    await ada.command("Theme");
    await expect(ada.commentField).toBeFocused();
    await ada.type(".");
    await ada.press(TO_TEXT);
    await expect(ada.form).toBeHidden();
    const card = ada.page.getByRole("article").filter({ hasText: "To be rated." });
    await expect(card).toContainText(OWN);
    expect(await records(ada)).toEqual(known);
  });
  await test.step("and a note that was never begun leaves nothing", async () => {
    await ada.jump("9(2)");
    await ada.begin("comment");
    await ada.press(TO_TEXT);
    await expect(ada.form).toBeHidden();
    await expect(ada.page.getByText(OWN)).toHaveCount(0);
    await ada.jump("5(2)");
    await expect(ada.page.getByText(OWN)).toHaveCount(1);
  });
});

test("A card that was clicked has the focus, and a form's buttons are visible", async ({ app }) => {
  await app.openSample();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await select(app, "12(1)", "not later than");
  await app.mark(3);
  await app.finish({ comment: "Too long.", name: "Ada" });
  await app.jump("16(2)");
  await app.jump("12");
  await expect.poll(() => attendedThread(app.page)).toBeNull();
  await app.page.getByRole("article").locator(".margin-comment").click();
  await app.press("r");
  await expect(app.page.getByRole("textbox", { name: "Your reply" })).toBeFocused();
  await app.press("Escape");
  await app.page.getByRole("article").locator(".margin-comment").click();
  await app.press("Enter");
  await expect(app.commentField).toBeFocused();
  await app.page.getByRole("button", { name: "Full assessment…" }).click();
  const save = app.form.getByRole("button", { name: "Save" });
  const view = (await app.page.locator(".margin-cards").boundingBox())!;
  const box = (await save.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height);
  await save.click();
  await expect(app.form).toBeHidden();
});

/** Connects two users in one dossier at one hub. */
async function together(ada: App, environment: TestEnvironment): Promise<App> {
  const hub = await environment.hubUrl();
  await ada.openSample();
  await ada.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await ada.press(TO_TEXT);
  await expect(ada.page.getByRole("contentinfo")).toContainText("Synced");
  await expect(bea.step).toContainText("Synced");
  await ada.command("Team");
  await expect(ada.page.getByRole("main")).toContainText("Bea");
  await ada.press(TO_TEXT);
  return bea;
}

async function select(app: App, address: string, words: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
}

/** Marks the selection by a button of the bar above it. */
async function level(app: App, name: string): Promise<void> {
  await app.page.getByRole("toolbar").getByRole("button", { name }).click();
  await expect(app.commentField).toBeFocused();
}

/** Writes a note, and waits until the other user has it. */
async function said(app: App, other: App, address: string, words: string, comment: string): Promise<void> {
  await select(app, address, words);
  await app.mark(1);
  await app.finish({ comment });
  await expect(other.highlights(words)).toBeVisible();
}

/** Returns the records that users wrote, without those that a machine writes automatically. */
async function records(app: App): Promise<readonly string[]> {
  const lines = recordsIn(await app.saveDossier()).split("\n");
  return lines.filter((line) => !["receipt", "change", "join", "profile"].includes(typeOf(line))).sort();
}

function typeOf(line: string): string {
  return /\\?"type\\?":\\?"(\w+)/.exec(line)?.[1] ?? "";
}
