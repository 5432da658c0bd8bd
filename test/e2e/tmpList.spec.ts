import { expect } from "@playwright/test";
import { barriers } from "./axe.ts";
import { manyFiles } from "./manyNotesFiles.ts";
import { test } from "./testEnvironment.ts";

test("tmp", async ({ app, environment }) => {
  test.setTimeout(90_000);
  const { dossier, invitation } = await manyFiles(environment.folder, Number(process.env.N ?? 60));
  await app.openFile(dossier);
  await app.openFile(invitation);
  await expect(app.page.getByRole("dialog")).toBeVisible();
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toBeHidden({ timeout: 60_000 });
  await app.press("F6");
  await app.jump("5(2)");
  await app.press("w", "3");
  await app.finish({
    comment:
      "Own note that is longer than a line can be, so that one sees how it is cut where there is no more room for it, and then goes on.",
  });
  const shot = async (name: string) => {
    await app.page.waitForTimeout(400);
    await app.page.screenshot({ path: `/tmp/h/list/${name}.png` });
  };
  await app.page.setViewportSize({ width: 1440, height: 900 });
  let t = performance.now();
  await app.press("Shift+F2");
  await expect(app.page.locator("[role=grid] [data-line]").first()).toBeFocused();
  console.log("open", performance.now() - t);
  await shot("light");
  console.log("axe", await barriers(app.page));
  await app.press("ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
  await shot("selected");
  console.log("axe sel", await barriers(app.page));
  t = performance.now();
  await app.press("Control+a");
  await expect(app.page.getByText(/\d selected/)).toBeVisible();
  console.log("all", performance.now() - t);
  await app.page.getByRole("button", { name: "Resolve…" }).click();
  await shot("resolve");
  console.log("axe dialog", await barriers(app.page));
  await app.press("Escape");
  await app.page.getByRole("button", { name: "Visibility…" }).click();
  await app.page.waitForTimeout(600);
  console.log(
    "grids behind",
    await app.page.getByRole("grid").count(),
    await app.page.evaluate(() => [
      document.activeElement?.outerHTML.slice(0, 160),
      document.querySelector("#window")?.outerHTML.slice(0, 200),
      document.querySelectorAll("[aria-hidden=true]").length,
      document.querySelector("main.frame-view")?.closest("[aria-hidden],[inert]")?.className,
    ]),
  );
  await app.page.getByRole("dialog").getByRole("button", { name: /Team/ }).click();
  await app.page.getByRole("option", { name: /^Public/ }).click();
  await shot("visibility");
  await app.press("Escape");
  await app.page.getByRole("button", { name: "Export…" }).click();
  await shot("export");
  await app.press("Escape");
  await app.page.getByRole("button", { name: "Tag…" }).click();
  await shot("tags");
  await app.press("Escape");
  await app.page.emulateMedia({ colorScheme: "dark" });
  await shot("dark");
  await app.page.emulateMedia({ colorScheme: "light" });
  await app.choice(/Group by/, "Severity");
  await shot("groups");
  for (const [w, h] of [
    [360, 640],
    [768, 1024],
    [1920, 1080],
  ] as const) {
    await app.page.setViewportSize({ width: w, height: h });
    await shot(`w${w}`);
    console.log("axe", w, await barriers(app.page));
  }
  await app.page.setViewportSize({ width: 1440, height: 900 });
  await app.page.emulateMedia({ forcedColors: "active" });
  await shot("forced");
  await app.page.emulateMedia({ forcedColors: "none" });
  console.log(
    "rows",
    await app.page.locator("[role=grid] [data-line]").count(),
    "elements",
    await app.page.locator("*").count(),
  );
});
