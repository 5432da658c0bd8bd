import path from "node:path";
import { expect } from "@playwright/test";
import { waitUntilTextStill } from "../support/window/measurePainting.ts";
import type { App } from "./app.ts";
import { caretBlock, caretIn } from "./readWindow.ts";
import { attendedWords, pointAtWords, selectedWords } from "./selection.ts";
import { test } from "./testEnvironment.ts";

const FOLDER = path.join(import.meta.dirname, "../fixtures/import/languages");
/** A name in Latin letters that occurs within the text of each draft. */
const NAME = "Open Lantern Register";

test.describe("In another script,", () => {
  test("marked Arabic with Latin words in it has exactly the selected words, and still has when it is opened again", async ({
    app,
  }) => {
    await openText(app, "ar.txt");
    await expect(app.text).toHaveAttribute("dir", "rtl");
    await test.step("the Latin words alone", async () => {
      await app.jump("2(2)");
      await selectByWords(app, NAME);
      await mark(app, NAME);
    });
    await test.step("Arabic and Latin words together", async () => {
      await app.jump("2(2)");
      await selectByWords(app, `سجل ${NAME} الذي`);
      await mark(app, `سجل ${NAME} الذي`);
    });
    await test.step("a number with the words around it", async () => {
      await app.jump("2(2)");
      await selectByWords(app, "حفظها 90 يوما");
      await mark(app, "حفظها 90 يوما");
    });
    const marked = [NAME, `سجل ${NAME} الذي`, "حفظها 90 يوما"];
    expect([...(await highlighted(app))].sort()).toEqual([...marked].sort());
    await app.expectSaved();
    await app.reopen();
    await expect.poll(async () => [...(await highlighted(app))].sort()).toEqual([...marked].sort());
  });

  test("copied Arabic has its words in their order", async ({ app }) => {
    await openText(app, "ar.txt");
    await app.jump("2(2)");
    await selectByWords(app, `سجل ${NAME} الذي`);
    await app.press("Control+c");
    await app.begin("comment");
    await app.press("Control+v");
    await expect(app.commentField).toHaveValue(`سجل ${NAME} الذي`);
  });

  test("the marks cover their words in Arabic, whichever way these run", async ({ app }) => {
    await openText(app, "ar.txt");
    await app.jump("2(2)");
    await selectByWords(app, `سجل ${NAME} الذي`);
    await mark(app, `سجل ${NAME} الذي`);
    const covered = await app.page.evaluate(() => {
      const marks = [...document.querySelectorAll(".text-draft mark")];
      const boxes = marks.flatMap((each) => [...each.getClientRects()]);
      return marks.every((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [...range.getClientRects()].every(({ left, right, top }) =>
          boxes.some((box) => box.left <= left + 1 && box.right >= right - 1 && box.top <= top + 1),
        );
      });
    });
    expect(covered).toBe(true);
  });

  for (const [file, words] of [
    ["zh.txt", `秘书处公布的${NAME}`],
    ["ru.txt", `реестр ${NAME}`],
  ] as const) {
    test(`words of both scripts are marked exactly in ${file}`, async ({ app }) => {
      await openText(app, file);
      await expect(app.text).toHaveAttribute("lang", file.slice(0, 2));
      await app.jump("2(2)");
      await selectByWords(app, words);
      await mark(app, words);
    });
  }

  test("a double click takes a word in Chinese, though no blank shows where it ends", async ({ app }) => {
    await openText(app, "zh.txt");
    await app.jump("2(2)");
    await waitUntilTextStill(app.page);
    const { x, y } = await pointAtWords(app.page, "秘书处", "start");
    await app.page.mouse.dblclick(x + 4, y);
    const [word = ""] = await selectedWords(app.page);
    expect("秘书处公布").toContain(word);
    expect(word.length).toBeGreaterThan(1);
    await mark(app, word);
  });
});

