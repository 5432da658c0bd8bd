import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import { message } from "#shared/messages/messages.ts";
import { type App, TRAVEL } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

test.use({ storesCode: true });

const LAMPS = "Convention on lamps, their oil, their wicks and the keepers who light them in every harbour at dusk";

const dialogOf = (app: App) => app.page.getByRole("dialog", { name: "Remove Clausemark data before travel" });
const rowOf = (app: App, title: string) => dialogOf(app).getByRole("listitem").filter({ hasText: title }).first();
const field = (dialog: Locator) => dialog.getByRole("textbox", { name: "Type “delete” to continue" });

/** Creates two dossiers, of which the second is open. Neither recovery sheet is saved. */
async function twoDossiers(app: App, folder: string): Promise<void> {
  await app.openSample();
  await app.expectSaved();
  await app.command("Close dossier");
  const file = path.join(folder, "draft.txt");
  await writeFile(file, `${LAMPS}\n\nArticle 1. Lighting\n\n1. Each keeper shall light the lamp.\n`);
  await app.openFile(file);
  await app.expectSaved();
}

test("The dialog for deletion before travel names what blocks it, and a recovery sheet is saved in its row", async ({
  app,
  environment,
}) => {
  await twoDossiers(app, environment.folder);
  await app.command(TRAVEL);
  const dialog = dialogOf(app);
  const [sample, lamps] = [rowOf(app, "Draft convention"), rowOf(app, LAMPS)];
  await expect(field(dialog)).toBeDisabled();
  await expect(field(dialog)).toHaveAccessibleDescription(/^Not available: 2 dossiers block deletion\./);
  for (const row of [sample, lamps]) {
    await expect(row).toContainText("Deletion is blocked");
    await expect(row).toContainText("The recovery sheet was not saved elsewhere");
    await expect(row).toContainText("not known to be anywhere else");
  }

  await test.step("by key, of a dossier that is not open", async () => {
    const save = sample.getByRole("button", { name: "Save sheet…" });
    const bytes = await app.running.saving(environment.folder, async () => {
      await app.tabTo(save);
      await app.press("Enter");
    });
    expect(String(bytes)).toContain("Draft convention on");
    await expect(save).toBeHidden();
    await expect(sample).not.toContainText("recovery sheet");
    await expect(sample).toContainText("Deletion is blocked");
    await expect(lamps.getByRole("button", { name: "Save sheet…" })).toBeFocused();
  });

  await test.step("by mouse, of the open one", async () => {
    const save = lamps.getByRole("button", { name: "Save sheet…" });
    expect(String(await app.running.saving(environment.folder, () => save.click()))).toContain("Convention on lamps");
    await expect(save).toBeHidden();
    await expect(dialog.getByRole("button", { name: "Delete anyway…" })).toBeFocused();
  });

  await test.step("an unticked dossier does not block", async () => {
    await app.tabTo(sample.getByRole("checkbox"));
    await app.press("Space");
    await expect(field(dialog)).toHaveAccessibleDescription(/^Not available: one dossier blocks/);
    await expect(sample).not.toContainText("Deletion is blocked");
    await lamps.getByText(LAMPS).click();
    await expect(field(dialog)).toHaveAccessibleDescription("Select at least one dossier.");
    await expect(dialog.getByRole("button", { name: "Delete anyway…" })).toBeHidden();
  });

  await test.step("a saved sheet is no longer here", async () => {
    await app.press("Escape");
    await app.reopen();
    await app.command(TRAVEL);
    for (const title of ["Draft convention", LAMPS])
      await expect(rowOf(app, title)).toContainText("not known to be anywhere else");
    await expect(app.page.getByRole("button", { name: "Save sheet…" })).toHaveCount(0);
  });
});

test("Data that would be lost for good is named before it is deleted anyway, with a separate confirmation", async ({
  app,
  environment,
}) => {
  await twoDossiers(app, environment.folder);
  await app.command(TRAVEL);
  await rowOf(app, "Draft convention").getByText("Draft convention").click();
  const anyway = app.page.getByRole("dialog", { name: "Delete anyway" });
  const go = anyway.getByRole("button", { name: "Delete anyway", exact: true });

  await test.step("by mouse, and cancelled", async () => {
    await dialogOf(app).getByRole("button", { name: "Delete anyway…" }).click();
    await expect(anyway).toContainText("One dossier is deleted from this machine.");
    await expect(anyway).toContainText(LAMPS);
    await expect(anyway).not.toContainText("Draft convention");
    await expect(anyway).toContainText("without it nobody can take over the administration");
    await expect(anyway).toContainText("not known to be anywhere else");
    await expect(field(anyway)).toBeFocused();
    await expect(go).toBeDisabled();
    await app.type("delet");
    await app.press("Enter");
    await expect(go).toBeDisabled();
    await anyway.getByRole("button", { name: "Cancel" }).click();
    await expect(anyway).toBeHidden();
    await expect(rowOf(app, LAMPS)).toBeVisible();
  });

  await test.step("by key", async () => {
    await app.button("Delete anyway…");
    await app.type("delete");
    await expect(go).toBeEnabled();
    await app.press("Enter");
    await expect(app.messages).toContainText("The selected dossiers were deleted from this machine.", {
      timeout: 20_000,
    });
    const list = app.page.getByRole("dialog", { name: "Dossiers on this machine" });
    await expect(list).toContainText("Draft convention");
    await expect(list).not.toContainText(LAMPS);
  });
});

