import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const HARBOUR = path.join(import.meta.dirname, "../fixtures/nextdraft");
const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

test("In the next draft every note is placed, doubtful places are reviewed, and nothing is lost", async ({ app }) => {
  test.setTimeout(240_000);
  await app.openSample();
  await note(app, "3(2)(b)", "national security", "Too wide a reason.", "Ada");
  await note(app, "5(2)", "save as international human rights law itself allows", "Good: keep it.");
  await note(app, "10(3)", "effective remedy", "Keep compensation.");
  await note(app, "11(2)(b)", "persons concerned", "They have to be told.");
  await note(app, "16(1)", "where a device is", "Location is special.");

  await test.step("is added, and the results for the notes are shown", async () => {
    await app.chooseFile(path.join(SAMPLE, "draft-v2.docx"));
    await app.openNow();
    const news = app.page.getByRole("region", { name: "Notes in the new text" });
    await expect(news).toContainText("same words 1, reworded 2, text removed 1, not in this text 1");
    await expect(app.page.getByRole("contentinfo")).toContainText("text removed 1, not in this text 1");
    await app.jump("11(3)");
    await app.press("ArrowRight");
    await expect(app.highlights("appropriate remedy")).toBeVisible();
    await app.press("j");
    await expect(app.attended).toContainText("From A/AC.999/12, reworded");
    await app.press("Shift+V");
    await expect(app.attended.locator("del")).toHaveText("effective");
    await app.button("Review notes");
    await expect(news).toBeHidden();
  });
  await test.step("confirms one, takes it back, and corrects another", async () => {
    await expect(here(app)).toBeFocused();
    await expect(attended(app)).toContainText("Good: keep it.");
    await expect(looked(app)).toContainText("0 of 3 reviewed · 2 more need no review");
    await app.press("Enter");
    await expect(looked(app)).toContainText("1 of 3 reviewed");
    await expect(attended(app)).toContainText("Keep compensation.");
    await app.press("Control+z");
    await expect(looked(app)).toContainText("0 of 3 reviewed");
    await app.press("Control+y");
    await expect(looked(app)).toContainText("1 of 3 reviewed");
    await app.press("m");
    await expect(app.text).toBeFocused();
    await expect(app.page.getByRole("region", { name: "Place a note" })).toContainText("effective remedy");
    await app.button("Find its words");
    await expect(app.page.getByRole("searchbox")).toBeFocused();
    await expect(app.page.getByRole("searchbox")).toHaveValue(/effective remedy/);
    await app.press("Escape");
    await expect(app.text).toBeFocused();
    await app.jump("11(3)");
    await app.press("ArrowRight");
    await app.select("an appropriate remedy");
    await app.press("m");
    await expect(here(app)).toBeFocused();
    await expect(looked(app)).toContainText("2 of 3 reviewed");
    await expect(attended(app)).toContainText("Placed here · Ada");
    await expect(here(app).locator("[data-side=to] mark")).toHaveText(["an ", "appropriate ", "remedy"]);
  });
  await test.step("goes from change to change, side by side and in one redline", async () => {
    await app.press("j");
    await expect(here(app)).toHaveAccessibleName(/^11\(2\)\(a\) → 12\(2\)\(a\): edited/);
    await app.press("v");
    await expect(here(app)).toBeFocused();
    await expect(here(app).locator("[data-side=both] ins")).toHaveText("and");
    await app.press("o");
    await expect(app.page.getByRole("checkbox", { name: "Changes only" })).toBeChecked();
    await app.press("j");
    await expect(here(app)).toHaveAccessibleName("11(2)(b): deleted, one note");
    await app.press("v", "o");
  });
  await test.step("keeps lost notes and those that are not in this text in the tray", async () => {
    await app.press("t");
    const tray = app.page.getByRole("complementary", { name: "Unplaced" });
    await expect(tray).toContainText("Text was removed: 1");
    await expect(tray).toContainText("Not in this text: 1");
    await expect(tray).toContainText("11(2)(b) was deleted in the newer text.");
    const card = tray.getByRole("article").filter({ hasText: "They have to be told." });
    await expect(card).toBeFocused();
    await app.press("x");
    await expect(looked(app)).toContainText("3 of 3 reviewed");
    await expect(tray).toContainText("Notes not applicable in this draft: 1");
    await app.press("t");
    await expect(tray).toBeHidden();
    await expect(here(app)).toBeFocused();
  });
  await test.step("finds one again in the package, and chooses among the texts by key", async () => {
    await app.press(TO_TEXT);
    await app.openUnlike(path.join(SAMPLE, "package.docx"), "New document");
    await app.press("F4");
    const list = app.page.getByRole("listbox", { name: "Texts and dossiers" });
    await expect(list.getByRole("option")).toHaveText([
      /^Current text/,
      /A\/AC.999\/12\/Rev.1.*only 1–15, 18–35/,
      /A\/AC\.999\/12(?!\/)/,
      /CRP.4.*only 16–17/,
    ]);
    const open = list.getByRole("option", { name: /CRP\.4 open/ });
    await expect(open, "begins at the open text").toHaveAttribute("aria-selected", "true");
    await app.press("Home", "ArrowDown", "Enter");
    await expect(app.page.getByRole("button", { name: /Rev\.1/ })).toBeVisible();
    await app.press("F7");
    await app.press("t");
    const tray = app.page.getByRole("complementary", { name: "Unplaced" });
    await expect(tray).toContainText("A/AC.999/CRP.4");
    await app.button("Go there");
    await expect(app.highlights("where a device is")).toBeVisible();
  });
  await app.expectSaved();
  await app.reopen();
  await app.press("F7");
  await expect(looked(app)).toContainText("3 of 3 reviewed");
});

