import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { unzipSync, zipSync } from "fflate";
import type { App } from "./app.ts";
import { drop } from "./dropFiles.ts";
import { wholeText } from "./readWindow.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample/draft-v1.docx");

test("The window begins with one screen: open a draft, try the sample, join a team", async ({ app }) => {
  await expect(app.page.getByRole("main")).toHaveCount(1);
  await expect(app.page.getByRole("button", { name: "Open a draft" })).toBeFocused();
  const all = ["Open a draft", "Try the sample", "Join a team", /English/, "Set passphrase…", "Skip all", "Next"];
  await expect(app.page.getByRole("button")).toHaveText(all);
});

test("The window opens the same Word file by a dialog, by dropping it, and as the sample", async ({
  app,
  environment,
}) => {
  await app.openSample();
  const text = await wholeText(app.page);
  expect(text).toContain("Where lives would otherwise be lost, the competent authority may make the order itself.");
  const [second, third] = [await environment.app(), await environment.app()];
  await second.open();
  await second.openFile(SAMPLE);
  await expect(second.text).toBeVisible();
  expect(await wholeText(second.page)).toBe(text);
  await third.open();
  await drop(third, { files: [SAMPLE] });
  await third.openNow();
  await expect(third.text).toBeVisible();
  expect(await wholeText(third.page)).toBe(text);
});

test("The window marks, rates, replies, resolves and undoes by keyboard alone, and has everything after a restart", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("16(2)");
  await app.select("shall not be used to identify");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep.", rights: ["Peaceful assembly"], name: "Ada, Observer team" });
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Add prior review.", rights: ["Privacy"], confidentiality: "Public" });
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: "" });

  await test.step("rates one in full", async () => {
    await app.press("Enter");
    await rateInFull(app);
    await app.press("Control+Enter");
    await expect(app.attended).toContainText("Critical");
  });
  await app.reply("Six is enough.");
  await app.press("e");
  await expect(app.page.getByRole("textbox", { name: "Reason (optional)" })).toBeFocused();
  await app.press("Enter");
  await expect(app.attended).toContainText("Resolved by Ada");
  await app.press("e");
  await expect(app.page.getByRole("textbox", { name: "Reason (optional)" })).toBeFocused();
  await app.press("Enter");
  await expect(app.attended).not.toContainText("Resolved by Ada");
  await test.step("undoes the last record, and redoes it", async () => {
    await app.press("Control+z");
    await expect(app.attended).toContainText("Resolved by Ada");
    await app.press("Control+z", "Control+z");
    await expect(app.attended).not.toContainText("Six is enough.");
    await app.press("Control+y");
    await expect(app.attended).toContainText("Six is enough.");
  });

  const before = await app.notes(3);
  expect(before.map((card) => card.replace(/\d\d:\d\d/g, "…"))).toEqual([
    expect.stringMatching(/^Critical \| 12\(1\) \| Scale \| Medium \| Scope \| Critical \| .*Six is enough/),
    "Safeguard | 16(2) | Keep. | Peaceful assembly · Ada · … Team",
    "High (provisional) | 17(2) | Add prior review. | Privacy · Ada · … Public",
  ]);
  await app.expectSaved();
  await app.reopen();
  await expect(app.text).toBeVisible();
  await expect(app.page).toHaveTitle(
    app.isInBrowser
      ? "Clausemark"
      : "Draft convention on the cross-border handling of personal records in emergencies · Clausemark",
  );
  await app.expectSaved();
  expect(await app.notes(3)).toEqual(before);
  for (const words of ["not later than", "shall not be used to identify", "at least"])
    await expect(app.highlights(words)).toHaveText(words);
  const outline = app.page.getByRole("navigation", { name: "Outline" });
  for (const [article, counts] of [
    ["Retention and deletion", "1 critical"],
    ["Location records", "1 safeguard"],
    ["Conditions and safeguards", "1 high"],
  ] as const)
    await expect(outline.getByRole("treeitem", { name: article }).getByRole("img", { name: counts })).toBeVisible();
});

