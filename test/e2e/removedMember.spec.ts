import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { recordsIn } from "./files.ts";
import { barriers } from "./axe.ts";
import { test, type TestEnvironment } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const SENTENCE = "This device was removed from the team and can no longer write.";

for (const how of ["while she is connected", "while she is offline"] as const)
  test(`A member who is removed ${how} is told, writes nothing more, and saves what only she has`, async ({
    app: ada,
    environment,
  }) => {
    test.setTimeout(240_000);
    const isAway = how === "while she is offline";
    const bea = await together(ada, environment);
    await note(ada, "16(2)", "shall not be used", "By the administrator.");
    await expect(bea.highlights("shall not be used")).toBeVisible();
    await test.step("she has records that nobody else has", async () => {
      await bea.press(TO_TEXT);
      await bea.jump("5(2)");
      await bea.begin("question");
      await bea.type("Half a quokka");
      await bea.press("Escape");
      await bea.jump("12(3)");
      await bea.press("n");
      await expect(bea.page.getByRole("region", { name: "New private note" })).toBeVisible();
      await bea.type("A private wombat.");
      await bea.press("Enter");
      await expect(bea.attended).toContainText("Private · this machine only");
    });
    if (isAway) {
      await bea.goOffline();
      await note(bea, "12(1)", "not later than", "Written on the train.");
    }
    await remove(ada, "Bea");
    if (isAway) {
      await expect(banner(bea)).toBeHidden();
      await bea.goOnline();
    }

    await test.step("a banner says so, and by whom", async () => {
      await expect(banner(bea)).toContainText("You were removed from the team by Ada", { timeout: 30_000 });
      await expect(banner(bea)).toContainText("You can still read");
      const since = "One record that you have made since is set aside";
      await expect(banner(bea).getByText(since)).toHaveCount(0);
      if (isAway) await expect(banner(bea)).toContainText("records that you have made since are set aside");
      expect(await barriers(bea.page)).toEqual([]);
    });

    const before = recordsIn(await bea.saveDossier());
    await test.step("every way to write is refused with the sentence", async () => {
      await bea.press(TO_TEXT);
      await bea.jump("9(2)");
      for (const keys of [["w", "3"], ["c"], ["o"], ["p"], ["n"], ["f"], ["Shift+M"]]) {
        await dismiss(bea);
        await bea.press(TO_TEXT, ...keys);
        await expect(bea.messages, keys.join(" ")).toContainText(SENTENCE);
        await expect(bea.page.locator(".margin-card.margin-form")).toHaveCount(0);
      }
      await dismiss(bea);
      await bea.press("Control+k");
      await bea.type("5(2) DEU +");
      await bea.press("Enter");
      await expect(bea.page.locator(".capture").getByRole("alert")).toContainText(SENTENCE);
      await expect(bea.page.locator("#jump-box")).toHaveValue("5(2) DEU +");
      await bea.press("Control+a", "Delete", "Escape");
      await dismiss(bea);
      await bea.press(TO_TEXT);
      await bea.jump("16(2)");
      const card = bea.page.getByRole("article").filter({ hasText: "By the administrator." });
      for (const key of ["r", "e", "a", "y", "2"]) {
        await dismiss(bea);
        await card.locator(".margin-comment").click();
        await bea.press(key);
        await expect(bea.page.locator(".margin-reply-form, .margin-rate-form, [role=dialog]"), key).toHaveCount(0);
      }
      await expect(card.getByRole("button", { name: /Reply|Edit|Resolve|Rate/ })).toHaveCount(0);
      expect(await offered(bea)).toEqual([]);
      expect(recordsIn(await bea.saveDossier())).toBe(before);
    });

    const file = await test.step("her own records are saved, after a description of what they are", async () => {
      await bea.press(TO_TEXT);
      await bea.command("Save what only this machine has…");
      const dialog = bea.page.getByRole("dialog", { name: "Save what only this machine has" });
      await expect(dialog).toContainText("one private note, one unfinished note");
      const bytes = await bea.running.saving(bea.profile, () => bea.button("Save…"));
      await expect(dialog).toBeHidden();
      const file = path.join(environment.folder, "remains.clausemark");
      await writeFile(file, bytes);
      return file;
    });
    await test.step("the administrator opens the file, and reviews her notes", async () => {
      await ada.chooseFile(file);
      const merge = ada.page.getByRole("button", { name: "Merge", exact: true });
      const review = ada.page.getByRole("dialog").filter({ hasText: "A private wombat." });
      await expect(merge.or(review)).toBeVisible();
      if (await merge.isVisible()) await ada.press("Enter");
      await expect(review).toContainText("A private wombat.");
      await expect(review).toContainText("Half a quokka");
      await expect(review).toContainText("Bea");
      if (isAway) await expect(review).toContainText("Written on the train.");
      await ada.press("Escape");
    });
    await test.step("it survives a restart, and ends when she is admitted again", async () => {
      await bea.expectSaved();
      await bea.reopen();
      await expect(banner(bea)).toContainText("You were removed from the team by Ada");
      if (isAway) return;
      await ada.command("Team");
      const back = await ada.invite();
      await bea.command("Join a team…");
      await bea.page.getByRole("textbox", { name: "Invitation" }).fill(back);
      await bea.press("Enter");
      await expect(bea.text).toBeVisible();
      await expect(banner(bea)).toBeHidden();
      await bea.press(TO_TEXT);
      await note(bea, "12(1)", "not later than", "Back again.", "Bea");
      await ada.press(TO_TEXT);
      await expect(ada.highlights("not later than")).toBeVisible();
    });
  });

