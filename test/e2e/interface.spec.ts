import { expect } from "@playwright/test";
import { LANGUAGES, languageNameOf, type Language } from "#shared/base/language.ts";
import { message, setMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import type { App } from "./app.ts";
import { findInterfaceFaults } from "./interfaceFaults.ts";
import { IS_SHORT_RUN } from "./isShortRun.ts";
import { RareViews } from "./rareViews.ts";
import { RoomViews } from "./roomViews.ts";
import type { Look } from "./steps.ts";
import { test } from "./testEnvironment.ts";
import { PICTURED_LANGUAGE, pictureForTranslators } from "./translatorsPictures.ts";
import { Views } from "./views.ts";

/**
 * The languages in which every view is visited: the one with the longest words, one from right to left, and English.
 * `npm run test:all` visits them in the first alone.
 */
const FURTHER: readonly Language[] = IS_SHORT_RUN ? ["ru"] : ["en", "ru", "ar"];

/**
 * The languages that `npm run test:all` plays: those in which most can be cut off. The others are played by
 * `npm run test:soak`, and the views in English are visited by `access.spec` in any case.
 */
const PLAYED: readonly Language[] = IS_SHORT_RUN ? ["ru", "ar"] : LANGUAGES;

/** The dialogs about what is kept on this machine, and about what is exported or taken along. */
const KEEPING: readonly MessageCode[] = [
  "command.packets.save",
  "command.others.save",
  "command.passphrase",
  "command.offline",
  "command.dossiers",
  "command.travel",
];

test.afterEach(() => setMessageLanguage("en"));

for (const language of PLAYED) {
  test.describe(`In ${languageNameOf(language)}, everything is translated and nothing is cut off`, () => {
    test.beforeEach(async ({ app }) => {
      await choose(app, language);
      await setMessageLanguage(language);
    });

    test("on the first screens", async ({ app, environment }) => {
      await checkedViews(app, language).beginning(environment.folder);
    });

    test("in the text and its notes", async ({ app }) => {
      test.slow();
      await openSample(app);
      await checkedViews(app, language).notes();
    });

    if (!FURTHER.includes(language) && language !== PICTURED_LANGUAGE) return;
    test("in the next draft", async ({ app }) => {
      test.slow();
      await openSample(app);
      await checkedViews(app, language).nextDraft();
    });

    test("in floor text, proposals and their comparison", async ({ app }) => {
      test.slow();
      await openSample(app);
      await checkedViews(app, language).wordings();
    });

    test("in the room, the window and the team", async ({ app, environment }) => {
      test.slow();
      await openSample(app);
      await note(app);
      const views = checkedViews(app, language);
      await views.room();
      await new RoomViews(app, checkedLook(app, language)).transcript(test.info().outputPath("sitting.vtt"));
      await views.window();
      await views.narrow();
      await views.asked(...KEEPING);
      await views.team(await environment.hubUrl());
    });

    test("in a partner's file, with a second member, and behind the lock", async ({ app, environment }) => {
      test.slow();
      await openSample(app);
      await note(app);
      const views = new RareViews(app, checkedLook(app, language));
      await views.meaning();
      await views.returned();
      await views.disclosure();
      const newcomer = await environment.app();
      await newcomer.open();
      await choose(newcomer, language);
      await views.invite(await environment.hubUrl(), newcomer);
      await new RareViews(newcomer, checkedLook(newcomer, language)).second();
      await views.lock();
    });
  });
}

test("Another language is chosen while a note is being written, and nothing of it is lost", async ({ app }) => {
  await openSample(app);
  await app.jump("12(1)");
  await app.press("w", "3");
  await expect(app.commentField).toBeFocused();
  await app.type("Too long for");
  await app.command("Language");
  const dialog = app.page.getByRole("dialog", { name: "Language", exact: true });
  await app.tabTo(dialog.getByRole("button", { name: /Language/ }));
  await pick(app, "fr");
  await setMessageLanguage("fr");
  const french = app.page.getByRole("dialog", { name: message("language.title") });
  await expect(french.getByRole("button", { name: message("language.done") })).toBeFocused();
  await app.press("Enter");
  const comment = app.page.getByRole("textbox", { name: message("form.comment"), exact: true });
  await expect(comment).toHaveValue("Too long for");
  await expect(app.page.locator(".text-draft .text-pointed", { hasText: "Records" })).toBeVisible();
  await app.tabTo(comment);
  await app.press("End");
  await app.type(" an emergency.");
  await name(app);
  await app.press("Control+Enter");
  await expect(app.attended).toContainText("Too long for an emergency.");
  await expect(app.page.getByText(message("status.saved-browser"))).toBeVisible();
  await app.reopen();
  await expect(app.page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(app.page.getByRole("textbox", { name: /^Texte de/ })).toBeVisible();
  await app.press("F1");
  const help = app.page.getByRole("dialog", { name: message("help.title") });
  await expect(help.getByRole("textbox", { name: message("help.search") })).toBeFocused();
  await app.type("texte lu en seance");
  await expect(help.getByRole("option").first()).toHaveText("Texte lu en séance");
  await expect(help.getByRole("article")).toContainText("Rien n’est envoyé nulle part.");
});

/** Chooses the language on the first screen. */
async function choose(app: App, language: Language): Promise<void> {
  if (language === "en") return;
  await app.tabTo(app.page.getByRole("button", { name: /^English/ }));
  await pick(app, language);
  await expect(app.page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
}

/** Picks a language by its own name, in the focused list. */
async function pick(app: App, language: Language): Promise<void> {
  const { page } = app;
  await app.press("ArrowDown");
  const wanted = page.getByRole("option", { name: languageNameOf(language), exact: true });
  await expect(wanted).toBeVisible();
  for (let left = LANGUAGES.length; (await wanted.getAttribute("data-focused")) === null; left--) {
    if (left < 0) throw new Error(`The choice does not reach ${language}`);
    await app.press("ArrowDown");
  }
  await app.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

async function openSample(app: App): Promise<void> {
  await app.tabTo(app.page.getByRole("button", { name: message("start.sample"), exact: true }));
  await app.press("Enter");
  await expect(app.page.locator(".text-draft")).toBeVisible();
}

/** Writes a note and gives a name: without notes there is nothing to filter. */
async function note(app: App): Promise<void> {
  const text = app.page.locator(".text-draft");
  await app.press("Control+k");
  await expect(app.page.locator("#jump-box")).toBeFocused();
  await app.type("12(1)");
  await app.press("Enter");
  await expect(text).toBeFocused();
  await app.press("w", "3");
  await expect(app.page.locator(".frame-margin-pane :is(textarea, input, [contenteditable]):focus")).toBeVisible();
  await name(app);
  await app.press("Control+Enter");
  await expect(text).toBeFocused();
}

/** Gives the user's name in the form of the first note. */
async function name(app: App): Promise<void> {
  await app.tabTo(app.page.getByRole("textbox", { name: message("name.label") }));
  await app.type("Ada");
}

const checkedViews = (app: App, language: Language): Views => new Views(app, checkedLook(app, language));

/** Checks each view in a wide and in a narrow window. */
function checkedLook(app: App, language: Language): Look {
  const { page } = app;
  const check = async (view: string) => {
    // What lies over the text is put in its place in a frame after the layout.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect.soft(await findInterfaceFaults(page, language), view).toEqual([]);
  };
  return async (view) => {
    await check(view);
    await pictureForTranslators(page, view);
    const wide = page.viewportSize()!;
    if (wide.width !== 1440) return;
    const scrolled = await page.evaluate(() => document.querySelector(".text-pane")?.scrollTop);
    await page.setViewportSize({ width: 700, height: 900 });
    await check(`${view}, at 700 px`);
    await page.setViewportSize(wide);
    // A window that was narrow shows other lines. The walk goes on from those that it left.
    await page.evaluate((top) => document.querySelector(".text-pane")?.scrollTo({ top: top ?? 0 }), scrolled);
  };
}
