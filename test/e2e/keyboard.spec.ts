import { expect } from "@playwright/test";
import { en } from "#shared/messages/en/index.ts";
import type { App } from "./app.ts";
import { findUnencryptedWords } from "./wordsInFiles.ts";
import { recordsIn } from "./files.ts";
import { countPointers } from "./countPointers.ts";
import { attendedThread, selectedText } from "./readWindow.ts";
import { selectedWords } from "./selection.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

test("The keyboard selects by word, sentence, point and paragraph, and marks in five keys", async ({ app }) => {
  await app.openSample();
  const pointers = await countPointers(app.page);
  await app.jump("9(2)");
  for (const [key, words] of [
    ["Shift+Digit1", /^\S+$/],
    ["Shift+Digit2", /^[A-Z].*$/s],
    ["Shift+Digit3", /:$/],
    ["Shift+Digit4", /^[\s\S]*:\s[\s\S]*Is logged; and[\s\S]*$/],
  ] as const) {
    await app.press(key);
    expect((await selectedWords(app.page)).join("\n"), key).toMatch(words);
  }
  await test.step("larger steps, and back", async () => {
    await app.jump("12(1)");
    const steps: string[] = [];
    for (let i = 0; i < 3; i++) {
      await app.press("w");
      steps.push(await selectedText(app.page));
    }
    expect(steps[0]).toBe("Records");
    expect(steps[1]!.startsWith(steps[0]!) && steps[1]!.length > 7).toBe(true);
    await app.press("Shift+W", "Shift+W");
    expect(await selectedText(app.page)).toBe("Records");
  });
  await test.step("mark, rate high, comment", async () => {
    const keys = ["w", "3"];
    await app.press(...keys);
    await app.type("Too long.");
    await expect(app.commentField).toHaveValue("Too long.");
    await app.press("Enter");
    keys.push("Enter");
    await expect(app.form).toBeHidden();
    await expect(app.attended).toContainText("High (provisional)");
    expect(keys.length).toBeLessThanOrEqual(5);
  });
  await test.step("as fast as keys come, Enter before the form has opened", async () => {
    await app.jump("13(1)");
    await app.press("w");
    await Promise.all(["3", ..."Why?", "Enter"].map((key) => app.press(key)));
    await expect(app.attended).toContainText("Why?");
    await expect(app.attended).toContainText("13(1)");
    await expect(app.form).toBeHidden();
    await expect(app.text).toBeFocused();
    await Promise.all(["a", ..."4123", "Enter"].map((key) => app.press(key)));
    await expect(app.attended).toContainText("Critical");
    await expect(app.page.getByRole("group", { name: "Your rating" })).toBeHidden();
    await expect(app.text).toBeFocused();
    await app.jump("12(1)");
    await app.press("j");
  });
  await test.step("and a tag", async () => {
    await app.press("t");
    await expect(app.page.getByRole("textbox", { name: "Tags" })).toBeFocused();
    await app.type("retention, #children");
    await app.press("Enter");
    await expect(app.attended).toContainText("#retention, #children");
  });
  expect(await pointers()).toBe(0);
});