test("A note that fits in several places is placed by a person, a moved one has links both ways, and a gap is closed", async ({
  app,
}) => {
  await app.openFile(path.join(HARBOUR, "harbour-1.txt"));
  await note(app, "2(2)", "answer to the council", "Which council?", "Ada");
  await app.jump("2(3)");
  await app.begin("omission");
  await app.finish({ comment: "Nobody is named." });
  await app.openFile(path.join(HARBOUR, "harbour-2.txt"));
  await app.press("F7");
  await expect(here(app)).toBeFocused();

  await test.step("moves, splits and new provisions", async () => {
    await expect(here(app)).toHaveAccessibleName(/^4 → 1: moved, renumbered/);
    await app.button("Show old place");
    await expect(here(app)).toHaveAccessibleName("4 has moved to 1");
    await app.button("Show new place");
    await expect(here(app)).toHaveAccessibleName(/^4 → 1: moved/);
    await app.press("j");
    await expect(here(app)).toHaveAccessibleName("3(2): new");
    for (let left = 9; left > 0 && !(await here(app).getAttribute("aria-label"))?.includes("split"); left--) {
      await app.press("j");
    }
    await expect(here(app)).toHaveAccessibleName("3(1) → 4(1), 4(2): split");
  });
  await test.step("chooses one of the places", async () => {
    await app.press("Shift+U", "u", "Shift+U");
    const doubtful = app.page.locator(".compare-compared-note[data-attended]", { hasText: "Which council?" }).first();
    for (let left = 3; left > 0 && !(await doubtful.isVisible()); left--) await app.press("u");
    await expect(doubtful).toContainText("Several matches");
    const places = doubtful.getByRole("listitem");
    await expect(places).toHaveCount(2);
    const second = await places.nth(1).innerText();
    // Enter alone decides nothing: a place must be chosen first.
    await app.press("Enter");
    await expect(looked(app)).toContainText("0 of 2 reviewed");
    await app.press("c", "c");
    await expect(places.nth(1)).toHaveAttribute("data-chosen", "true");
    await app.press("Enter");
    await expect(looked(app)).toContainText("1 of 2 reviewed");
    await expect(attended(app)).toContainText("Nobody is named.");
    const settled = app.page.locator(".compare-compared-note", { hasText: "Which council?" }).first();
    await expect(settled).toContainText("Confirmed · Ada");
    await expect(settled).toContainText(second.split(" ")[0]!);
  });
  await test.step("closes the gap, from the tray", async () => {
    await app.press("t");
    const tray = app.page.getByRole("complementary", { name: "Unplaced" });
    await expect(tray).toContainText("Gaps that may be closed: 1");
    await expect(tray.getByRole("article")).toBeFocused();
    await app.press("g");
    await expect(looked(app)).toContainText("2 of 2 reviewed");
    await expect(tray).toContainText("All notes are placed in the newer text.");
    await app.press("Control+z");
    await expect(tray).toContainText("Gaps that may be closed: 1");
  });
});

test("With one text there is nothing to compare, and the window says how to add the next", async ({ app }) => {
  await app.openSample();
  await app.press("F7");
  await expect(app.page.getByRole("main")).toContainText("There is only one text here");
  await app.press("Escape");
  await expect(app.text).toBeFocused();
});

/** Returns the current row of the comparison. */
function here(app: App): Locator {
  return app.page.locator(".compare-row[data-here]");
}

/** Returns the selected card there. */
function attended(app: App): Locator {
  return app.page.locator(".compare-compared-note[data-attended]").first();
}

function looked(app: App): Locator {
  return app.page.locator(".compare-looked");
}

/** Writes a comment on words of a provision. */
async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}