test("The window keeps an unfinished form through Escape, another note, and a restart", async ({ app }) => {
  await app.openSample();
  await app.jump("12(1)");
  await app.select("not later than");
  await app.press("2");
  await app.type("Too lo");
  await expect(app.commentField).toHaveValue("Too lo");
  await app.addRight("Privacy");
  await app.press("Escape");
  await expect(app.text).toBeFocused();
  await app.jump("16(2)");
  await app.press("q");
  await expect(app.commentField).toHaveValue("");
  await app.type("Used by wh");
  await expect(app.commentField).toHaveValue("Used by wh");
  await app.expectSaved();
  await app.reopen();
  await expect(app.commentField).toHaveValue("Used by wh");
  await app.press("Escape");
  await app.jump("12(1)");
  await app.page.getByRole("article").filter({ hasText: "Too lo" }).locator(".margin-comment").click();
  await app.press("Enter");
  await expect(app.commentField).toHaveValue("Too lo");
  await app.press("End");
  await app.type("ng.");
  await app.press("Enter");
  await expect(app.form).toBeHidden();
  await app.jump("16(2)");
  const other = app.page.getByRole("article").filter({ hasText: "Used by wh" });
  await other.locator(".margin-comment").click();
  await other.getByRole("button", { name: "Discard note" }).click();
  await expect(app.cards).toHaveCount(0);
  expect(await app.notes(1)).toEqual([expect.stringContaining("Medium (provisional) | 12(1) | Too long. | Privacy")]);
});

test("The window keeps the place in the text for a user who returns by Tab", async ({ app }) => {
  await app.openSample();
  await app.jump("16(2)");
  await app.select("shall not be used");
  await app.press("Control+k");
  await app.tabTo(app.text);
  await app.press("Tab", "Shift+Tab", "Shift");
  await expect(app.text).toBeFocused();
  await app.press("Shift+Tab");
  await app.page.evaluate(slowAtFocus);
  await Promise.all(["Tab", "c"].map((key) => app.press(key)));
  await expect(app.commentField).toBeFocused();
  await app.finish({ comment: "a", name: "Ada" });
  await expect(app.highlights()).toHaveText("shall not be used");
  await expect(app.attended).toContainText("16(2)");
});

test("The window filters by severity and by right", async ({ app }) => {
  await app.openSample();
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: "a", rights: ["Privacy"], name: "Ada" });
  await app.jump("12(2)");
  await app.select("shall not prevent");
  await app.mark(3);
  await app.finish({ comment: "b", rights: ["Family"] });
  await app.jump("12(3)");
  await app.select("history or research");
  await app.mark(4);
  await app.finish({ comment: "c", rights: ["Privacy"] });
  await expect(app.highlights()).toHaveCount(3);
  await app.jump("12");

  await app.button("High and above");
  await expect(app.highlights()).toHaveText(["shall not prevent", "history or research"]);
  await expect(app.cards).toHaveCount(2);
  await app.button("Filter");
  const field = app.page.getByRole("menuitem", { name: "Right" });
  await expect(field).toBeVisible();
  await app.press("ArrowDown");
  await expect(field).toBeFocused();
  await app.press("ArrowRight");
  await expect(app.page.getByRole("menuitemcheckbox", { name: "Privacy" })).toBeFocused();
  await app.press("Enter", "Escape");
  await expect(app.highlights()).toHaveText(["history or research"]);
  await app.press(TO_TEXT);
  await expect(app.text).toBeFocused();
  await app.jump("12");
  await expect(app.cards).toHaveCount(1);
  await app.button("1 of 3 · show all");
  await expect(app.highlights()).toHaveCount(3);
});

test("A reader of a dossier without notes is told beside the text why there are none, and how to write in it", async ({
  app,
  environment,
}) => {
  await app.openSample();
  const file = await app.saveDossier();
  const stranger = await environment.app();
  await stranger.open();
  await stranger.openFile(file);
  await expect(stranger.page.getByRole("complementary", { name: "Notes" })).toContainText(
    "No notes yet. You are reading a dossier file. To write in it, join with an invitation",
  );
});