test("Once somebody else has everything, only the recovery sheet blocks", async ({ app: ada, environment }) => {
  test.slow();
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await expect(bea.step).toHaveText("Synced");
  await ada.command("Go to the text");
  const dialog = dialogOf(ada);
  await expect(async () => {
    // Saving the dossier commits a receipt of what she holds. The roster that admits her may reach her only after an
    // earlier receipt.
    await bea.saveDossier();
    await ada.command(TRAVEL);
    await expect(dialog).toContainText("The recovery sheet was not saved");
    const said = await dialog.textContent();
    if (said?.includes("not known to be anywhere else")) await ada.press("Escape");
    expect(said).toContain("Receipts: Bea");
    await expect(dialog).toBeVisible();
  }).toPass({ timeout: 120_000 });
  await expect(dialog.getByText("As far as is known here, others have everything.")).toBeHidden();
  await expect(field(dialog)).toBeDisabled();
  await ada.running.saving(environment.folder, () => ada.button("Save sheet…"));
  await expect(dialog).toContainText("As far as is known here, others have everything.");
  await expect(dialog.getByRole("button", { name: "Delete anyway…" })).toHaveCount(0);
  await expect(field(dialog)).toBeFocused();
  await ada.type("delete");
  const again = ada.page.waitForEvent("load");
  await ada.press("Enter");
  await again;
  await expect(ada.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
});

test("Deleting everything can leave the sample as the only dossier, so that the app is not empty", async ({ app }) => {
  await app.openSample();
  await app.expectSaved();
  await app.command(TRAVEL);
  await dialogOf(app).getByText("Leave the sample as the only dossier").click();
  await app.button("Delete anyway…");
  await app.type("delete");
  const again = app.page.waitForEvent("load");
  await app.press("Enter");
  await again;
  await expect(app.text).toBeVisible({ timeout: 20_000 });
  await app.expectSaved();
  await app.command("Close dossier");
  await expect(app.page.getByRole("button", { name: /^Draft convention/ })).toHaveCount(1);
});

test("The dialog says what the deletion does not reach, and how to make a browser forget it", async ({ app }) => {
  await app.openSample();
  await app.command(TRAVEL);
  const section = dialogOf(app).locator(".dossiers-out-of-reach");
  await expect(section).toContainText(message("travel.reach.copies"));
  const clear = section.getByText(message("travel.reach.clear"));
  await (app.isInBrowser ? expect(clear).toBeVisible() : expect(clear).toHaveCount(0));
});

test("A button that deletes something for good looks so, in every theme of the window", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.command(TRAVEL);
  await app.button("Delete anyway…");
  await app.type("delete");
  const anyway = page.getByRole("dialog", { name: "Delete anyway" });
  const looks = (name: string) =>
    anyway.getByRole("button", { name, exact: true }).evaluate((button) => {
      const { backgroundColor, borderStyle, color } = getComputedStyle(button);
      return { backgroundColor, borderStyle, color };
    });
  const grounds = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    const [danger, plain] = [await looks("Delete anyway"), await looks("Cancel")];
    expect(danger.backgroundColor).not.toBe(plain.backgroundColor);
    grounds.add(danger.backgroundColor);
  }
  expect(grounds.size).toBe(2);
  expect(await barriers(page), "contrast, light and dark").toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  await expect(async () => {
    const [danger, plain] = [await looks("Delete anyway"), await looks("Cancel")];
    expect(danger.backgroundColor).toBe(plain.backgroundColor);
    expect(danger.borderStyle).not.toBe(plain.borderStyle);
  }).toPass({ timeout: 5000 });
});

test("A long title does not widen its box, and nothing overflows a narrow window", async ({ app, environment }) => {
  await twoDossiers(app, environment.folder);
  await app.page.setViewportSize({ width: 360, height: 740 });
  await app.command(TRAVEL);
  const dialog = dialogOf(app);
  await expect(dialog.getByRole("button", { name: "Delete anyway…" })).toBeVisible();
  for (const box of await dialog.locator(".parts-box").all()) {
    expect(await box.evaluate((each) => [each.clientWidth, each.clientHeight])).toEqual([14, 14]);
  }
  const overflowing = () =>
    app.page.evaluate(
      () =>
        [...document.querySelectorAll(".parts-modal")].filter((modal) => modal.scrollWidth > modal.clientWidth).length,
    );
  expect(await overflowing()).toBe(0);
  await app.button("Delete anyway…");
  expect(await overflowing()).toBe(0);
});
