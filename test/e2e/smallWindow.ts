import { expect } from "@playwright/test";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { Steps } from "./steps.ts";
import { TO_TEXT } from "./toText.ts";

/** The smallest window: 1,280 px at 400 %. */
const SMALLEST = { width: 320, height: 640 };

/** The views that are laid out in another way in a small window. */
const VIEWS: readonly (readonly [string, MessageCode])[] = [
  ["list of notes", "command.noteList.show"],
  ["matrix", "command.matrix.spread"],
  ["ratings", "command.ratings.show"],
  ["briefing", "command.briefing.export"],
  ["team", "command.team.show"],
];

/** Visits the window at its smallest. */
export class SmallWindow extends Steps {
  async visit(): Promise<void> {
    const { page } = this.app;
    const wide = page.viewportSize()!;
    await page.setViewportSize(SMALLEST);
    await this.press(TO_TEXT);
    await this.look("at 320 px");
    for (const [view, code] of VIEWS) {
      await this.command(code);
      await expect(page.locator("main.frame-view")).toBeVisible();
      await this.look(`${view}, at 320 px`);
    }
    for (const code of ["command.keys", "command.dossiers"] as const) {
      await this.command(code);
      await this.dialog(`${code}, at 320 px`);
    }
    await this.press(TO_TEXT);
    await this.command("command.review.repair");
    await expect(this.dialogs).toHaveCount(1);
    await this.look(`${message("command.review.repair")}, at 320 px`);
    await this.press("Escape");
    await expect(this.dialogs).toHaveCount(0);
    await page.setViewportSize(wide);
    await this.press(TO_TEXT);
  }
}