test("The window saves a dossier as a file: a stranger reads everything in it, except what was changed by hand", async ({
  app,
  environment,
}) => {
  await app.openSample();
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("comment");
  await app.finish({ comment: "As it was written.", name: "Ada" });
  await app.jump("5(3)");
  await app.select("detain, return or punish");
  await app.begin("safeguard");
  await app.finish({ comment: "The other one." });
  const file = await app.saveDossier();
  await expect(app.messages).toContainText("Saved as");
  const notes = await app.notes(2);

  const stranger = await environment.app();
  await stranger.open();
  await stranger.openFile(file);
  await expect(stranger.text).toBeVisible();
  await expect(stranger.page.getByText("Read-only: not a member of this dossier")).toBeVisible();
  expect(await stranger.notes(2)).toEqual(notes);
  await stranger.jump("6(1)");
  for (const key of ["3", "c", "r", "n", "Shift+S"]) {
    await stranger.press(key);
    await expect(stranger.messages).toHaveText(/^You are reading a dossier file\. To write in it, join/);
    await stranger.button("Dismiss");
    await stranger.press(TO_TEXT);
  }
  await expect(stranger.form).toHaveCount(0);
  await stranger.page.locator(".text-draft p", { hasText: "silence an opinion" }).dblclick();
  await expect(stranger.page.getByRole("region", { name: "Annotate the selection" })).toHaveText(
    /^You are reading a dossier file\. To write in it, join/,
  );

  const changed = path.join(environment.folder, "changed.clausemark");
  const line = changeComment(file, changed, "As it was written.", "As it was changed.");
  await stranger.openFile(changed);
  await expect(stranger.messages).toContainText(`One record in changed.clausemark could not be verified`);
  await expect(stranger.messages).toContainText(`Line ${line}:`);
  expect(await stranger.notes(1)).toEqual([notes[1]]);
  await expect(stranger.page.getByText("Reset")).toHaveCount(0);
});

/**
 * Fills in every dimension in the open form. Each shows its written examples, and the limitation test if it has one.
 */
async function rateInFull(app: App): Promise<void> {
  const { form } = app;
  await app.button(/^Full assessment/);
  await app.radio("Scale", "2");
  await expect(form).toContainText("A right is hampered: records are kept longer than needed");
  await app.radio("Scope", "4");
  await expect(form).toContainText("Everybody, or anybody a State may choose");
  await app.radio("Irremediability", "?");
  await app.radio("Likelihood", "3");
  await expect(form).toContainText("It can be expected: similar laws have led to it");
  const test = form.getByRole("group", { name: "Limitation test" });
  await app.addRight("Freedom from torture");
  await expect(form).toContainText("may not be limited, so there is no limitation to test");
  await expect(test).toBeHidden();
  await app.addRight("Privacy");
  await expect(test).toBeVisible();
  await app.radio("Necessity", "not met");
  await app.fill("Reason", "One month would do.");
}

/** Writes a dossier file with one comment changed. Returns the number of its line. */
function changeComment(from: string, to: string, before: string, after: string): number {
  const parts = unzipSync(readFileSync(from));
  const lines = new TextDecoder().decode(parts["records.jsonl"]).split("\n");
  const at = lines.findIndex((line) => line.includes(before));
  lines[at] = lines[at]!.replace(before, after);
  writeFileSync(to, zipSync({ ...parts, "records.jsonl": new TextEncoder().encode(lines.join("\n")) }));
  return at + 1;
}

/** Delays the page's handling of the next focus on the text, and what depends on it, by half a second. */
function slowAtFocus(): void {
  const wait = () => {
    for (const until = performance.now() + 500; performance.now() < until;);
  };
  document.querySelector(".text-draft")!.addEventListener("focus", wait, { once: true });
}
