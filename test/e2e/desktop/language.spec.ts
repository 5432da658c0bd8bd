import { expect, test } from "@playwright/test";
import { newFolder } from "../../support/folder.ts";
import { type Desktop, launchElectron } from "../../support/launch.ts";

test("the system's menu speaks the window's language, the next time too", async () => {
  const userData = newFolder("profile");
  const first = await launchElectron({ userData });
  await expect.poll(() => menusOf(first)).toContain("&File");
  const { page } = first;
  await page.locator(".start .choice button").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Français" })).toBeVisible();
  await page.keyboard.type("Fran");
  await expect(page.getByRole("option", { name: "Français" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ouvrir un projet" })).toBeVisible();
  await expect.poll(() => menusOf(first)).toContain("&Fichier");
  await first.app.close();
  const second = await launchElectron({ userData });
  await expect(second.page.getByRole("button", { name: "Ouvrir un projet" })).toBeVisible();
  await expect.poll(() => menusOf(second)).toContain("&Fichier");
  await second.app.close();
});

function menusOf({ app }: Desktop): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}
