import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import { encodeInvitation } from "#shared/members/joining/invitation.ts";
import { createTeam, openInvitation } from "../support/team/team.ts";
import { type App, TRAVEL } from "./app.ts";
import { barriers } from "./axe.ts";
import { NEXT } from "./files.ts";
import { test } from "./testEnvironment.ts";
import { Steps } from "./steps.ts";

/** Dialogs that take several steps to reach: each has a name, keeps the focus, and returns it. */
class Dialogs extends Steps {
  /** Checks the dialog that a key opens from the current focus. */
  async opens(key: string, view: string): Promise<void> {
    await this.from();
    await this.press(key);
    await this.dialog(view);
  }

  /** Checks the dialog that a button opens. */
  async behind(button: string, view: string): Promise<void> {
    await this.app.tabTo(this.app.page.getByRole("button", { name: button, exact: true }));
    await this.opens("Enter", view);
  }
}

const held = (app: App) => new Dialogs(app, async (view) => expect.soft(await barriers(app.page), view).toEqual([]));

test("A cell of the matrix, agreed language and weakened provisions are asked for and answered by keyboard", async ({
  app,
}) => {
  test.slow();
  const dialogs = held(app);
  await app.openSample();
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.mark(3);
  await app.finish({ comment: "Too wide.", rights: ["Privacy"], name: "Ada" });
  await app.jump("5(3)");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep it.", rights: ["Privacy"] });
  await dialogs.opens("Shift+KeyO", "agreed language");
  await app.command("Matrix: articles by rights");
  await expect(app.page.locator("td:focus")).toBeVisible();
  await dialogs.opens("Enter", "a cell of the matrix");
  await app.command("Go to the text");
  await app.chooseFile(NEXT);
  await app.openNow();
  await app.press("Control+Shift+U");
  await expect(app.page.getByRole("option").first()).toBeFocused();
  await dialogs.opens("c", "copying what became weaker");
});

test("Language versions are listed by keyboard", async ({ app }) => {
  const dialogs = held(app);
  for (const [name, words] of [
    [
      "lamps.txt",
      "Convention on lamps\n\nArticle 1. Lighting\n\n1. Each keeper shall light the lamp.\n\n2. Oil may be stored.\n",
    ],
    ["lamps-ar.txt", "اتفاقية المصابيح\n\nالمادة 1. الإنارة\n\n1. يضيء كل حارس المصباح عند الغسق.\n"],
  ] as const) {
    const file = path.join(app.profile, name);
    await writeFile(file, `A/AC.999/31\n\n${words}`);
    await app.openFile(file);
  }
  await dialogs.asked("command.languages.show");
});

test("Removing a member and taking over the administration are confirmed by keyboard", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await ada.tabTo(ada.page.locator("button.team-member", { hasText: "Bea" }));
  await ada.press("Enter");
  await held(ada).behind("Remove member…", "removing a member");
  await bea.command("Team");
  await held(bea).behind("Take over administration", "taking over the administration");
});

test("A message over a dialog is dismissed by a press, and the dialog stays with its contents", async ({ app }) => {
  const { admin } = await createTeam();
  const invitation = encodeInvitation(await openInvitation(admin, "observer"));
  await app.button("Join a team");
  const field = app.page.getByRole("textbox", { name: "Invitation" });
  await expect(field).toBeFocused();
  await app.page.keyboard.insertText(invitation);
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await expect(app.messages).toContainText("First open the dossier file that came with it");
  await app.messages.getByRole("button").click();
  await expect(app.messages).toBeEmpty();
  await expect(field).toHaveValue(invitation);
  await expect(app.page.getByRole("textbox", { name: "Your name on notes" })).toHaveValue("Ada");
});

test("A disabled control looks disabled, in every theme of the window", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.command(TRAVEL);
  const dialog = page.getByRole("dialog");
  const field = dialog.getByRole("textbox");
  await expect(field).toBeDisabled();
  const ink = (of: Locator) => of.evaluate((element) => getComputedStyle(element).color);
  for (const dress of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    await page.emulateMedia(dress);
    // Colours may change with a transition.
    await expect(async () => {
      const off = await ink(dialog.getByRole("button", { name: "Delete from this machine" }));
      expect(await ink(field)).toBe(off);
      expect(await ink(dialog.getByRole("button", { name: "Cancel" }))).not.toBe(off);
    }).toPass({ timeout: 5000 });
  }
  const tick = () =>
    dialog
      .locator(".parts-box")
      .first()
      .evaluate((box) => getComputedStyle(box).backgroundColor);
  const ticked = await tick();
  await app.tabTo(dialog.getByRole("checkbox").first());
  await app.press("Space");
  await expect.poll(tick, "a tick is seen without colours of our own").not.toBe(ticked);
});

test("The focus is shown by one ring", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  const rings = () =>
    page.evaluate(() => {
      const isRinged = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && outlineWidth !== "0px";
      };
      // The native checkbox exists for screen readers only.
      return [...document.querySelectorAll(":not([type=checkbox])")].filter(isRinged).map(({ className }) => className);
    });
  await app.tabTo(page.getByRole("tab", { name: "Text", exact: true }));
  expect(await rings()).toHaveLength(1);
  await app.command(TRAVEL);
  await app.tabTo(page.getByRole("dialog").getByRole("checkbox"));
  expect(await rings()).toEqual(["parts-box"]);
  await app.press("Escape");
  await app.command("Customize shortcuts…");
  await app.tabTo(page.getByRole("switch").first());
  expect(await rings()).toEqual(["frame-track"]);
});
