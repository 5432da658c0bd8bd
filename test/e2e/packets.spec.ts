import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

test("Two people without a network exchange packets: a preview before merging, receipts, and a gap that is shown", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Too wide.", "Member 1");
  await ada.command("Team");
  const invitation = await ada.invite();
  const bea = await environment.app();

  await test.step("a packet for an open invitation admits a person who has nothing yet", async () => {
    const packet = await save(ada, "for-an-invitation", async () => ada.check(/open invitation/));
    await bea.open();
    await bea.chooseFile(packet);
    const dialog = bea.page.getByRole("dialog", { name: "Locked packet" });
    await expect(dialog).toContainText("was not made for this machine");
    await bea.fill("Invitation", invitation);
    await bea.press("Enter");
    await expect(bea.page.getByRole("dialog", { name: "Join a team" })).toBeVisible();
    await bea.fill("Your name on notes", "Member 2");
    await bea.press("Enter");
    await expect(bea.page.getByRole("dialog")).toBeHidden();
    await expect(bea.text).toBeVisible();
    await bea.expectDrawn(1);
    await bea.jump("5(2)");
    await bea.press("j");
    await bea.reply("As in Article 12.");
  });

  await test.step("its contents are shown before it is merged", async () => {
    const packet = await save(bea, "back", async () => bea.check("Member 1"));
    await ada.chooseFile(packet);
    const dialog = ada.page.getByRole("dialog");
    await expect(dialog.getByRole("heading")).toHaveText("2 new, 1 reply to you");
    await expect(dialog.getByRole("listitem").first()).toContainText("Replyto you5(2)");
    await expect(dialog).toContainText("As in Article 12.");
    await ada.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(ada.page.getByText("As in Article 12.")).toHaveCount(0);
    await ada.mergeFile(packet);
    await ada.jump("5(2)");
    await ada.press("j");
    await expect(ada.attended).toContainText("As in Article 12.");
    await ada.chooseFile(packet);
    await expect(ada.messages).toContainText("contains nothing new");
  });

  await test.step("receipts show who has what, and a packet of what is missing is small", async () => {
    await ada.command("Team");
    const row = ada.page.getByRole("table", { name: "Sync status" }).getByRole("row");
    await expect(row).toContainText("May lack");
    await note(ada, "12(1)", "not later than", "A note that goes astray.");
    await save(ada, "lost", async () => ada.check("Member 2"));
    await note(ada, "6(3)", "in full knowledge of that purpose", "The next.");
    await ada.command("Team");
    await ada.button("Save a packet for Member 2 with what is missing");
    await expect(ada.page.getByRole("checkbox", { name: "Only what is missing" })).toBeChecked();
    const packet = await press(ada, "whole");
    await bea.mergeFile(packet);
    await expect(bea.highlights("not later than")).toBeVisible();
    await bea.command("Team");
    await expect(bea.page.getByRole("table", { name: "Sync status" }).getByRole("row")).toContainText("Has everything");
  });

  await test.step("a passphrase: after a wrong one it is asked for again", async () => {
    await note(bea, "16(3)", "within seven days", "By passphrase.");
    const packet = await save(bea, "by-passphrase", async () => {
      await bea.radio("For", "Passphrase");
      await bea.fill("Passphrase", "five words picked at random");
    });
    await ada.chooseFile(packet);
    await secret(ada, "not these");
    await expect(ada.page.getByRole("alert")).toContainText("Wrong passphrase", { timeout: 20_000 });
    await secret(ada, "five words picked at random");
    await expect(ada.page.getByRole("button", { name: "Merge", exact: true })).toBeFocused({ timeout: 20_000 });
    await ada.press("Enter");
    await expect(ada.highlights("within seven days")).toHaveCount(1);
    const bytes = Buffer.from("age-encryption.org/v1\n-> X25519 damaged\n");
    const damaged = path.join(environment.folder, "damaged.clausemark");
    await writeFile(damaged, bytes);
    await ada.chooseFile(damaged);
    await expect(ada.messages).toContainText("This packet is damaged");
  });
});

test("Files are saved and opened without a network after the start", async ({ app }) => {
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", "Too wide.", "Member 1");
  await app.page.waitForLoadState("networkidle");
  await app.running.reportNetwork(false);
  const packet = await save(app, "offline", async () => {
    await app.radio("For", "Passphrase");
    await app.fill("Passphrase", "five words picked at random");
  });
  await app.chooseFile(packet);
  await secret(app, "five words picked at random");
  await expect(app.messages).toContainText("contains nothing new", { timeout: 20_000 });
});

/** Saves a packet of the open dossier, configured in its dialog. */
async function save(app: App, name: string, set: () => Promise<void>): Promise<string> {
  await app.press("Control+Shift+s");
  await expect(app.page.getByRole("dialog", { name: "Save a packet" })).toBeVisible();
  await set();
  return press(app, name);
}

async function press(app: App, name: string): Promise<string> {
  const go = app.page.getByRole("button", { name: "Save…", exact: true });
  await app.tabTo(go);
  const bytes = await app.running.saving(app.profile, () => app.press("Enter"));
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
  const file = path.join(app.profile, `${name}.clausemark`);
  await writeFile(file, bytes);
  return file;
}

/** Types a passphrase, which is not displayed. */
async function secret(app: App, passphrase: string): Promise<void> {
  await app.tabTo(app.page.getByLabel("Passphrase"));
  await app.press("Control+a");
  await app.type(passphrase);
  await app.press("Enter");
}

async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(3);
  await app.finish({ comment, ...(name && { name }) });
}
