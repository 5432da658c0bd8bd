import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

/** A compilation in which delegations propose words, delete them and stand behind them, and two doubtful places. */
const COMPILATION = path.join(import.meta.dirname, "../fixtures/attributions/compilation.txt");

const checkbox = (app: App, name: string | RegExp) => app.review.getByRole("checkbox", { name });

test("The review offers what a draft says of delegations, and what is taken becomes proposals and positions", async ({
  app,
}) => {
  await app.chooseFile(COMPILATION);
  const section = app.review.locator("section", { hasText: "attributions to delegations" });

  await test.step("certain ones first, doubtful ones with the reason, and nothing that is none", async () => {
    await expect(section).toContainText("7 attributions to delegations");
    await expect(section).toContainText("Proposed by Canada, New Zealand: “and repair”");
    await expect(section).toContainText(
      "Deletion wanted by Iran (Islamic Republic of), Russian Federation: “as appropriate”",
    );
    await expect(section).toContainText(
      "Alternative proposed by Mexico: “It should publish what they show within a reasonable time.”",
    );
    await expect(section).toContainText("2 are doubtful");
    await expect(section).toContainText("a name is in no list of States and groups");
    await expect(section).not.toContainText("Placeholder");
    expect(await barriers(app.page)).toEqual([]);
  });

  await test.step("all that are certain at once, and one of them left", async () => {
    await app.tabTo(checkbox(app, "All 5 that are certain"));
    await app.press("Space");
    await app.tabTo(checkbox(app, /Like-Minded Developing Countries/));
    await app.press("Space");
    await expect(checkbox(app, "All 5 that are certain")).not.toBeChecked();
  });

  await test.step("they are ordinary positions and proposals on the words of the draft", async () => {
    await app.press("Control+Enter");
    const groups = app.page.locator(".text-draft .text-held > span");
    await expect(groups.filter({ hasText: "CAN" }).first()).toBeVisible();
    await expect(app.text).toContainText("keep [Canada, New Zealand: and repair] its tide gauges");
    await expect(app.page.locator(".text-draft")).not.toContainText("LMDC: proposes");
  });
});
