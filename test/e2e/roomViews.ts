import { writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { message } from "#shared/messages/messages.ts";
import { Random } from "../support/random.ts";
import { makeTranscript, writeVttTranscript } from "../support/transcripts/makeTranscript.ts";
import { Steps } from "./steps.ts";

/** Visits what is brought in from the room: transcripts and votes. */
export class RoomViews extends Steps {
  /** Visits a transcript: what is asked when it is opened, its parts, a correction, and its removal. */
  async transcript(file: string): Promise<void> {
    const app = this.app;
    const pane = app.page.locator(".transcripts-pane");
    await writeFile(file, writeVttTranscript(makeTranscript(new Random(1), 40)));
    await this.to("1");
    await app.chooseFile(file);
    await expect(this.dialogs).toHaveCount(1);
    await this.look("a transcript, asked");
    await app.tabTo(this.dialogs.getByRole("button").last());
    await this.press("Enter");
    await expect(pane.getByRole("option").first()).toBeVisible();
    await this.look("a transcript");
    for (const part of ["missing", "offered", "speakers"] as const) {
      await pane.locator(".parts-choice button").last().focus();
      await this.press("Enter", "ArrowDown", "Enter");
      await this.look(`a transcript, ${part}`);
    }
    await app.tabTo(pane.locator(".transcripts-rows button").first());
    await this.press("Enter");
    await app.tabTo(pane.getByRole("combobox"));
    await app.type("can");
    await expect(pane.getByRole("option").first()).toBeVisible();
    await this.look("a transcript, a speaker corrected");
    await this.press("Escape");
    await this.pressButton("transcript.remove");
    await expect(this.dialogs).toHaveCount(1);
    await this.look("a transcript, removed");
    await this.pressButton("transcript.remove.confirm");
    await expect(pane).toHaveCount(0);
    // The text takes the focus by itself, once the dialog has closed.
    await this.textFocused();
  }

  /** Visits the form of a vote with a roll call that has names of no State, and the results. */
  async vote(): Promise<void> {
    const { app } = this;
    await this.command("command.vote.new");
    await app.type("16(2)");
    await app.tabTo(app.page.getByRole("listbox", { name: message("vote.roll") }));
    await this.press("1", "2", "a", "x");
    await this.look("form of a vote");
    await this.press("/");
    await app.type("can");
    await this.look("form of a vote, finding a State");
    await this.press("Enter");
    await app.tabTo(app.page.getByRole("textbox", { name: message("vote.paste") }));
    await app.type("QQ Y");
    await this.press("Enter");
    await app.type("CAN Y");
    await this.pressButton("vote.paste.read");
    await this.look("form of a vote, a list read");
    await this.pressButton("vote.form.save");
    await expect(app.page.getByRole("region", { name: message("vote.results.states") })).toBeVisible();
    await this.dialog("votes");
  }
}
