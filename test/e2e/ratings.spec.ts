import { cp } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

const side = (app: App): Locator => app.attended.getByRole("button", { name: /^\d ratings: / });
const discuss = (app: App): Locator => app.page.getByRole("listbox", { name: "To discuss" });
const figures = (app: App): Locator => app.page.getByRole("row", { name: /^Severity/ });

test("Two people rate blind, see where they differ, and agree, by keyboard alone", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(180_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await mark(ada, "5(2)", "silence an opinion", 3, "Too wide.", "Ada, Observer team");
  await mark(ada, "12(1)", "not later than", 4, "Six is enough.");
  await ada.command("Start blind round");
  await ada.share(hub);
  await expect(ada.step).toHaveText("Synced");
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea, Partner organisation");
  await expect(bea.highlights("not later than")).toBeVisible();

  await test.step("the other's ratings are hidden until one has rated oneself", async () => {
    await bea.jump("5(2)");
    await bea.press("j");
    await expect(bea.attended).toContainText("Rated, hidden from you");
    await expect(bea.attended).toContainText("one rating is hidden until you rate");
    await expect(bea.page.locator(".margin-cards")).not.toContainText(/High|Critical/);
    await expect(bea.page.locator(".frame-outline-pane")).not.toContainText(/ high| critical/);
    await expect(bea.highlights("silence an opinion")).toHaveAttribute("data-tone", "bare");
    await bea.press("1");
    await expect(side(bea)).toHaveText("3·1");
    await expect(side(bea)).toHaveAccessibleName("2 ratings: Ada: High (provisional); Bea: Low (provisional) (3·1)");
    await expect(bea.attended).toContainText("Bea: Low (provisional)");
    await expect(bea.highlights("silence an opinion")).toHaveAttribute("data-tone", "high");
  });

  await test.step("the author of each level is shown on focus", async () => {
    await bea.tabTo(side(bea));
    await expect(bea.page.getByRole("tooltip")).toContainText("Ada: High (provisional)");
    await bea.press(TO_TEXT);
  });

  await test.step("a full rating opens below, with an example of each level", async () => {
    await bea.press("Shift+G");
    await expect(bea.attended).toContainText("Six is enough.");
    await bea.press("a");
    const form = bea.page.getByRole("group", { name: "Your rating" });
    await expect(form.getByRole("radiogroup", { name: "Scale" }).getByRole("radio").first()).toBeFocused();
    await expect(form.getByText("An inconvenience: a form filled in twice")).toBeVisible();
    await expect(form.getByText("Life, liberty or integrity is at stake")).toBeVisible();
    await bea.press("4", "2");
    await expect(form.getByText("Remedied at once: a correction")).toBeVisible();
    await bea.press("0", "3", "Enter");
    await expect(form).toBeHidden();
    await expect(bea.text).toBeFocused();
    await expect(side(bea)).toHaveText("4·4");
    await expect(bea.attended).toContainText("Bea: Critical");
  });

  await test.step("the view has the figures and the notes to discuss", async () => {
    await expect(ada.step).toHaveText("Synced");
    await ada.press("Control+Shift+D");
    await ada.button("End blind round");
    await expect(ada.page.getByRole("main", { name: "Ratings" })).toContainText("Notes are rated openly, set by Ada");
    // Ratings 3 and 1, then 4 and 4: 1 − 3 · 1 / (1 + 2 · 2.5² + 2 · 1.5²).
    await expect(figures(ada)).toContainText("2 notes, 4 ratings");
    await expect(figures(ada)).toContainText("0.83");
    await expect(discuss(ada).getByRole("option")).toHaveCount(1);
    await expect(discuss(ada)).toContainText("2 levels apart");
    await ada.tabTo(discuss(ada));
    await ada.press("Enter");
    await expect(ada.text).toBeFocused();
    await expect(ada.attended).toContainText("Too wide.");
  });

  await test.step("the agreed level is beside the ratings", async () => {
    await ada.press("Shift+A");
    const dialog = ada.page.getByRole("dialog", { name: "Agreed severity" });
    await expect(dialog).toContainText("Bea: Low (provisional)");
    await ada.press("2");
    await ada.fill("Reason", "Article 17 helps.");
    await ada.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(ada.attended).toContainText("Agreed: Medium");
    await expect(side(ada)).toHaveText("3·1");
    await ada.press("Control+Shift+D");
    await expect(ada.page.getByText("No note has been rated differently by two people.")).toBeVisible();
    await bea.jump("5(2)");
    await bea.press("j");
    await expect(bea.attended).toContainText("Agreed: Medium, set by Ada");
    await expect(bea.attended).toContainText("Article 17 helps.");
  });

  await test.step("the history says who said what", async () => {
    await bea.press("h");
    const history = bea.page.getByRole("dialog", { name: "History of this note" });
    await expect(history.getByRole("listitem")).toContainText([
      /Ada created/,
      /Ada rated it: High/,
      /Bea rated it: Low/,
      /Ada set the agreed severity: Medium/,
    ]);
    await bea.press("Escape");
    await expect(history).toBeHidden();
  });
  await bea.expectSaved();
  await bea.reopen();
  await expect(bea.text).toBeVisible();
  await bea.jump("5(2)");
  await bea.press("j");
  await expect(side(bea)).toHaveText("3·1");
  await expect(bea.attended).toContainText("Agreed: Medium");
});

test("A note that its author changed on two machines shows both versions, until one is chosen", async ({
  app: here,
  environment,
}) => {
  await here.openSample();
  await mark(here, "5(2)", "silence an opinion", 3, "As it was.", "Ada");
  await here.expectSaved();
  await here.close();
  const there = await environment.app();
  await cp(here.profile, there.profile, { recursive: true });
  for (const [app, comment] of [
    [here, "Changed here."],
    [there, "Changed there."],
  ] as const) {
    await app.open();
    await expect(app.text).toBeVisible();
    await app.expectDrawn(1);
    await app.jump("5(2)");
    await app.press("j", "Enter");
    await expect(app.commentField).toBeFocused();
    await app.press("Control+a");
    await app.type(comment);
    if (app === there) await app.choice(/Visibility/, "Public");
    await app.press("Control+Enter");
    await expect(app.attended).toContainText(comment);
    await app.expectSaved();
  }
  await here.mergeFile(await there.saveDossier());
  await here.jump("5(2)");
  await here.press("j");
  await expect(here.attended).toContainText("you changed this note in 2 places");
  const version = here.attended.locator(".parts-conflict > div").filter({ hasText: "Changed there." });
  await expect(version).toContainText("Public");
  await here.tabTo(version.getByRole("button", { name: "Keep this one" }));
  await here.press("Enter");
  await expect(here.attended).not.toContainText("You changed this note");
  await expect(here.attended).toContainText("Changed there.");
  await expect(here.attended).not.toContainText("Changed here.");
});

/** Marks a risk with a provisional level on words of a provision. The name is requested the first time. */
async function mark(
  app: App,
  address: string,
  words: string,
  level: 3 | 4,
  comment: string,
  name?: string,
): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.mark(level);
  await app.finish({ comment, ...(name && { name }) });
}
