import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const FIXTURES = path.join(import.meta.dirname, "../fixtures");
const SAMPLE = path.join(FIXTURES, "sample");
const MORE = "It shall say so in the harbour, on a board that can be read by night.";

const tray = (app: App) => app.page.getByRole("complementary", { name: "Unplaced" });

test("Notes without a place in the only text of a document are listed, and resolved, without a text to compare it with", async ({
  app,
  environment,
}) => {
  // Two readings of one text, one with an additional sentence.
  const text = `A/AC.998/3\n\n${await readFile(path.join(FIXTURES, "nextdraft/harbour-1.txt"), "utf8")}`;
  const [long, short] = ["long.txt", "short.txt"].map((name) => path.join(environment.folder, name)) as [
    string,
    string,
  ];
  const paragraph = /^(\d+\. .+)$/mu.exec(text)![1]!;
  await writeFile(long, text.replace(paragraph, `${paragraph} ${MORE}`));
  await writeFile(short, text);
  await app.openFile(long);
  await app.command("Unplaced");
  await expect(tray(app)).toContainText("Everything recorded on this text is placed in it.");
  await app.press("t");
  await expect(app.text).toBeFocused();

  await app.jump("1(1)");
  await app.select("on a board that can be read by night");
  await app.mark(3);
  await app.finish({ comment: "By whom?", rights: ["privacy"], name: "Ada" });
  await app.capture('1(1) CAN + "It shall say so in the harbour"');
  await app.openFile(short);
  await app.button("Treat as one");

  await test.step("the last line gives their number, and leads there", async () => {
    const left = app.page.locator(".compare-left-over");
    await expect(left).toHaveText(/1 position on changed text/);
    await app.button(/1 position on changed text/);
    await expect(tray(app)).toContainText("By whom?");
    await expect(tray(app).getByRole("heading", { name: "Unplaced positions: 1" })).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
  });
  await test.step("if none is left, it says so", async () => {
    await app.press("x");
    await expect(tray(app)).toContainText("Notes not applicable in this draft: 1");
    await app.button(/^Not applicable in this draft · Canada/);
    await expect(tray(app).getByRole("heading", { name: /Positions not applicable in this draft: 1/ })).toBeVisible();
    await app.button("Close");
    await expect(app.text).toBeFocused();
    await expect(app.page.locator(".compare-left-over")).toBeHidden();
  });
});

test("Positions of the convention are reviewed in a package, which is the only text of its document", async ({
  app,
}) => {
  await app.openFile(path.join(SAMPLE, "draft-v1.txt"));
  await app.capture("16(2) CAN + #public");
  await app.openUnlike(path.join(SAMPLE, "package.docx"), "New document");
  await app.press("Control+Shift+X");
  await expect(app.page.locator(".matrix-left-behind")).toContainText("1 position was taken on an earlier text");
  await app.button("Review positions");
  await expect(tray(app).getByRole("heading", { name: "Positions on changed text: 1" })).toBeVisible();
  await app.button(/^Place here: .*Canada/);
  await expect(tray(app)).toContainText("Everything recorded on this text is placed in it.");
  // F7 compares two texts again if there are two.
  await app.press("F7");
  await expect(tray(app)).toBeHidden();
});

test("Nothing is confirmed in another article without a question, and each place is named with its words", async ({
  app,
  environment,
}) => {
  const moles = "between the two moles of a harbour that lies open to the sea";
  const draft = (third: string, fourth: string) =>
    [
      "Convention on the lighting of harbours",
      ["Article 3. Lamps", `1. Each Party shall light a lamp${third}.`, "2. Lamps are trimmed at dawn."],
      ["Article 4. Storms", `1. Each Party shall hoist a cone before a storm${fourth}.`, "2. Cones are black."],
    ]
      .flat()
      .join("\n\n");
  const [first, second] = ["first.txt", "second.txt"].map((name) => path.join(environment.folder, name)) as [
    string,
    string,
  ];
  await writeFile(first, draft(` ${moles}`, ""));
  await writeFile(second, draft("", ` ${moles}`));
  await app.openFile(first);
  await app.jump("3(1)");
  await app.select(moles);
  await app.mark(3);
  await app.finish({ comment: "Whose moles?", name: "Ada" });
  await app.capture(`3(1) CAN + "${moles}"`);
  await app.capture(`3(1) NOR > "${moles}" > "everywhere"`);
  await app.openFile(second);
  await app.command("Unplaced");
  const question = app.page.getByRole("dialog", { name: "Does it belong there?" });
  const position = tray(app).locator("[data-position]");
  await expect(position.locator(".parts-passage")).toContainText(moles);
  await test.step("a position", async () => {
    await app.button(/^Place here: 4\(1\).*Canada/);
    await expect(question).toContainText(/4\(1\) is in another article/);
    await expect(question).toContainText(moles);
    await app.button("Cancel");
    await expect(position).toBeVisible();
    await app.button(/^Place here: 4\(1\).*Canada/);
    await question.getByRole("button", { name: "Place here: 4(1)" }).click();
    await expect(position).toBeHidden();
  });
  await test.step("a proposal", async () => {
    const proposal = tray(app).locator("[data-proposal]");
    await app.button(/^Place here: 4\(1\).*Norway/);
    await question.getByRole("button", { name: "Place here: 4(1)" }).click();
    await expect(proposal).toBeHidden();
  });
  await test.step("a note", async () => {
    await app.press("t");
    await app.page.locator("article.compare-compared-note").filter({ hasText: "Whose moles?" }).first().click();
    await app.press("Enter");
    await expect(question).toContainText("another article");
    expect(await barriers(app.page)).toEqual([]);
    await app.press("Enter");
    await expect(question).toBeHidden();
    await expect(app.page.locator("main:focus-within")).toBeVisible();
    await app.press("Enter");
    await question.getByRole("button", { name: "Place here: 4(1)" }).click();
    await expect(question).toBeHidden();
    await expect(app.page.locator(".compare-compared-note .compare-status-of").first()).toContainText("Confirmed");
  });
});
