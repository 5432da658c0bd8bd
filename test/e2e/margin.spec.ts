import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { countPointers } from "./countPointers.ts";
import { selectedText } from "./readWindow.ts";
import { scrollUntilStill } from "./scrollUntilStill.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const line = (app: App): Locator => app.page.getByRole("combobox", { name: "Filter and search" });
const saved = (app: App): Locator => app.page.getByRole("dialog", { name: "Saved filters" });
const shown = (app: App): Locator => app.page.getByRole("button", { name: /^\d of \d · show all$/ });

/** Types a filter line and selects the first note that it matches. */
async function filter(app: App, typed: string): Promise<void> {
  await app.press("/");
  await expect(line(app)).toBeFocused();
  await app.press("Control+a");
  await app.type(typed);
  await app.press("Enter");
  await expect(app.text).toBeFocused();
}

async function note(app: App, address: string, words: string, level: 1 | 2 | 3 | 4, comment: string, name?: string) {
  await app.jump(address);
  await app.select(words);
  await app.mark(level);
  await app.finish({ comment, name });
}

test("Notes are filtered by a line that is saved under a name and chosen after a restart, by keyboard alone", async ({
  app,
}) => {
  await app.openSample();
  await note(app, "5(2)", "silence an opinion", 3, "Too wide for an opinion.", "Ada, Observer team");
  await note(app, "12(1)", "not later than", 1, "Six is enough.");
  await app.jump("16(2)");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep." });

  await test.step("by severity, by words, by both", async () => {
    await filter(app, "severity:>=3");
    await expect(app.cards).toHaveCount(1);
    await expect(app.attended).toContainText("Too wide");
    await expect(shown(app)).toHaveText("1 of 3 · show all");
    await expect(app.highlights("not later than")).toHaveCount(0);
    await filter(app, '"six is" author:me');
    await expect(app.attended).toContainText("Six is enough.");
  });

  await test.step("a part that cannot be parsed is named, and stays", async () => {
    await filter(app, "mood:grim kind:safeguard");
    await expect(app.page.getByRole("alert")).toContainText("no filter “mood”");
    await expect(line(app)).toHaveValue("mood:grim kind:safeguard");
    expect(await barriers(app.page)).toEqual([]);
    await expect(shown(app)).toHaveText("1 of 3 · show all");
  });

  await test.step("parts are completed", async () => {
    await app.press("/");
    await app.press("Control+a");
    await app.type("conf");
    await expect(app.page.getByRole("option", { name: /^confidentiality:/ })).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
    await app.press("Tab");
    await expect(line(app)).toHaveValue("confidentiality:");
    await app.type("te");
    await app.press("Tab");
    await expect(line(app)).toHaveValue("confidentiality:team ");
    await app.type("sev:<=2");
    await app.press("Enter");
    await expect(app.attended).toContainText("Six is enough.");
  });

  await test.step("the menu writes the same line", async () => {
    await app.tabTo(app.page.getByRole("button", { name: "Filter", exact: true }));
    await app.press("Enter");
    await expect(app.page.getByRole("menuitem", { name: "Kind" })).toBeFocused();
    await app.press("ArrowRight");
    await expect(app.page.getByRole("menuitemcheckbox", { name: "Risk" })).toBeFocused();
    expect(await barriers(app.page)).toEqual([]);
    await app.press("Enter", "Escape");
    await expect(line(app)).toHaveValue("confidentiality:team severity:<=2 kind:risk");
    await app.press("Escape");
    await app.press(TO_TEXT);
    await expect(app.text).toBeFocused();
  });

  await test.step("a name stores it, after a restart too", async () => {
    await app.press("l");
    await expect(saved(app).getByRole("textbox")).toBeFocused();
    await app.type("Small ones");
    await app.press("Enter");
    await expect(saved(app)).toBeHidden();
    await expect(app.text).toBeFocused();
    await app.press("x");
    await expect(shown(app)).toBeHidden();
    await expect(app.highlights("silence an opinion")).toBeVisible();
    await app.expectSaved();
    await app.reopen();
    await app.expectDrawn(3);
    await app.press(TO_TEXT);
    await expect(app.text).toBeFocused();
    await app.press("l");
    await expect(saved(app).getByRole("option", { name: /Small ones/ })).toBeFocused();
    expect(await barriers(app.page)).toEqual([]);
    await app.press("Enter");
    await expect(shown(app)).toHaveText("1 of 3 · show all");
    await expect(line(app)).toHaveValue("confidentiality:team severity:<=2 kind:risk");
  });

  await test.step("and it is deleted again", async () => {
    await expect(app.text).toBeFocused();
    await app.press("x");
    await app.press("l");
    await expect(saved(app).getByRole("option")).toBeFocused();
    await app.press("Delete");
    await expect(saved(app)).toContainText("the filter can then be saved here");
  });
});

