import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { waitUntilTextStill } from "../support/window/measurePainting.ts";
import type { App } from "./app.ts";
import { wholeText } from "./readWindow.ts";
import { attendedWords, pointAtWords, wrappedLinesAtCaret, selectedWords } from "./selection.ts";
import { test } from "./testEnvironment.ts";

/** Rules on tide gauges: a paragraph of several lines, and two points. */
const ARABIC = `1. تحفظ كل دولة طرف السجلات الضرورية وحدها، ولا تحتفظ بها مدة تزيد على 90 يوما بعد انتهاء الغرض الذي جُمعت من أجله، ما لم تأذن محكمة مستقلة بغير ذلك:

(a) سجلات ارتفاع البحر؛

(b) سجلات حالة الطقس.

2. لكل شخص الحق في أن يعرف ما كُتب عنه.
`;

/** Keys that type, break, join or format in an editable text and are no commands here. */
const TYPING = "x y Z 7 Space Shift+Enter Backspace Delete Control+Backspace Control+Delete Control+b Control+i".split(
  " ",
);

test.describe("The text stays unchanged", () => {
  test("whatever is typed, pasted or cut", async ({ app }) => {
    const unchanged = await beginning(app);
    await app.press(...TYPING);
    await app.page.keyboard.insertText("dictated words");
    await unchanged();
    await app.press("End", ...TYPING);
    await unchanged();

    await test.step("over a selection", async () => {
      await selectOverBlocks(app);
      await app.press(...TYPING);
      await app.page.keyboard.insertText("dictated words");
      await unchanged();
      await selectOverBlocks(app);
      await app.press("Control+x");
      await unchanged();
    });
    await test.step("what was cut there is pasted elsewhere", async () => {
      await app.jump("12(1)");
      await app.press("Control+v", "Control+Shift+v", "Shift+Insert");
      await unchanged();
      await app.begin("comment");
      await app.press("Control+v");
      await expect(app.commentField).toHaveValue(" given to named officials only;\n(b) Is logged; and\n(c) Is");
    });
  });

  test("whatever is dropped on it", async ({ app }) => {
    const unchanged = await beginning(app);
    await waitUntilTextStill(app.page);
    const { x, y } = await pointAtWords(app.page, "under this Convention", "start");
    const devtools = await app.page.context().newCDPSession(app.page);
    for (const [mimeType, data] of [
      ["text/plain", "dropped words"],
      ["text/html", "<p>dropped <b>words</b></p>"],
      ["text/uri-list", "https://example.org/dropped"],
    ] as const) {
      for (const type of ["dragEnter", "dragOver", "drop"] as const)
        await devtools.send("Input.dispatchDragEvent", {
          type,
          x,
          y,
          data: { items: [{ mimeType, data }], dragOperationsMask: 1 },
        });
    }
    await unchanged();
    await test.step("such as its own words, dragged with the mouse", async () => {
      await app.press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
      const [from, to] = [
        await pointAtWords(app.page, "obtained", "start"),
        await pointAtWords(app.page, "purpose", "end"),
      ];
      await drag(app, { x: from.x + 8, y: from.y }, to);
      await unchanged();
    });
  });

  test("whatever is composed in it", async ({ app }) => {
    const unchanged = await beginning(app);
    const devtools = await app.page.context().newCDPSession(app.page);
    const compose = (text: string) =>
      devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    const commit = (text: string) => devtools.send("Input.insertText", { text });
    const write = async () => {
      for (const text of ["n", "に", "にほ", "日本"]) await compose(text);
      await commit("日本");
    };

    await test.step("at the caret: at a block's beginning, in a word, at its end", async () => {
      await write();
      await unchanged();
      await app.press("ArrowRight", "ArrowRight", "ArrowRight");
      await write();
      await write();
      await unchanged();
      await app.press("End");
      await write();
      await unchanged();
    });
    await test.step("over words, and over several blocks", async () => {
      await app.jump("12(2)");
      await app.press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
      await write();
      await unchanged();
      await selectOverBlocks(app);
      await write();
      await unchanged();
    });
    await test.step("undone, and left unfinished", async () => {
      await app.jump("12(3)");
      await compose("に");
      await compose("");
      await unchanged();
      await compose("にほ");
      await app.press("ArrowRight");
      await unchanged();
      await compose("にほ");
      await app.press("Control+k");
      await app.press("Escape");
      await unchanged();
    });
    await test.step("inside marked words", async () => {
      await app.jump("12(3)");
      await app.select("history or research");
      await markSelected(app, ["history or research"]);
      await app.press("ArrowLeft", "ArrowLeft");
      await write();
      await unchanged();
      await expect(app.highlights()).toHaveText("history or research");
    });
    await test.step("and words selected afterwards are marked exactly", async () => {
      await app.jump("12(1)");
      await write();
      await unchanged();
      await app.jump("12(1)");
      await app.press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
      await markSelected(app, ["Records obtained"]);
    });
  });
});