test.describe("In the interpretation of the text,", () => {
  test("a reference leads to its provision, and there is a way back", async ({ app }) => {
    await openText(app, "fr.txt");
    await app.jump("2(3)");
    const from = await placed(app);
    await caretIn(app.page, "visée").then(({ start }) => right(app, start + 12));
    await expect(card(app)).toContainText("2(1)");
    await app.press("Control+Enter");
    await expect.poll(() => caretBlock(app.page)).toMatch(/^Chaque État Partie/);
    await app.press("Alt+ArrowLeft");
    await expect.poll(() => caretBlock(app.page)).toMatch(/^La lampe visée/);
    await waitUntilTextStill(app.page);
    expect(Math.abs((await placed(app)) - from)).toBeLessThanOrEqual(8);
    await app.press("Alt+ArrowRight");
    await expect.poll(() => caretBlock(app.page)).toMatch(/^Chaque État Partie/);
  });

  test("a press with Ctrl leads to the provision, too", async ({ app }) => {
    await openText(app, "es.txt");
    await app.jump("2");
    await waitUntilTextStill(app.page);
    await app.page.locator(".text-draft .text-reference", { hasText: "artículo 3" }).click({ modifiers: ["Control"] });
    await expect.poll(() => caretBlock(app.page)).toMatch(/^Toda persona/);
  });

  test("a defined term has its definition shown, by key and by pointer", async ({ app }) => {
    await openText(app, "ru.txt");
    await app.jump("2(2)");
    await caretIn(app.page, "лампе").then(({ start }) => right(app, start + 2));
    await app.press("i");
    await expect(card(app)).toContainText("1(a)");
    await expect(card(app)).toContainText("означает любой сосуд");
    await app.press("Escape");
    await expect(card(app)).toBeHidden();
    await expect(app.text).toBeFocused();
    await waitUntilTextStill(app.page);
    const { x, y } = await pointAtWords(app.page, "лампе", "start");
    await app.page.mouse.move(x + 8, y, { steps: 3 });
    await expect(card(app)).toContainText("означает любой сосуд");
    await app.page.mouse.move(x + 8, y + 160, { steps: 3 });
    await expect(card(app)).toBeHidden();
  });
});

async function openText(app: App, name: string): Promise<void> {
  await app.openFile(path.join(FOLDER, name));
  await expect(app.text).toBeVisible();
  await expect(app.page.locator(".text-draft .text-reference").first()).toBeAttached();
}

const card = (app: App) => app.page.locator(".gloss");

async function right({ page }: App, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press("ArrowRight");
}

/** Selects whole words in the caret's block, word by word, in either direction of writing. */
async function selectByWords(app: App, words: string): Promise<void> {
  const { start, end, forth } = await caretIn(app.page, words);
  const at = () => caretIn(app.page, words).then(({ head }) => head);
  // A step ends after a word, or after the space that follows it, depending on the system.
  for (let steps = 0; (await at()) < start - 1; steps++) {
    if (steps > 60) throw new Error(`The caret does not reach “${words}”`);
    await app.press(`Control+${forth}`);
  }
  if ((await at()) < start) await app.press(forth);
  for (let steps = 0; (await at()) < end; steps++) {
    if (steps > 60) throw new Error(`The selection does not reach the end of “${words}”`);
    await app.press(`Control+Shift+${forth}`);
  }
  expect((await selectedWords(app.page)).join("\n")).toBe(words);
}

async function mark(app: App, words: string): Promise<void> {
  await app.mark(3);
  await app.finish({ comment: "Noted" });
  await expect.poll(() => attendedWords(app.page)).toEqual([words]);
}

/** Returns the words of each highlighted note. */
function highlighted({ page }: App): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = new Map<string, string>();
    for (const mark of document.querySelectorAll<HTMLElement>(".text-draft mark")) {
      // If notes overlap, one mark is inside the other.
      const id = mark.dataset["thread"]!;
      words.set(id, (words.get(id) ?? "") + mark.textContent);
    }
    return [...words.values()];
  });
}

/** Returns how far below the top of the pane the provision with the caret begins, once the text has stopped moving. */
async function placed({ page }: App): Promise<number> {
  await waitUntilTextStill(page);
  return page.evaluate(() => {
    const { focusNode } = getSelection()!;
    const element = focusNode instanceof Element ? focusNode : focusNode!.parentElement!;
    const pane = document.querySelector(".text-pane")!.getBoundingClientRect();
    return element.closest(".text-provision")!.getBoundingClientRect().top - pane.top;
  });
}
