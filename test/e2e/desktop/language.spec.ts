import { expect, test } from "@playwright/test";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { type LaunchedDesktop, launchElectron } from "#test/support/window/launchApp.ts";

test("The system's menu is in the window's language, also after a restart", async () => {
  const userData = createTempFolder("profile");
  const first = await launchElectron({ userData });
  await expect.poll(() => menusOf(first)).toContain("&File");
  const english = await itemsOf(first);
  expect(english).toContain("Cut");
  const { page } = first;
  await page.locator(".start .parts-choice button").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Français" })).toBeVisible();
  await page.keyboard.type("Fran");
  await expect(page.getByRole("option", { name: "Français" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ouvrir un projet" })).toBeVisible();
  await expect.poll(() => menusOf(first)).toContain("&Fichier");
  // Menu items with a system role have our labels, too.
  expect((await itemsOf(first)).filter((label) => english.includes(label))).toEqual([]);
  await first.app.close();
  const second = await launchElectron({ userData });
  await expect(second.page.getByRole("button", { name: "Ouvrir un projet" })).toBeVisible();
  await expect.poll(() => menusOf(second)).toContain("&Fichier");
  await second.app.close();
});

function menusOf({ app }: LaunchedDesktop): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

/** Returns the labels of the menus, in order. */
function itemsOf({ app }: LaunchedDesktop): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).filter(({ type }) => type !== "separator").map(({ label }) => label),
    ),
  );
}