test.describe("Exactly the selected words are marked", () => {
  const WORD = "Control+Shift+ArrowRight";
  const byWords = (count: number) => Array<string>(count).fill(WORD);
  const cases = [
    { at: "12(1)", keys: byWords(3), words: ["Records obtained under"] },
    { at: "12(1)", keys: ["Control+ArrowRight", ...byWords(5)], words: ["obtained under this Convention shall"] },
    { at: "12(3)", keys: [...byWords(4), "Control+Shift+ArrowLeft"], words: ["Records that are"] },
    { at: "12(3)", keys: Array<string>(9).fill("Shift+ArrowRight"), words: ["Records t"] },
    { at: "9(2)(b)", keys: ["End", ...Array<string>(2).fill("Control+Shift+ArrowLeft")], words: ["; and"] },
    { at: "9(2)(a)", keys: ["Shift+End"], words: ["Is given to named officials only;"] },
    { at: "9(2)(b)", keys: ["End", "Shift+Home"], words: ["Is logged; and"] },
    { at: "9(2)(a)", keys: ["Shift+ArrowDown"], words: ["Is given to named officials only;"] },
    {
      at: "9(2)(a)",
      keys: ["Shift+ArrowDown", "Shift+ArrowDown", ...byWords(2)],
      words: ["Is given to named officials only;", "Is logged; and", "Is reviewed"],
    },
    {
      at: "9(2)(c)",
      keys: ["Control+ArrowRight", "Shift+ArrowUp", "Shift+ArrowUp"],
      words: ["given to named officials only;", "Is logged; and", "Is"],
    },
    { at: "9(2)(b)", keys: byWords(6), words: ["Is logged; and", "Is"] },
    // Brackets belong to the text; numbers are beside it.
    { at: "7", keys: ["Control+ArrowRight", "Shift+End"], words: null },
  ];
  test("with the keyboard", async ({ app }) => {
    await app.openSample();
    for (const { at, keys, words } of cases) {
      await test.step(`${at}: ${keys.join(" ")}`, async () => {
        await app.jump(at);
        await app.press(...keys);
        await markSelected(app, words);
      });
    }
    await test.step("line by line, as the window breaks them", async () => {
      await app.jump("12(1)");
      const [first = "", second = ""] = await wrappedLinesAtCaret(app.page);
      await app.press("Shift+End");
      await markSelected(app, [first.trim()]);
      await app.jump("12(1)");
      await app.press("Shift+ArrowDown", "Shift+ArrowDown");
      await markSelected(app, [(first + second).trim()]);
    });
    await test.step("and if no single provision contains the words, the window says so", async () => {
      await app.press("Control+a", "3");
      await expect(app.messages).toContainText("The selection begins in one article or chapter and ends in another");
    });
  });

  test("with the mouse", async ({ app }) => {
    const { page } = app;
    await app.openSample();
    await app.jump("9(2)");
    await waitUntilTextStill(page);
    await test.step("dragged over words, forward and back", async () => {
      await drag(app, await pointAtWords(page, "to named", "start"), await pointAtWords(page, "to named", "end"));
      await markSelected(app, ["to named"]);
      await drag(
        app,
        await pointAtWords(page, "authority referred", "end"),
        await pointAtWords(page, "authority referred", "start"),
      );
      await markSelected(app, ["authority referred"]);
    });
    await test.step("dragged over several blocks", async () => {
      await drag(
        app,
        await pointAtWords(page, "officials only", "start"),
        await pointAtWords(page, "Is reviewed", "end"),
      );
      await markSelected(app, ["officials only;", "Is logged; and", "Is reviewed"]);
    });
    await test.step("a word and a paragraph, by double and triple click", async () => {
      const { x, y } = await pointAtWords(page, "logged", "start");
      await page.mouse.dblclick(x + 6, y);
      await markSelected(app, ["logged"]);
      await page.mouse.click(x + 6, y, { clickCount: 3 });
      await markSelected(app, ["Is logged; and"]);
    });
    await test.step("from the caret to a click with Shift, and by the bar beside it", async () => {
      const [from, to] = [
        await pointAtWords(page, "handled only", "start"),
        await pointAtWords(page, "life or health", "end"),
      ];
      await page.mouse.click(from.x, from.y);
      await page.keyboard.down("Shift");
      await page.mouse.click(to.x, to.y);
      await page.keyboard.up("Shift");
      expect(await selectedWords(page)).toEqual(["handled only where the life or health"]);
      await page
        .getByRole("toolbar")
        .getByRole("button", { name: /Critical/ })
        .click();
      await app.finish({ comment: "Noted" });
      await expect.poll(() => attendedWords(page)).toEqual(["handled only where the life or health"]);
    });
  });

  test("in Arabic", async ({ app, environment }) => {
    const { page } = app;
    const file = path.join(environment.folder, "arabic.txt");
    await writeFile(file, ARABIC);
    await app.openFile(file);
    await expect(app.text).toHaveAttribute("dir", "rtl");
    await test.step("word by word", async () => {
      await caretBefore(app, "تحفظ كل");
      await app.press(...Array<string>(3).fill("Control+Shift+ArrowLeft"));
      await markSelected(app, ["تحفظ كل دولة"]);
      await caretBefore(app, "تحفظ كل");
      await app.select("90 يوما");
      await markSelected(app, ["90 يوما"]);
    });
    await test.step("line by line, and over several blocks", async () => {
      await caretBefore(app, "تحفظ كل");
      const [first = ""] = await wrappedLinesAtCaret(page);
      await app.press("Shift+End");
      await markSelected(app, [first.trim()]);
      await caretBefore(app, "سجلات ارتفاع");
      await app.press("Shift+ArrowDown", "Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft");
      await markSelected(app, ["سجلات ارتفاع البحر؛", "سجلات حالة"]);
    });
    await test.step("with the mouse", async () => {
      await drag(app, await pointAtWords(page, "الحق في أن", "start"), await pointAtWords(page, "الحق في أن", "end"));
      await markSelected(app, ["الحق في أن"]);
      await drag(app, await pointAtWords(page, "البحر؛", "start"), await pointAtWords(page, "سجلات حالة", "end"));
      await markSelected(app, ["البحر؛", "سجلات حالة"]);
    });
  });
});

