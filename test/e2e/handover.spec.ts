import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

/** How long it may take until a window shows what another one has done, in ms. */
const SOON = { timeout: 15_000 };

test("A team's dossier is taken over with the sheet, which a lead confirms, and who was removed stays out", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Before everybody.", "Ada");
  await ada.share(hub);
  const [bea, dee] = [await environment.app(), await environment.app()];
  await ada.choice(/New member’s role/, "Lead");
  await bea.openToJoin(await ada.invite(), "Bea");
  await expect(row(ada, "Bea")).toContainText("Lead", SOON);
  await ada.command("Go to the text");
  await ada.command("Team");
  await ada.choice(/New member’s role/, "Observer");
  await dee.openToJoin(await ada.invite(), "Dee");
  await expect(row(ada, "Dee")).toBeVisible(SOON);

  await note(dee, "17(2)", "at least", "Dee's.");
  await ada.command("Go to the text");
  await expect(ada.highlights("at least")).toBeVisible(SOON);
  await bea.command("Team");

  const sheet = path.join(environment.folder, "sheet.html");
  await test.step("another takes over with the sheet, and gets a new one", async () => {
    await ada.command("Save recovery sheet");
    await writeFile(sheet, await ada.running.saving(ada.profile, () => ada.button("Save sheet…")));
    await dee.command("Team");
    await dee.button("Take over administration");
    await dee.running.choosing(sheet, () => dee.button("Open sheet file…"));
    await dee.choice(/Former administrator/, "has lost the device");
    await dee.button("Take over");
    await expect(dee.page.getByRole("dialog")).toContainText("The takeover waits until a lead confirms it: Bea");
    const save = dee.page.getByRole("dialog").getByRole("button", { name: "Save sheet…" });
    const next = await dee.running.saving(dee.profile, async () => {
      await dee.tabTo(save);
      await dee.press("Enter");
    });
    expect(next).not.toEqual(await readFile(sheet));
    await dee.button("Done");
    await expect(card(dee, "Dee is taking over the administration")).toContainText("This waits until a lead");
    await expect(row(dee, "Ada")).toContainText("administrator");
  });

  await test.step("the lead confirms, and the former administrator's device is removed", async () => {
    const requestCard = card(bea, "Dee is taking over the administration");
    await expect(requestCard).toContainText("No longer administrator: Ada.", SOON);
    await expect(requestCard).toContainText("A device is removed: Ada.");
    await bea.button("Confirm");
    await expect(row(dee, "Dee")).toContainText("you · Lead · administrator", SOON);
    await expect(banner(ada)).toContainText("You were removed from the team by Dee", SOON);
  });

  await test.step("who was removed stays out, also after the key is changed, and the old sheet is void", async () => {
    await dee.button("Change dossier key…");
    await dee.button("Change key");
    await note(dee, "16(3)", "within seven days", "Under the new key.");
    await bea.command("Go to the text");
    await expect(bea.highlights("within seven days")).toBeVisible(SOON);
    await ada.reopen();
    await expect(ada.page.getByRole("button", { name: "Save recovery sheet" })).toBeHidden();
    await expect(banner(ada)).toBeVisible(SOON);
    await expect(ada.highlights("within seven days")).toBeHidden();
    await bea.command("Team");
    await bea.button("Take over administration");
    await bea.running.choosing(sheet, () => bea.button("Open sheet file…"));
    await bea.button("Take over");
    await expect(bea.messages).toContainText("This recovery sheet was replaced by a newer one");
    await bea.press("Escape");
    await expect(row(bea, "Dee")).toContainText("administrator");
  });
});

function row(app: App, name: string): Locator {
  const called = app.page.locator("strong").getByText(name, { exact: true });
  return app.page.locator(".team-members > li").filter({ has: called });
}

function card(app: App, heading: string): Locator {
  return app.page.locator("section").filter({ has: app.page.getByRole("heading", { name: heading }) });
}

function banner(app: App): Locator {
  return app.page.locator(".removedMember-banner");
}

/** A comment on words of the text. The name is asked for at the first. */
async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}
