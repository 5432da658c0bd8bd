import path from "node:path";
import { expect } from "@playwright/test";
import { buildWebDemo } from "#scripts/webDemo.ts";
import { inspect } from "../unit/publish/briefing/pdf.ts";
import { StaticServer } from "../support/staticServer.ts";
import { barriers } from "./axe.ts";
import { findInterfaceFaults } from "./interfaceFaults.ts";
import { test } from "./testEnvironment.ts";

test("The demo is opened from a folder of files, and a passage is marked, rated, kept and exported", async ({
  environment,
}) => {
  test.slow();
  const folder = path.join(environment.folder, "demo");
  await buildWebDemo(folder);
  const server = await StaticServer.start(folder, "/some/where/");
  const visitor = await environment.app();
  await visitor.open({ address: server.url });
  const { page } = visitor;
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(server.url)) elsewhere.push(request.url());
  });

  await test.step("it says that it is a demo, and where words are kept", async () => {
    await expect(page.getByRole("note", { name: "Demo" })).toContainText("This is a demo");
    await expect(page.getByRole("note", { name: "Demo" })).toContainText("stays in this browser");
    await visitor.button("Open the demo dossier");
    await expect(visitor.text).toBeVisible();
    // A dossier that is only read is not stored: the visitor joins it in a moment.
    await visitor.expectSaved();
    await expect(page.getByRole("region", { name: "Demo" })).toContainText("write nothing that is real");
  });

  await test.step("it is accessible, translated and not cut off, wide and narrow", async () => {
    for (const language of ["ar", "en"] as const) {
      await page.evaluate((chosen) => localStorage.setItem("clausemark-language", chosen), language);
      await page.reload();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator(".text-draft")).toBeVisible();
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => findInterfaceFaults(page, language), `${language}, ${width} px`).toEqual([]);
        expect.soft(await barriers(page), `${language}, ${width} px`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("a passage is marked, and another’s note is rated", async () => {
    await visitor.jump("6(3)");
    await visitor.select("has agreed thereto");
    await visitor.mark(4);
    await visitor.finish({ comment: "Who agreed?", confidentiality: "Public" });
    await visitor.expectSaved();
    await expect(visitor.highlights("has agreed thereto")).toBeVisible();
    await visitor.jump("5(2)");
    await visitor.press("j");
    await expect(visitor.attended).toContainText("The bracketed exception");
    await visitor.press("1");
    await expect(visitor.attended.getByRole("button", { name: /^2 ratings: / })).toHaveAccessibleName(
      /Ada: High \(provisional\); Visitor: Low \(provisional\)/,
    );
  });

  await test.step("the briefing is typeset in the browser, with the new note", async () => {
    await visitor.press("Control+p");
    await expect(page.getByRole("status").filter({ hasText: "Contents:" })).toBeVisible({ timeout: 60_000 });
    const pdf = await inspect(await visitor.running.saving(visitor.profile, () => visitor.button("Export")));
    expect(pdf.highlights.flatMap(({ faults }) => faults)).toEqual([]);
    expect(JSON.stringify(pdf)).toContain("Who agreed?");
    await visitor.press("Escape");
  });

  await test.step("it is there after a reload, and nothing was asked of anything but the files", async () => {
    await page.reload();
    await expect(visitor.highlights("has agreed thereto")).toBeVisible();
    expect(elsewhere).toEqual([]);
    expect(
      server.requests.filter((each) => !/^GET \/some\/where\/(?:(?:assets|sample|demo)\/[\w.-]+)?$/.test(each)),
    ).toEqual([]);
  });

  await test.step("it is opened again as the visitor left it", async () => {
    await visitor.command("Close dossier");
    await visitor.button("Open the demo dossier");
    await expect(visitor.highlights("has agreed thereto")).toBeVisible();
  });

  await test.step("it has no hub to share with", async () => {
    await visitor.share("hub.example.org");
    await expect(page.getByText("A demo has no hub.")).toBeVisible();
  });

  await test.step("a script that is not a file of the demo does not run", async () => {
    const hasRun = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.hasRun = true";
      document.head.append(script);
      return "hasRun" in globalThis;
    });
    expect(hasRun).toBe(false);
    // The browser reports what it has stopped as an error.
    await expect.poll(() => visitor.faults.splice(0)).toEqual([expect.stringContaining("Content Security Policy")]);
  });
  await server.stop();
});