test("The palette and the cheat sheet name every command", async ({ app }) => {
  await app.openSample();
  const named = Object.entries(en).flatMap(([code, name]) => (/^command\./.test(code) ? [name] : []));
  await app.press(TO_TEXT);
  await expect(app.text).toBeFocused();
  await app.press("Shift+?");
  const sheet = app.page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toBeVisible();
  const listed = await sheet.getByRole("term").allTextContents();
  expect(named.filter((name) => !listed.includes(name))).toEqual([]);
  await app.press("Escape");
  await app.press("Control+Shift+P");
  const palette = app.page.getByRole("dialog", { name: "All commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  const offered = await palette.getByRole("option").locator("[slot=label]").allTextContents();
  expect(named.filter((name) => !offered.includes(name))).toEqual(["All commands"]);
  await app.press("Escape");
});

test("The palette is used by keys, including those typed right after it was called", async ({ app }) => {
  await app.openSample();
  await app.press(TO_TEXT);
  await expect(app.text).toBeFocused();
  const palette = app.page.getByRole("dialog", { name: "All commands" });
  const field = palette.getByRole("combobox");
  const here = palette.getByRole("option", { selected: true });
  await app.press("Control+Shift+P", "Enter");
  await expect(palette, "nothing is gone to yet").toBeVisible();
  await app.press("Control+Shift+P");
  await app.type("TEAM");
  await expect(field).toHaveValue("TEAM");
  await expect(here).toContainText(/team/i);
  const first = await here.textContent();
  await app.press("ArrowUp");
  expect(await here.textContent()).not.toBe(first);
  await app.press("ArrowDown");
  await expect(here).toHaveText(first!);
  await expect(field).toHaveAttribute("aria-activedescendant", (await here.getAttribute("id"))!);
  await app.type("?!");
  await expect(palette).toContainText("No matching command.");
  await app.press("Escape");
  await expect(field).toHaveValue("");
  await app.press("PageDown", "PageDown", "PageUp");
  await expect(here).toBeInViewport();
  await app.press("Escape");
  await expect(app.text).toBeFocused();
});

test("The window changes the keys of commands, names conflicts, and turns single keys off", async ({ app }) => {
  await app.openSample();
  let pointers = await countPointers(app.page);
  const keymap = () => app.page.getByRole("dialog", { name: "Customize shortcuts" });
  const row = (name: RegExp) => keymap().getByRole("button", { name });
  await app.command("Customize shortcuts…");
  await app.tabTo(row(/^Comment: /));
  await app.press("Enter", "z");
  await expect(row(/^Comment: Z\. Change/)).toBeFocused();
  await test.step("a key that another command has", async () => {
    await app.press("Enter", "s");
    await expect(keymap().getByRole("alert")).toContainText("S is already used by “Safeguard”.");
    await app.button("Cancel");
    await expect(row(/^Comment: Z\. Change/)).toBeVisible();
  });
  await test.step("a key that is not allowed", async () => {
    await app.tabTo(row(/^Comment: /));
    await app.press("Enter", "ArrowLeft");
    await expect(keymap().getByRole("alert")).toContainText("cannot be used");
    await app.press("Escape");
    await expect(keymap()).toBeHidden();
  });
  await test.step("works at once and after a restart", async () => {
    await app.jump("12(1)");
    await app.press("c");
    await expect(app.form).toBeHidden();
    await app.expectSaved();
    expect(await pointers()).toBe(0);
    await app.reopen();
    await expect(app.text).toBeVisible();
    pointers = await countPointers(app.page);
    await app.jump("12(1)");
    await app.press("z");
    await expect(app.commentField).toBeFocused();
    await app.press("Escape");
  });
  await test.step("without single keys, everything is left to the palette", async () => {
    await app.command("Customize shortcuts…");
    await app.tabTo(keymap().locator(".frame-toggle"));
    await app.press("Space");
    await expect(keymap().getByRole("switch")).not.toBeChecked();
    await app.press("Escape");
    await expect(keymap()).toBeHidden();
    await app.jump("12(1)");
    await app.press("z", "3", "w");
    expect(await selectedText(app.page)).toBe("");
    await expect(app.form).toBeHidden();
    await app.command("Comment");
    await expect(app.commentField).toBeFocused();
    await app.press("Escape");
  });
  expect(await pointers()).toBe(0);
});

test("The search finds words in the draft and in notes", async ({ app }) => {
  await app.openSample();
  const pointers = await countPointers(app.page);
  await app.jump("12(1)");
  await app.press("w", "3");
  await app.type("Wider than a zebrafinch.");
  await expect(app.commentField).toHaveValue("Wider than a zebrafinch.");
  await app.press("Enter");
  await expect(app.form).toBeHidden();
  const bar = app.page.getByRole("search");
  const field = bar.getByRole("searchbox", { name: "Find in draft and notes" });
  await app.press("Control+f");
  await expect(field).toBeFocused();
  await app.type("SILENCE an opinion");
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await expect(app.page.locator(".text-draft .text-found")).toHaveText("silence an opinion");
  await app.press("Escape");
  await expect(app.text).toBeFocused();
  await expect(app.page.locator(".text-draft .text-found")).toHaveCount(0);
  expect(await selectedText(app.page)).toBe("silence an opinion");
  await test.step("from one to the next, and from the last to the first", async () => {
    await app.press("Control+f");
    await app.press("Control+a");
    await app.type("state party");
    const status = bar.getByRole("status");
    await expect(status).toHaveText(/^\d+ of \d+$/);
    const [at, count] = (await status.textContent())!.split(" of ").map(Number) as [number, number];
    await app.press("Enter");
    await expect(status).toHaveText(`${(at % count) + 1} of ${count}`);
    await app.press("Shift+Enter", "Shift+Enter");
    await expect(status).toHaveText(`${at === 1 ? count : at - 1} of ${count}`);
  });
  await test.step("a note", async () => {
    await app.press("Control+a");
    await app.type("zebra");
    await expect(bar.getByRole("status")).toHaveText("1 of 1");
    await expect(app.attended).toContainText("zebrafinch");
    await app.press("Control+a");
    await app.type("no such words");
    await expect(bar.getByRole("status")).toHaveText("no matches");
    await app.press("Escape");
    await expect(app.text).toBeFocused();
  });
  expect(await pointers()).toBe(0);
});

test("The window copies a passage for the chat; content that is not public only after a question", async ({ app }) => {
  await app.openSample();
  const pointers = await countPointers(app.page);
  await app.jump("12(1)");
  await app.select("not later than");
  await app.press("Control+Shift+C");
  await expect(app.messages).toContainText("Copied.");
  expect(await app.running.clipboard()).toMatchObject({
    text: expect.stringMatching(/^Article 12, paragraph 1 \(.+\)\n“not later than”$/) as unknown,
    picture: true,
  });
  await app.mark(3);
  await app.finish({ comment: "Too long.", rights: ["Privacy"], name: "Ada" });
  await app.press("Control+Shift+C");
  const dialog = app.page.getByRole("dialog", { name: "Copy this for people outside the team?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expect(dialog).toContainText("High (provisional): Too long.");
  await app.press("Escape");
  expect((await app.running.clipboard()).text).not.toContain("Too long");
  await expect(app.text).toBeFocused();
  await app.press("Control+Shift+C");
  await app.button("Copy");
  await expect(dialog).toBeHidden();
  const said = [
    "“not later than”",
    "",
    "High (provisional): Too long.",
    "Standard: Privacy (ICCPR, article 17; UDHR, article 12)",
  ];
  await expect.poll(async () => (await app.running.clipboard()).text.split("\n").slice(1)).toEqual(said);
  await test.step("asked once", async () => {
    await app.command("Copy for chat (text only)");
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await app.running.clipboard()).picture).toBe(false);
  });
  expect(await pointers()).toBe(0);
});

test("The window hides every note from the neighbouring seat, and shows them again", async ({ app }) => {
  await app.openSample();
  await app.jump("12(1)");
  await app.press("w", "4");
  await app.type("Not for the neighbour.");
  await expect(app.commentField).toHaveValue("Not for the neighbour.");
  await app.press("Enter");
  await expect(app.form).toBeHidden();
  await expect(app.highlights()).toHaveCount(1);
  await app.press("Shift+?");
  await app.press("F9");
  await expect(app.page.getByRole("dialog")).toBeHidden();
  await expect(app.text).toBeFocused();
  await expect(app.highlights()).toHaveCount(0);
  await expect(app.cards).toHaveCount(0);
  await expect(app.page.getByText("Not for the neighbour")).toHaveCount(0);
  await expect(app.page.getByRole("img", { name: /critical/ })).toHaveCount(0);
  await app.press("F9");
  await expect(app.highlights()).toHaveCount(1);
  await expect(app.page.getByRole("img", { name: "1 critical" })).toBeVisible();
  await app.press("F9");
  await app.expectSaved();
  await app.reopen();
  await expect(app.highlights()).toHaveCount(1);
});

test("The keyboard selects at the place of the last jump, wherever the browser has left its own caret", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("12(1)");
  const selected = await app.page.evaluate(() => {
    const first = document.querySelector(".text-draft p")!;
    getSelection()!.collapse(first.firstChild, 1);
    // Sent before the page announces that its selection has changed.
    for (const [key, code] of [
      ["Shift", "ShiftLeft"],
      ["w", "KeyW"],
    ] as const)
      first.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
    return getSelection()!.toString();
  });
  expect(selected).toBe("Records");
});

test("The window keeps a private note on this machine only, until it is shared", async ({ app, environment }) => {
  const hub = await environment.hubUrl();
  await app.openSample();
  const pointers = await countPointers(app.page);
  await app.share(hub);
  await app.press(TO_TEXT);
  await app.jump("12(1)");
  await app.press("w", "n");
  const form = app.page.getByRole("region", { name: "New private note" });
  await expect(form.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await app.type("Quokkalike doubts.");
  await app.press("Enter");
  await expect(form).toBeHidden();
  await expect(app.attended).toContainText("Quokkalike doubts.");
  await expect(app.attended).toContainText("Private · this machine only");
  await app.jump("5(2)");
  await app.press("w", "3");
  await app.type("Said at once.");
  await expect(app.commentField).toHaveValue("Said at once.");
  await app.press("Enter");
  await expect(app.form).toBeHidden();
  await expect(app.step).toContainText("Synced");
  await app.expectSaved();

  await test.step("unencrypted in no file, in no dossier file, not at the hub", async () => {
    const lines = recordsIn(await app.saveDossier());
    expect(lines).toContain("Said at once.");
    expect(lines).not.toContain("Quokkalike");
    expect(await pointers()).toBe(0);
    await app.close();
    expect(findUnencryptedWords(app.profile, ["Quokkalike"])).toEqual([]);
    expect(findUnencryptedWords(environment.folder, ["Quokkalike"])).toEqual([]);
  });
  await test.step("there again after a restart, shared with one key", async () => {
    await app.open();
    await expect(app.text).toBeVisible();
    await app.jump("12(1)");
    await app.press("ArrowRight");
    await expect.poll(() => attendedCard(app)).toContain("Quokkalike doubts.");
    await app.press("a");
    await expect.poll(() => attendedThread(app.page)).not.toBeNull();
    await expect(app.attended).not.toContainText("Private");
    await expect(app.attended).toContainText("Quokkalike doubts.");
    await expect(app.page.locator("article.margin-mine")).toHaveCount(0);
    expect(recordsIn(await app.saveDossier())).toContain("Quokkalike doubts.");
  });
});

async function attendedCard(app: App): Promise<string> {
  return (await app.attended.first().textContent()) ?? "";
}
