import { test } from "./app.ts";
test("settings @either", async ({ app }) => {
  await app.readSample?.();
  for (const lang of ["en", "ar"]) {
    await app.page.evaluate((l) => localStorage.setItem("clausemark-language", l), lang);
    await app.page.reload();
    await app.page.waitForSelector("body[data-ready]");
    for (const width of [1440, 360]) {
      await app.page.setViewportSize({ width, height: 800 });
      for (const id of ["settings"]) {
        await app.page.keyboard.press("Control+Comma");
        await app.page.waitForTimeout(600);
        await app.page.screenshot({ path: `/tmp/pw-set/${id}-${lang}-${width}.png` });
        const b = app.page.getByRole("dialog").getByRole("button");
        const n = await b.count();
        await b.nth(n - 3).click();
        await app.page.waitForTimeout(800);
        await app.page.screenshot({ path: `/tmp/pw-set/about-${lang}-${width}.png` });
        await app.page.getByRole("radio").nth(1).locator("..").click();
        await app.page.waitForTimeout(300);
        await app.page.screenshot({ path: `/tmp/pw-set/libs-${lang}-${width}.png` });
        await app.page.getByRole("dialog").getByRole("button").first().click();
        await app.page.waitForTimeout(500);
        await app.page.screenshot({ path: `/tmp/pw-set/report-${lang}-${width}.png` });
        await app.page.keyboard.press("Escape");
      }
    }
  }
});