test("The current card is fully visible, even if its words are beside the filter", async ({ app }) => {
  await app.openSample();
  await note(app, "17(1)", "No power", 1, "Far below.", "Ada, Observer team");
  await note(app, "16(3)", "Records obtained", 2, "Below.");
  await note(app, "15(3)", "Where lives", 3, "Here.");
  await expect(app.attended).toContainText("Here.");
  const top = (what: Locator) => what.evaluate((it) => it.getBoundingClientRect().top);
  await expect
    .poll(async () => (await top(app.attended)) - (await top(app.page.locator(".margin-cards"))))
    .toBeGreaterThanOrEqual(0);
});

test("Notes of others are unread until they are shown; a member who is mentioned and assigned a note finds and resolves it", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(180_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", 3, "Too wide.", "Ada, Observer team");
  await ada.share(hub);
  await expect(ada.step).toHaveText("Synced");
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea, Partner organisation");
  await expect(bea.highlights("silence an opinion")).toBeVisible();
  await bea.press("Control+k", "Escape");
  await expect(bea.text).toBeFocused();

  await test.step("a member is mentioned by a few letters, and the note is assigned to her", async () => {
    await expect(ada.page.getByRole("main", { name: "Team" })).toContainText("Bea");
    await ada.press(TO_TEXT);
    await ada.jump("5(2)");
    await ada.press("j");
    await expect(ada.attended).toContainText("Too wide.");
    await ada.press("r");
    await expect(ada.page.getByRole("textbox", { name: "Your reply" })).toBeFocused();
    await ada.type("Is it, @be");
    await expect(ada.page.getByRole("option", { name: /Bea/ })).toBeVisible();
    expect(await barriers(ada.page)).toEqual([]);
    await ada.press("Enter");
    await expect(ada.page.getByRole("textbox", { name: "Your reply" })).toHaveValue("Is it, @Bea ");
    await ada.type("?");
    await ada.press("Enter");
    await expect(ada.attended.locator(".margin-mention")).toHaveText("@Bea");
    await expect(ada.text).toBeFocused();
    await ada.press("y");
    const dialog = ada.page.getByRole("dialog", { name: "Assignee" });
    await expect(dialog.getByRole("option", { name: /Ada/ })).toBeFocused();
    expect(await barriers(ada.page)).toEqual([]);
    await ada.type("bea");
    await expect(dialog.getByRole("option", { name: /Bea/ })).toBeFocused();
    await ada.press("Enter");
    await expect(ada.attended).toContainText("Assigned to Bea");
    await expect(ada.page.getByRole("button", { name: /unread$/ })).toHaveCount(0);
  });

  await test.step("she finds the unread notes, those that mention her and those assigned to her", async () => {
    await expect(bea.page.getByRole("button", { name: "1 unread" })).toBeVisible();
    // The assignment arrives after the reply, and Enter selects what is there by then.
    await expect(async () => {
      await filter(bea, "mentions:me assigned:me is:unread");
      await expect(bea.attended).toContainText("Assigned to Bea", { timeout: 2000 });
    }).toPass();
    await expect(bea.attended.locator(".margin-fresh").first()).toBeVisible();
    expect(await barriers(bea.page)).toEqual([]);
    await expect(bea.page.getByRole("button", { name: /^\d+ unread/ })).toHaveCount(0);
    await expect(bea.cards).toHaveCount(1);
    await bea.press("x");
  });

  await test.step("a thread is resolved with a reason, which is in its history", async () => {
    await expect(ada.text).toBeFocused();
    await ada.press("e");
    await expect(ada.page.getByRole("textbox", { name: "Reason (optional)" })).toBeFocused();
    await ada.type("The Chair took it up.");
    expect(await barriers(ada.page)).toEqual([]);
    await ada.press("Enter");
    await expect(ada.attended).toContainText("The Chair took it up.");
    await expect(ada.text).toBeFocused();
    await ada.press("h");
    const history = ada.page.getByRole("dialog", { name: "History of this note" });
    await expect(history).toContainText("assigned it to Bea");
    await expect(history).toContainText("The Chair took it up.");
    await ada.press("Escape");
    await expect(bea.attended).toContainText("The Chair took it up.");
  });
});

