import { expect } from "@playwright/test";
import type { TextBlock, Draft, Provision } from "#shared/draft/draft.ts";
import { createTeam } from "../support/team/team.ts";
import { waitUntilTextStill } from "../support/window/measurePainting.ts";
import type { App } from "./app.ts";
import { joinTeamOf } from "./joinTeamOf.ts";
import { caretBlock } from "./readWindow.ts";
import { attendedWords, selectedWords } from "./selection.ts";
import { type TestEnvironment, test } from "./testEnvironment.ts";

const TEXT = "Each State Party shall, as far as practicable, keep the lamps of its roads lit from dusk to dawn.";
const RIGHT = "تضيء كل دولة طرف طرقها، قدر الإمكان، من الغروب إلى الشروق.";

function article(num: number, ...blocks: readonly TextBlock[]): Provision {
  return {
    eId: `art_${num}`,
    address: String(num),
    kind: "article",
    num: `Article ${num}`,
    heading: "Lamps",
    level: 1,
    blocks,
  };
}

/** A text with tracked changes and footnotes, in two directions. */
const DRAFT: Draft = {
  title: "Draft convention on lamps",
  language: "en",
  direction: "ltr",
  provisions: [
    article(1, {
      text: TEXT,
      footnotes: [{ at: TEXT.indexOf(" lit"), mark: "1", text: "Bridges are roads." }],
      tracked: [
        {
          type: "inserted",
          start: 24,
          end: 47,
          words: TEXT.slice(24, 47),
          author: "Sylvania",
          at: "2026-05-04T10:00:00Z",
        },
        { type: "deleted", start: 57, end: 57, words: " red and green", author: "Borduria" },
      ],
    }),
    article(2, {
      text: RIGHT,
      tracked: [
        { type: "inserted", start: 24, end: 37, words: RIGHT.slice(24, 37), author: "Sylvania" },
        { type: "deleted", start: RIGHT.length - 1, end: RIGHT.length - 1, words: " دون استثناء", author: "Borduria" },
      ],
    }),
    ...Array.from({ length: 12 }, (_, i) => article(i + 3, { text: TEXT })),
  ],
};

test("Tracked changes are shown, and deleted text is in no quote", async ({ app, environment }) => {
  await join(app, environment);
  const block = app.page.locator(".text-draft p").first();
  await expect(block.locator("ins")).toHaveText("as far as practicable, ");
  await expect(block.locator("del")).toHaveText(" red and green");
  await begin(app, "1");
  await select(app, "keep the lamps of its roads lit");
  await app.mark(3);
  await app.finish({ comment: "Not in the rain" });
  await expect.poll(() => attendedWords(app.page)).toEqual(["keep the lamps of its roads lit"]);
  await expect(app.attended).not.toContainText("red and green");

  await test.step("from right to left too", async () => {
    await begin(app, "2");
    await select(app, "من الغروب إلى الشروق");
    await app.mark(2);
    await app.finish({ comment: "Only at night" });
    await expect.poll(() => attendedWords(app.page)).toEqual(["من الغروب إلى الشروق"]);
    const right = app.page.locator('.text-draft [dir="rtl"]');
    await expect(right.locator("del")).toHaveText(" دون استثناء");
  });
});

test("The author of a change is named when the caret or the pointer is on it", async ({ app, environment }) => {
  await join(app, environment);
  const card = app.page.locator(".gloss");
  await begin(app, "1");
  await app.press(...Array<string>(30).fill("ArrowRight"));
  await expect(card).toContainText("Inserted by Sylvania, 4 May 2026");
  await app.press("Home");
  await expect(card).toBeHidden();
  await waitUntilTextStill(app.page);
  await app.page.locator(".text-draft del").first().hover();
  await expect(card).toContainText("Deleted by Borduria");
});

test("A footnote is shown beside its mark, and at the end of its article", async ({ app, environment }) => {
  await join(app, environment);
  const card = app.page.locator(".gloss");
  await waitUntilTextStill(app.page);
  await app.page.locator(".text-draft sup").hover();
  await expect(card).toContainText("Bridges are roads.");
  await begin(app, "1");
  await app.press(...Array<string>(TEXT.indexOf(" lit")).fill("ArrowRight"));
  await expect(card).toContainText("Footnote 1");
  await app.press("Control+Enter");
  await expect.poll(() => caretBlock(app.page)).toBe("Bridges are roads.");
  await app.press("Alt+ArrowLeft");
  await expect.poll(() => caretBlock(app.page)).toMatch(/^Each/);
});

/** Opens the text in a team, by an invitation. */
async function join(app: App, environment: TestEnvironment): Promise<void> {
  const { admin } = await createTeam(DRAFT);
  await joinTeamOf(admin, app, environment);
}

/** Puts the caret at the beginning of an article's text: a jump leads to its heading. */
async function begin(app: App, address: string): Promise<void> {
  await app.jump(address);
  await app.press("End", "ArrowRight");
}

/** Selects words in the caret's block, counted in the draft's own text: deleted text takes no step. */
async function select(app: App, words: string): Promise<void> {
  const isRight = words.startsWith("من");
  const [forth, text] = isRight ? ["ArrowLeft", RIGHT] : ["ArrowRight", TEXT];
  await app.press(...Array<string>(text.indexOf(words)).fill(forth));
  await app.press(...Array<string>(words.length).fill(`Shift+${forth}`));
  expect(await withoutDrawn(app)).toEqual(words);
}

/** Returns the selected text without what is drawn beside it. */
async function withoutDrawn(app: App): Promise<string> {
  const [words = ""] = await selectedWords(app.page);
  return words.replace(" red and green", "").replace(" دون استثناء", "");
}
