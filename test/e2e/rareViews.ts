import { expect } from "@playwright/test";
import { message } from "#shared/messages/messages.ts";
import type { App } from "./app.ts";
import { ARABIC, TRACKED } from "./files.ts";
import { caretIn } from "./readWindow.ts";
import { Steps } from "./steps.ts";
import { TO_TEXT } from "./toText.ts";

const PASSPHRASE = "correct horse";

/** Visits the views that depend on a file of somebody else, on a second member, or on a passphrase. */
export class RareViews extends Steps {
  /** Visits the meaning of a reference, with the caret on it. */
  async meaning(): Promise<void> {
    await this.to("9(2)(c)");
    await this.press("Control+ArrowRight", "Control+ArrowRight");
    const { head, start, forth } = await caretIn(this.app.page, "article 17");
    for (let at = head; at <= start; at++) await this.press(forth);
    await this.press("i");
    await expect(this.app.page.locator("[data-gloss]")).toBeVisible();
    await this.look("the meaning of words");
    await this.press("Escape");
  }

  /** Visits the question what a file contains, the comments in it, and the question before they are discarded. */
  async returned(): Promise<void> {
    const { page } = this.app;
    await this.app.chooseFile(TRACKED);
    await expect(this.dialogs).toHaveCount(1);
    await this.look("what a file contains");
    await this.app.tabTo(page.getByRole("button", { name: message("returned.ask.said") }));
    await this.press("Enter");
    await expect(page.getByRole("group", { name: message("returned.list") })).toBeVisible();
    await this.look("comments of a partner");
    await this.press("Escape");
    await expect(this.dialogs).toHaveCount(0);
  }

  /** Visits the list of what would become public. */
  async disclosure(): Promise<void> {
    await this.command("command.briefing.export");
    await this.pressButton("command.disclose");
    await this.dialog("before notes become public");
    await this.press(TO_TEXT);
  }

  /** Invites a member from the Team view of a dossier at a hub, who joins in another window. */
  async invite(hub: string, newcomer: App): Promise<void> {
    const { page } = this.app;
    await this.command("command.team.show");
    await this.app.tabTo(page.getByRole("textbox", { name: message("team.hub.address") }));
    await this.app.type(hub);
    await this.press("Enter");
    await this.pressButton("team.invite.make");
    const made = page.getByRole("textbox", { name: message("team.invite.made"), exact: true });
    await expect(made).toHaveValue(/^A[\w-]+$/m);
    const theirs = newcomer.page.getByRole("dialog");
    await newcomer.tabTo(newcomer.page.getByRole("button", { name: message("start.join"), exact: true }));
    await newcomer.press("Enter");
    await expect(theirs.getByRole("textbox").first()).toBeFocused();
    await newcomer.page.keyboard.insertText(await made.inputValue());
    await newcomer.tabTo(theirs.getByRole("textbox", { name: message("name.label") }));
    await newcomer.type("Bea, Partner organisation");
    await newcomer.press("Enter");
    await expect(theirs).toHaveCount(0);
    await expect(newcomer.page.locator(".text-draft mark").first()).toBeVisible();
  }

  /** Visits a team of others, a note with a level of one's own beside another's, and the views that list both. */
  async second(): Promise<void> {
    const { page } = this.app;
    const members = page.locator("button.team-member");
    await this.command("command.team.show");
    await expect(members).toHaveCount(2);
    await expect(members.filter({ hasText: message("team.pending") })).toHaveCount(0);
    await this.look("a team that somebody else administers");
    await this.app.tabTo(members.first());
    await this.press("Enter");
    await expect(page.locator(".team-fingerprint").first()).toBeVisible();
    await this.look("a team that somebody else administers, the administrator’s devices");
    await this.press(TO_TEXT);
    await this.to("12(1)");
    await this.press("j", "1");
    await this.textFocused();
    await expect(this.app.attended).toContainText("Bea");
    await this.look("a note with two ratings");
    await this.command("command.ratings.show");
    await expect(page.locator("main.frame-view")).toBeVisible();
    await this.look("ratings of two people");
    await this.command("command.matrix.spread");
    await this.look("matrix, spread of two people");
    await this.press(TO_TEXT);
  }

  /** Sets a passphrase and locks the window; visits the lock screen, and what it says of a wrong passphrase. */
  async lock(): Promise<void> {
    const { page } = this.app;
    await this.command("command.passphrase");
    for (const label of ["passphrase.new", "passphrase.again"] as const) {
      await this.app.tabTo(page.getByLabel(message(label), { exact: true }));
      await this.app.type(PASSPHRASE);
    }
    await this.look("a passphrase typed");
    await this.press("Enter");
    await expect(this.dialogs).toHaveCount(0, { timeout: 30_000 });
    await this.look("a passphrase set");
    await this.press(TO_TEXT, "Shift+F9");
    await expect(page.getByRole("heading", { name: message("lock.title") })).toBeVisible();
    await this.look("locked");
    await this.app.type("wrong horse");
    await this.press("Enter");
    await expect(page.getByRole("alert")).not.toHaveText("", { timeout: 30_000 });
    await this.look("locked, after a wrong passphrase");
    await this.app.type(PASSPHRASE);
    await this.press("Enter");
    await expect(page.locator(".text-draft")).toBeVisible({ timeout: 30_000 });
  }

  /** Visits a draft from right to left. */
  async arabic(): Promise<void> {
    const app = this.app;
    await app.chooseFile(ARABIC);
    const question = app.review.getByRole("radiogroup", { name: message("belonging.ask") });
    await expect(question.getByRole("radio").first()).toBeFocused();
    await this.look("review of an Arabic draft, which document it is");
    // Its document is not in the dossier either: the last option but one is a new document.
    await this.press("ArrowUp", "ArrowUp");
    await expect(app.page.getByRole("radio", { name: message("review.of.document") })).toBeChecked();
    await this.press("Enter");
    await expect(this.dialogs).toHaveCount(0);
    await expect(app.page.locator(".text-draft[dir=rtl]")).toBeFocused();
    await this.to("2(2)");
    await this.press("w", "3");
    await this.form();
    await app.type("Optional.");
    await this.saved();
    await this.look("an Arabic draft");
    await this.command("command.languages.sides");
    await expect(app.page.locator(".languages-row[data-here]")).toBeFocused();
    await this.press("ArrowDown");
    await this.look("two languages");
    await this.press(TO_TEXT);
    await this.textFocused();
  }
}
