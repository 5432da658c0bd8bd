import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample");

/** Adds the sample's second edition as the next text of the document. */
async function addNextDraft(app: App): Promise<void> {
  await app.chooseFile(path.join(SAMPLE, "draft-v2.txt"));
  await expect(app.page.getByRole("button", { name: "Add draft" })).toBeFocused();
  await app.button("Add draft");
  await expect(app.review).toBeHidden();
  await expect(app.text).toBeFocused();
}

async function note(app: App, address: string, words: string, level: 3 | 4, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(level);
  await app.finish({ comment: `On ${address}.`, rights: ["Privacy"], ...(name && { name }) });
}

test("Provisions that became weaker overnight are rated by key beside the redline, and copied", async ({ app }) => {
  test.slow();
  await app.openSample();
  await note(app, "5(2)", "international human rights law itself allows", 4, "Ada");
  await note(app, "6(3)", "has agreed thereto", 3);
  await addNextDraft(app);
  const { page } = app;
  await app.press("Control+Shift+U");
  const rows = page.getByRole("listbox", { name: "Weakened or needs rating" }).getByRole("option");
  await expect(rows).toHaveText([/5\(2\).*Privacy.*suggested: Weaker/, /7\(3\).*Privacy.*needs rating/]);
  await expect(rows.first()).toBeFocused();
  const redline = page.getByRole("region", { name: "What changed in 5(2)" }).locator(".parts-redline");
  await expect(redline.locator("ins")).toContainText(["the law of the State Party concerned"]);

  await app.press("3");
  await expect(page.locator(".delta-list header")).toHaveText([
    /Rated as weaker/,
    /Needs rating: high severity or safeguard/,
  ]);
  await expect(rows.first()).toContainText("Weaker");
  await app.press("ArrowDown");
  await app.press("2");
  await expect(rows).toHaveCount(1);
  expect(await barriers(page), "what became weaker").toEqual([]);

  await app.press("c");
  const copied = page.getByRole("dialog", { name: "Copy this for the team?" });
  await expect(copied).toContainText("Article 5, paragraph 2: Weaker, Privacy, Critical (provisional)");
  await expect(copied).toContainText("~international human rights law itself~");
  await expect(copied.getByRole("button", { name: "Cancel" })).toBeFocused();
  await app.button("Copy for the team");
  await expect(copied).toBeHidden();
  await expect(page.getByText("Copied.")).toBeVisible();
  await expect(rows.first()).toBeFocused();
  await app.press("0");
  await expect(rows).toHaveText([/5\(2\).*suggested: Weaker/]);
});

const TREATY = `Treaty on lanterns

Article 4
Wicks

1. A wick shall be of cotton or of wool, as the authority of the harbour decides.

Article 9
Redress

1. Each State Party shall provide an effective remedy, including the oil that was lost, to any person whose lantern has
been handled contrary to this Treaty.
`;

test("Agreed language is recorded from a suggestion, and the concordance leads to the text", async ({ app }) => {
  test.slow();
  await app.openSample();
  const { page } = app;
  const treaty = path.join(app.profile, "treaty.txt");
  await writeFile(treaty, TREATY);
  await app.chooseFile(treaty);
  await app.answerBelonging("New document");
  await app.choice(/Type/, "Reference text");
  await app.fill("Symbol", "TOL");
  await app.button("Add draft");
  await expect(app.review).toBeHidden();
  await addNextDraft(app);

  await test.step("the key shows similar provisions, as a redline; Enter records that the text comes from there", async () => {
    await app.jump("11(3)");
    await app.press("Shift+O");
    const dialog = page.getByRole("dialog", { name: "Agreed language in 11(3)" });
    const first = dialog.getByRole("option").first();
    await expect(first).toBeFocused();
    await expect(first).toContainText(/TOL 9\(1\) · \d\d%/);
    await expect(dialog.locator(".origins-origin-preview ins")).toContainText(["appropriate"]);
    await app.press("Enter");
    await expect(dialog.getByRole("region", { name: /against TOL 9\(1\)/ })).toContainText("TOL 9(1), recorded by");
    expect(await barriers(page), "agreed language").toEqual([]);
    await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
    await app.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.locator(".text-draft .text-agreed-from")).toHaveText("Agreed language: TOL 9(1)");
  });

  await test.step("the concordance: only what changed, or one kind; Enter goes to the text", async () => {
    await app.command("Concordance");
    const rows = page.locator(".delta-concordance tbody tr");
    await expect(rows.first().getByRole("button")).toBeFocused();
    await app.choice(/(?:^| )Change$|^Change /, "deleted");
    await expect(rows.first()).toContainText(/preamble\(6\).*deleted/);
    await app.choice(/(?:^| )Change$|^Change /, "new");
    await expect(rows.first()).toContainText("new");
    expect(await barriers(page), "the concordance").toEqual([]);
    await app.tabTo(rows.first().getByRole("button"));
    await app.press("ArrowDown", "Enter");
    await expect(app.text).toBeFocused();
  });
});

const ENGLISH = `A/AC.999/31

Convention on lamps

Article 1. Lighting

1. Each keeper shall light the lamp at dusk.

2. A keeper may store oil.
`;
const ARABIC = `A/AC.999/31

اتفاقية المصابيح

المادة 1. الإنارة

1. يضيء كل حارس المصباح عند الغسق.
`;

test("A note in one language is at the same address in the other, and provisions that are missing there are listed", async ({
  app,
}) => {
  const { page } = app;
  const add = async (name: string, text: string) => {
    const file = path.join(app.profile, name);
    await writeFile(file, text);
    await app.chooseFile(file);
    await expect(page.getByRole("button", { name: "Add draft" })).toBeFocused();
    await app.button("Add draft");
    await expect(app.review).toBeHidden();
    await expect(app.text).toBeFocused();
  };
  await add("lamps.txt", ENGLISH);
  await app.jump("1(1)");
  await app.select("at dusk");
  await app.mark(3);
  await app.finish({ comment: "Too early.", name: "Ada" });
  await add("lamps-ar.txt", ARABIC);

  await app.command("Language versions…");
  const dialog = page.getByRole("dialog", { name: "Language versions of A/AC.999/31" });
  await expect(dialog).toContainText("1 provision is in one language only");
  await expect(dialog.getByRole("option", { name: "1(2)" })).toContainText("in English, missing in Arabic");
  expect(await barriers(page), "language versions").toEqual([]);
  await app.press("Enter");
  await expect(dialog).toBeHidden();
  const draft = page.locator(".text-draft");
  if (!(await draft.getByText("عند الغسق").isVisible())) await app.press("Shift+L");
  await expect(draft.getByText("عند الغسق")).toBeVisible();
  await app.jump("1(1)");
  await app.press("j");
  await expect(app.attended).toContainText("Too early.");
  await expect(app.attended).toContainText(/in English, same address/);
  await expect(app.attended.locator("q")).toHaveText("at dusk");

  await app.press("Shift+L");
  await expect(draft.getByText("at dusk")).toBeVisible();
});