const banner = (app: App) => app.page.locator(".removedMember-banner");

/** Connects two users in one dossier at one hub. */
async function together(ada: App, environment: TestEnvironment): Promise<App> {
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "The first.", "Ada");
  await ada.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await expect(ada.page.getByRole("main")).toContainText("Bea");
  await expect(bea.step).toContainText("Synced");
  await ada.press(TO_TEXT);
  return bea;
}

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.press(TO_TEXT);
  await app.jump(address);
  await app.select(words);
  await app.mark(2);
  await app.finish({ comment, ...(name && { name }) });
}

async function remove(ada: App, name: string): Promise<void> {
  await ada.command("Team");
  const row = ada.page
    .locator(".team-members > li")
    .filter({ has: ada.page.locator("strong").getByText(name, { exact: true }) });
  await ada.tabTo(row.getByRole("button").first());
  await ada.press("Enter");
  await ada.button("Remove member…");
  await ada.button("Remove");
  await expect(ada.page.getByRole("heading", { name: "One former member" })).toBeVisible();
  await expect(ada.step).toContainText("Synced");
  await ada.press(TO_TEXT);
}

async function dismiss(app: App): Promise<void> {
  const dismissing = app.messages.getByRole("button", { name: /Dismiss/ });
  while ((await dismissing.count()) > 0) await dismissing.first().click();
  await expect(app.messages).not.toContainText(SENTENCE);
}

/** Returns the palette's commands that apply and would write something. */
async function offered(app: App): Promise<readonly string[]> {
  await app.press("Control+Shift+P");
  const palette = app.page.getByRole("dialog", { name: "All commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  const options = palette.getByRole("option").and(app.page.locator(":not([aria-disabled=true])"));
  const names = await options.locator("[slot=label]").allTextContents();
  await app.press("Escape");
  const writing =
    /^(Comment|Omission|Safeguard|Question|Propos|Low|Medium|High|Critical|Reply|Edit|Resolve|Reopen|Tags|Delete|Private note|Meeting|Set status|Floor|Save note|Continue|Assign|Set agreed|Make my|Invite)/;
  return names.filter((name) => writing.test(name));
}
