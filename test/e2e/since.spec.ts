import { writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const LAMPS = `Draft convention on lamps

Article 1
Duties

1. The keeper shall light every lamp.

2. The keeper shall keep the oil dry.
`;

async function draftFile(name: string, text: string): Promise<string> {
  const file = test.info().outputPath(name);
  await writeFile(file, text);
  return file;
}

const view = (app: App) => app.page.getByRole("main");
const lines = (app: App) => view(app).locator("[data-stop]");
const section = (app: App, name: string) => view(app).getByRole("region", { name });

test("What is new since the last look is listed, leads to its places, and is copied for an audience", async ({
  app,
}) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.jump("1(2)");
  await app.begin("comment");
  await app.finish({ comment: "Who pays for it?" });
  await app.capture("1(2) CAN +");
  await app.capture("1(2) MEX -");

  await test.step("nothing is known of a look or a close, so a time is asked for", async () => {
    await app.press("Control+Shift+H");
    await expect(view(app).getByRole("textbox", { name: "Date and time" })).toBeVisible();
    await expect(section(app, "Positions (2)").getByRole("button")).toHaveCount(2);
    await app.button("I have looked");
    await expect(app.messages).toContainText("Your last look is now");
    await app.choice(/From/, "My last look");
    await expect(view(app).getByText("Nothing that this audience may see.")).toBeVisible();
  });

  await test.step("after the Chair’s next draft", async () => {
    await app.press(TO_TEXT);
    await app.chooseFile(await draftFile("lamps-2.txt", LAMPS.replace("shall light", "may light")));
    await app.openNow();
    await app.capture("1(2) CAN -");
    await app.press("Control+Shift+H");
    await expect(lines(app)).toHaveText([
      /^Draft convention on lamps, 2nd text, after/,
      "1(1) · Weaker duty: “may” (before: “shall”)",
      "1(2) · Canada: opposes; before: supports",
    ]);
    expect(await barriers(app.page), "since").toEqual([]);
  });

  await test.step("by key", async () => {
    await expect(lines(app).first()).toBeFocused();
    await app.press("ArrowDown", "ArrowDown", "ArrowUp");
    await expect(lines(app).nth(1)).toBeFocused();
    await app.press("Enter");
    await expect(app.text).toBeFocused();
    await app.press("Control+Shift+H");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("by mouse", async () => {
    await app.page.getByRole("tab", { name: "Since" }).click();
    await lines(app).nth(2).click();
    await expect(app.text).toBeFocused();
    await app.page.getByRole("tab", { name: "Since" }).click();
  });

  await test.step("copied for an audience", async () => {
    const copy = view(app).getByRole("button", { name: "Copy for a chat" });
    await expect(copy).toBeDisabled();
    await app.choice(/Audience/, "Team, with informals");
    await copy.click();
    await expect(app.messages).toContainText("Copied");
    const { text: copied } = await app.running.clipboard();
    expect(copied).toContain("• 1(2) · Canada: opposes; before: supports");
    expect(copied).toContain("Weaker now (1)");
    await app.choice(/Audience/, "Public");
    await expect(view(app)).not.toContainText("Canada");
    await expect(view(app)).toContainText("1 change is not for this audience.");
    await copy.click();
    await expect.poll(() => app.running.clipboard().then(({ text }) => text)).not.toContain("Canada");
  });

  await test.step("the look is kept on this machine", async () => {
    await app.expectSaved();
    await app.reopen();
    await app.press("Control+Shift+H");
    await expect(section(app, "Positions (1)")).toBeVisible();
  });

  await test.step("and printed with a briefing", async () => {
    await app.button("Annex to a briefing");
    await expect(app.page.getByRole("heading", { name: "Briefing" })).toBeVisible();
    await app.page.locator("summary", { hasText: "Page, introduction and language" }).click();
    await expect(app.page.getByRole("checkbox", { name: /^Annex: since/ })).toBeChecked();
  });
});

test("A wrong time is said to be wrong, and the view fits a telephone", async ({ app }) => {
  await app.openFile(await draftFile("lamps.txt", LAMPS));
  await app.capture("1(2) CAN +");
  await app.press("Control+Shift+H");
  const field = view(app).getByRole("textbox", { name: "Date and time" });
  await field.fill("yesterday");
  await expect(view(app).getByRole("alert")).toContainText("Type a date and a time");
  await expect(lines(app)).toHaveCount(0);
  await field.fill("2020-01-01 08:00");
  await expect(section(app, "Positions (1)")).toBeVisible();
  await app.page.setViewportSize({ width: 360, height: 740 });
  const overflow = () => app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await expect(lines(app).first()).toBeInViewport();
});