/** Opens the sample with the caret in it. Returns a function that checks that the text is unchanged. */
async function beginning(app: App): Promise<() => Promise<void>> {
  await app.openSample();
  await app.jump("12(1)");
  const before = await wholeText(app.page);
  const all = await app.text.textContent();
  return async () => {
    // What a composition leaves in the page is redrawn a moment later.
    await expect.poll(() => app.text.textContent()).toBe(all);
    expect(await wholeText(app.page)).toBe(before);
  };
}

/** Selects from a provision's second word to the second word two provisions later. */
async function selectOverBlocks(app: App): Promise<void> {
  await app.jump("9(2)(a)");
  await app.press("Control+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown");
}

/** Puts the caret before words with the mouse. */
async function caretBefore({ page }: App, words: string): Promise<void> {
  await page.locator(".text-draft p", { hasText: words }).first().scrollIntoViewIfNeeded();
  await waitUntilTextStill(page);
  const { x, y } = await pointAtWords(page, words, "start");
  await page.mouse.click(x, y);
}

/** Marks the selection, which must be exactly `words`, block by block (null: any words). */
async function markSelected(app: App, words: readonly string[] | null): Promise<void> {
  const selected = await selectedWords(app.page);
  expect(selected).toEqual(words ?? selected);
  await app.mark(4);
  await app.finish({ comment: "Noted" });
  await expect.poll(() => attendedWords(app.page)).toEqual(selected);
}

async function drag({ page }: App, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}