test("The key for another note leads back to the unfinished one", async ({ app }) => {
  await app.openSample();
  await app.jump("5(2)");
  await app.begin("question");
  await app.finish({ comment: "Whose", name: "Ada" });
  await app.press("Enter");
  await expect(app.commentField).toHaveValue("Whose");
  // Type after the existing text.
  await app.type(" ");
  await app.press("Escape");
  await expect(app.text).toBeFocused();
  await app.jump("12(3)");
  await app.press("p");
  await expect(app.messages).toContainText("unfinished");
  await expect(app.commentField).toBeFocused();
  await app.finish({ comment: "opinion?" });
  await expect(app.form).toBeHidden();
  await app.jump("5(2)");
  await expect(app.cards).toContainText("Whose opinion?");
  // Floor text opens its editor, and a rating its first scale.
  await app.press("f");
  const wording = app.page.getByRole("textbox", { name: "Text as read out or shown" });
  await expect(wording).toBeFocused();
  await app.type(" Aloud");
  await app.press("Escape", "c");
  await expect(wording).toBeFocused();
});

test("A full rating stays in its card, before the user has a name", async ({ app }) => {
  await app.openSample();
  await app.jump("5(2)");
  await app.press("Shift+Digit2");
  await app.mark(2);
  await app.finish({ comment: "Too wide." });
  await app.press("a");
  const form = app.page.getByRole("group", { name: "Your rating" });
  await expect(form.getByRole("textbox", { name: "Your name on notes" })).toBeVisible();
  await app.press("1", "2");
  expect(await form.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await app.press("Escape", "q");
  await expect(form.getByRole("radio", { name: "1", exact: true }).first()).toBeFocused();
});

test("By mouse, every command that applies is within three clicks, and a right click lists those of its place", async ({
  app,
}) => {
  const { page } = app;
  await app.openSample();
  await app.jump("12(1)");
  await app.press("w", "3");
  await app.finish({ comment: "Too long.", name: "Ada, Observer team" });
  const labels = (within: Locator) => within.locator("[slot=label]").allTextContents();

  await test.step("the menu has what the palette has", async () => {
    await app.press("Control+Shift+P");
    const offered = await labels(page.getByRole("option", { disabled: false }));
    await app.press("Escape");
    await expect(app.text).toBeFocused();
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    const groups = page.getByRole("menu", { name: "Menu", exact: true }).getByRole("menuitem");
    const listed: string[] = [];
    for (const group of await groups.all()) {
      await group.click();
      const menu = page.getByRole("menu", { name: await group.innerText(), exact: true });
      await expect(menu).toBeVisible();
      listed.push(...(await labels(menu.getByRole("menuitem"))));
    }
    expect(listed.filter((name) => name !== "All commands").sort()).toEqual([...offered].sort());
    await expect(async () => {
      await app.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("a mark beside the scroll bar leads to its note", async () => {
    await app.jump("24");
    await expect(app.attended).toHaveCount(0);
    await page.locator(".margin-scroll-marks i").click();
    await expect(app.attended).toContainText("Too long.");
  });

  await test.step("words are selected by a double click, and open nothing", async () => {
    const words = page.locator(".text-draft p", { hasText: "shall be deleted" }).first();
    await scrollUntilStill(words);
    await words.dblclick({ position: { x: 120, y: 12 } });
    expect(await selectedText(page)).toMatch(/^\S+ ?$/);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(app.form).toHaveCount(0);
  });

  await test.step("a note, selected words, a provision", async () => {
    const menu = page.getByRole("menu");
    await app.highlights("Records").click({ button: "right" });
    expect(await labels(menu)).toEqual(expect.arrayContaining(["Reply", "Resolve", "Positions here"]));
    expect(await labels(menu)).not.toContain("Comment");
    await menu.getByRole("menuitem", { name: "Reply" }).click();
    await expect(page.getByRole("textbox", { name: "Your reply" })).toBeFocused();
    await app.press("Escape");
    await page.locator(".outline button", { hasText: "Security of records" }).click({ button: "right" });
    await menu.getByRole("menuitem", { name: "Omission" }).waitFor({ state: "detached" });
    await menu.getByRole("menuitem", { name: "Positions here" }).click();
    await expect(page.getByRole("dialog", { name: /11/ })).toBeVisible();
    await app.press("Escape");
    await app.cards.first().click({ button: "right" });
    await menu.getByRole("menuitem", { name: "Delete", exact: true }).click();
    await expect(app.cards).toHaveCount(0);
    // The menu returns the focus when it has closed.
    await expect(app.text).toBeFocused();
  });

  await test.step("a key goes from part to part of the window, and the first stop of the page to the text", async () => {
    const partsBy = async (key: string) => {
      const parts: string[] = [];
      for (let i = 0; i < 6; i++) {
        await app.press(key);
        const part = page.locator(":is(header, nav, main, aside, footer):is(:focus, :focus-within)");
        parts.push(await part.evaluate((role) => role.getAttribute("aria-label") ?? role.localName));
      }
      return parts;
    };
    const parts = ["Notes", "footer", "header", "Menu", "Outline", "Text"];
    expect(await partsBy("F6")).toEqual(parts);
    await expect(app.text).toBeFocused();
    expect(await partsBy("Shift+F6")).toEqual([...parts.slice(0, 5).reverse(), "Text"]);
    await app.tabTo(page.getByRole("button", { name: "Go to the text" }));
    await app.press("Enter");
    await expect(app.text).toBeFocused();
  });

  await test.step("the line above the text shows how it is written, and is empty after Escape", async () => {
    await app.press("Control+k", "?");
    await expect(page.getByText("All in one line")).toBeVisible();
    await app.press("Escape");
    await expect(page.getByText("All in one line")).toBeHidden();
    await expect(page.locator("#jump-box")).toBeFocused();
    await expect(page.locator("#jump-box")).toHaveValue("");
    await page.getByRole("button", { name: "Capture line" }).click();
    await expect(page.getByText("All in one line")).toBeVisible();
    await expect(page.locator("#jump-box")).toBeFocused();
    await app.press("Escape", "Escape");
    await expect(app.text).toBeFocused();
  });

  await test.step("what was undone is said, and can be redone by a click", async () => {
    await app.press("Control+z");
    await expect(app.cards).toHaveCount(1);
    await expect(app.messages).toContainText("Undone: Note");
    await app.messages.getByRole("button", { name: "Redo" }).click();
    await expect(app.cards).toHaveCount(0);
  });
});

test("The first note with its severity takes five clicks from the first screen, and its keys work at once", async ({
  app,
}) => {
  const { page } = app;
  const pointers = await countPointers(page);
  await page.getByRole("button", { name: "Try the sample" }).click();
  const words = page.locator(".text-draft p", { hasText: "shall be deleted" }).first();
  await scrollUntilStill(words);
  await words.dblclick({ position: { x: 120, y: 12 } });
  await page.getByRole("toolbar").getByRole("button", { name: /^High/ }).click();
  await expect(app.commentField).toBeFocused();
  await app.type("Too long.");
  await app.fill("Your name on notes", "Ada");
  await app.form.getByRole("button", { name: "Save" }).click();
  await expect(app.attended).toContainText("Too long.");
  await expect(app.attended).toContainText("High");
  // A click is three events: a pointer and a button that go down, and the button that comes up.
  expect(await pointers()).toBe(5 * 3);
  await app.reply("Six months would do.");
});

test("On a phone the notes are below the text, Save is in view, and keys work after a reload", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await page.setViewportSize({ width: 360, height: 640 });
  await app.jump("12(1)");
  await app.press("w", "3");
  await expect(app.commentField).toBeFocused();
  await expect(app.form.getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 0.98 });
  await app.finish({ comment: "Too long.", name: "Ada, Observer team" });
  const [text, card] = [await app.text.boundingBox(), await app.attended.boundingBox()];
  expect(text!.width).toBeGreaterThan(300);
  expect(card!.width).toBeGreaterThan(300);
  await page.getByRole("button", { name: "Views: Text" }).click();
  await page.getByRole("menuitemradio", { name: "Matrix" }).click();
  await expect(page.getByRole("main", { name: "Matrix" })).toBeVisible();
  await page.reload();
  await expect(app.highlights("Records")).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await app.press("j");
  await expect(app.attended).toBeInViewport();
});
