import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

test("The current text has each article where it is newest, takes notes like any other, and names its sources", async ({
  app,
}) => {
  test.setTimeout(180_000);
  await app.openSample();
  await app.jump("15(2)(a)");
  await app.select("on a reasoned application");
  await app.begin("comment");
  await app.finish({ comment: "Who hears it?", name: "Ada" });
  await app.openFile(path.join(SAMPLE, "draft-v2.docx"));
  await expect(app.cards.filter({ hasText: "Who hears it?" })).toHaveCount(0);
  await app.openUnlike(path.join(SAMPLE, "package.docx"), "New document");
  // The note was placed in the package.
  await expect(app.highlights("on a reasoned application")).toBeVisible();

  await app.press("F4");
  const texts = app.page.getByRole("listbox", { name: "Texts and dossiers" });
  await expect(texts).toContainText("Current text");
  await app.type("current");
  await expect(texts.getByRole("option")).toHaveText([/^Current text/]);
  await app.press("Enter");
  await expect(app.text).toBeFocused();
  await expect(app.page.locator("header.frame-header")).toContainText("Current text");
  await app.jump("16(2)(a)");
  await expect(app.highlights("on a reasoned application")).toBeVisible();
  const source = (eId: string) => app.page.locator(`.text-provision:has(> h2):has-text("${eId}") > .text-source`);
  await expect(source("Access to records held by service providers")).toContainText("A/AC.999/CRP.4");
  await expect(source("Expedited preservation of records")).toContainText("A/AC.999/12/Rev.1");
  await app.select("another competent authority");
  await app.begin("comment");
  await app.finish({ comment: "Which authority?" });
  await expect(app.highlights("another competent authority")).toBeVisible();
  await shown(app);

  // The note was made on the package and is shown there.
  await app.jump("package 16");
  await expect(app.page.locator("header.frame-header")).not.toContainText("Current text");
  await expect(app.highlights("another competent authority")).toBeVisible();
  await expect(app.highlights("on a reasoned application")).toBeVisible();
});

/** Expects each of the two articles to be shown completely and once. */
async function shown(app: App): Promise<void> {
  await expect(app.page.locator(".text-draft h2").filter({ hasText: "Location records" })).toHaveCount(1);
  await app.jump("18");
  await expect(app.page.locator(".text-draft h2").filter({ hasText: "Conditions and safeguards" })).toBeVisible();
}
