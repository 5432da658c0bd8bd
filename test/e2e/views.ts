import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { message } from "#shared/messages/messages.ts";
import { NEXT, PHOTOGRAPH, TRACKED } from "./files.ts";
import { RoomViews } from "./roomViews.ts";
import { Steps } from "./steps.ts";
import { TO_TEXT } from "./toText.ts";

/**
 * Visits the window's views and dialogs by keyboard. Elements are found by the codes of their messages, so that the
 * walk is the same in every language of `message`.
 */
export class Views extends Steps {
  /** Opens the sample from the first screen. */
  async sample(): Promise<void> {
    await this.pressButton("start.sample");
    await expect(this.app.page.locator(".text-draft")).toBeVisible();
  }

  /** Visits the first screen, and what is available before a text is open. Ends at the first screen. */
  async beginning(folder: string): Promise<void> {
    await this.look("start");
    for (const step of ["appearance", "notes"]) {
      await this.pressButton("first-steps.next");
      await this.look(`first steps, ${step}`);
    }
    await this.press("Escape");
    await this.asked("command.first-steps");
    await this.look("start, once the first steps are put away");
    await this.pressButton("start.join");
    await this.dialog("join a team");
    const old = path.join(folder, "old.doc");
    await writeFile(old, Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex"));
    await this.app.chooseFile(old);
    await this.dialog("a file that cannot be read");
    await this.app.chooseFile(TRACKED);
    await this.#review();
  }

  /** Reviews a draft with tracked changes, comments and passages to check. */
  async #review(): Promise<void> {
    const app = this.app;
    const { page } = app;
    await expect(page.getByRole("button", { name: message("review.open"), exact: true })).toBeFocused();
    await this.look("review");
    const tree = page.getByRole("treegrid");
    await app.tabTo(tree);
    await this.press("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown");
    await this.press("k");
    await expect(page.getByRole("menuitemradio").first()).toBeVisible();
    await this.look("review, kinds");
    await this.press("Escape");
    await expect(tree).toBeFocused();
    await this.press("Enter");
    await expect(page.locator(".review input:focus")).toBeVisible();
    await this.look("review, a new name");
    await this.press("Escape");
    await expect(tree).toBeFocused();
    await this.press("Shift+ArrowLeft");
    await this.look("review, repaired");
    await this.press("Escape");
    const leave = page
      .getByRole("dialog", { name: message("review.leaving") })
      .getByRole("button")
      .first();
    await expect(leave).toBeVisible();
    await this.look("review, leaving");
    await app.tabTo(leave);
    await this.press("Enter");
    await expect(this.dialogs).toHaveCount(0);
  }

  /** Visits the text with notes of every kind, the forms for them, and their dialogs. */
  async notes(): Promise<void> {
    const app = this.app;
    await this.to("12(1)");
    await this.look("text");
    await this.press("w");
    await expect(app.page.getByRole("toolbar")).toBeVisible();
    await this.look("a selection");
    await this.press("3");
    await this.form();
    await this.look("form of a note");
    await app.type("Too long.");
    await app.tabTo(app.page.getByRole("textbox", { name: message("name.label") }));
    await app.type("Ada, Observer team");
    await this.pressButton("form.assess");
    await this.look("form of a note, assessed");
    await app.tabTo(app.page.getByRole("combobox", { name: message("rights.label") }));
    await app.type("a");
    await expect(app.page.getByRole("option").first()).toBeVisible();
    await this.look("form of a note, rights");
    await this.press("ArrowDown", "Enter", "Escape");
    await this.saved();
    for (const [at, key] of [
      ["5(2)", "s"],
      ["9(2)", "o"],
      ["6(1)", "q"],
      ["7", "4"],
      ["16(2)", "n"],
    ] as const) {
      await this.to(at);
      if (key !== "o") await this.press("w", "w");
      await this.press(key);
      await this.form();
      await app.type("Wider than need be.");
      if (key === "n") await this.look("form of a private note");
      await this.saved();
    }
    await this.to("17(2)");
    await this.press("Shift+Digit2", "p");
    await this.form();
    await app.type("Other words.");
    await this.look("form of a proposal");
    await this.saved();
    await this.to("12(1)");
    await this.press("ArrowRight");
    await expect(app.attended).toContainText("Too long.");
    await this.look("notes");
    await this.press("r");
    await this.form();
    await app.type("Six months would do.");
    await this.look("form of a reply");
    await this.press("Enter");
    await this.textFocused();
    await this.press("a");
    await expect(app.page.locator(".frame-margin-pane").getByRole("radio").first()).toBeVisible();
    await this.look("form of a rating");
    await this.press("3", "2", "2", "3", "Enter");
    await this.textFocused();
    await this.look("a rated note");
    await this.asked("command.note.history", "command.note.tags", "command.note.agree", "command.note.assign");
    await this.asked("command.note.erase");
    await this.#photograph();
    await this.press("Control+Shift+C");
    await this.dialog("copy for the chat");
    await this.look("text again");
  }

  /** Adds a photograph to the active note, and visits it enlarged. */
  async #photograph(): Promise<void> {
    const { page } = this.app;
    await this.command("command.note.photograph");
    const choose = page.getByRole("button", { name: message("photograph.choose"), exact: true });
    await this.app.tabTo(choose);
    await this.app.running.choosing(PHOTOGRAPH, () => this.press("Enter"));
    await expect(page.getByRole("img", { name: message("photograph.preview") })).toBeVisible();
    await this.look("a photograph to add");
    await this.app.tabTo(page.getByRole("textbox", { name: message("photograph.description") }));
    await this.app.type("7");
    await this.pressButton("photograph.add");
    await expect(this.dialogs).toHaveCount(0);
    const small = page.getByRole("button", { name: message("photograph.open", { description: "7" }) });
    await this.app.tabTo(small);
    await this.press("Enter");
    await this.look("a photograph");
    await this.press("Escape");
    await expect(small).toBeFocused();
    await this.press(TO_TEXT);
    await this.textFocused();
  }

  /** Visits positions, statuses, meetings, and the capture line. */
  async room(): Promise<void> {
    const app = this.app;
    await this.to("16(2)");
    await this.press("Control+k");
    await app.type('16(2) CAN NZ + / MEX ~ "order" > "warrant" @informals norw');
    await expect(app.page.getByRole("option").first()).toBeVisible();
    await this.look("capture line, completing");
    await app.type(" Atlantis + ");
    await expect(app.page.locator(".capture s").first()).toBeVisible();
    await this.look("capture line, a wrong part");
    await this.press("Control+k");
    await app.type("16(2) CAN NZ + / EU - / MEX ~");
    await this.press("Enter");
    await expect(app.page.locator(".text-draft .text-held")).toBeVisible();
    await this.press("?");
    await expect(app.page.locator(".capture-line-guide")).toBeVisible();
    await this.look("capture line, its syntax");
    await this.press("Escape", "ArrowUp");
    await expect(app.page.locator(".capture-recent")).toBeVisible();
    await this.look("capture line, the last entries");
    await this.press("Escape", "Escape");
    await this.textFocused();
    await this.look("positions in the text");
    await this.asked("command.positions", "command.meeting", "command.status.set");
    await new RoomViews(this.app, this.look).vote();
    await this.command("command.watch.show");
    await app.tabTo(app.page.getByRole("dialog").getByRole("checkbox").first());
    await this.press("Space", "ArrowDown");
    await this.press("Tab", "Space");
    await this.dialog("drafting watch");
    await this.look("flagged words");
  }

  /** Visits floor text in its states, a proposal with all its fields, and the comparison of two wordings. */
  async wordings(): Promise<void> {
    const app = this.app;
    await this.to("17(2)(a)");
    await this.press("f");
    await this.form();
    await app.type(" or another");
    await app.tabTo(app.page.getByRole("combobox", { name: message("wording-form.read-by") }));
    await app.type("mexi");
    await expect(app.page.getByRole("option").first()).toBeVisible();
    await this.look("form of floor text, completing");
    await this.press("Tab");
    await this.saved();
    await this.press("f");
    await this.form();
    await app.type(" body");
    await this.saved();
    await expect(app.page.locator("[data-attended] .margin-states")).toBeVisible();
    await this.look("floor text");
    await this.press("p");
    await this.form();
    await app.type(" that is public");
    await app.tabTo(app.page.getByRole("combobox", { name: message("proposal-form.proposers") }));
    await app.type("MEX, Centre for Seas");
    await this.pressButton("wording-form.more");
    await this.look("form of a proposal, all of it");
    await this.saved();
    await this.press("v");
    await expect(this.dialogs).toHaveCount(1);
    await this.look("wordings compared");
    await this.press("ArrowRight");
    await this.dialog("wordings side by side");
  }

  /** Visits the next draft: the report on its notes, the list of texts, the comparison and its tray. */
  async nextDraft(): Promise<void> {
    const app = this.app;
    const { page } = app;
    const here = page.locator(".compare-row[data-here]");
    for (const at of ["5(2)", "11(2)(b)", "16(1)", "7"]) {
      await this.to(at);
      if (at === "7") await this.press("o");
      else await this.press("w", "c");
      await this.form();
      await app.type("Look again.");
      await this.saved();
    }
    await this.press("F7");
    await expect(page.locator(".compare-nothing")).toBeVisible();
    await this.look("comparison, one text only");
    await this.press(TO_TEXT);
    await this.textFocused();
    await app.chooseFile(NEXT);
    await expect(page.getByRole("button", { name: message("review.open"), exact: true })).toBeFocused();
    await this.press("Enter");
    await expect(page.getByRole("region", { name: message("texts.next") })).toBeVisible();
    await this.look("what became of the notes");
    await this.press("F4");
    await this.dialog("texts of the dossier");
    await this.to("8");
    await this.press("j");
    await expect(page.locator(".margin-card .margin-from-text").first()).toBeVisible();
    await this.look("a note of the text before");
    await this.press("F7");
    await expect(here).toBeFocused();
    await this.press("u");
    await expect(page.locator(".compare-compared-note[data-attended]")).toBeVisible();
    await this.look("comparison, side by side");
    await this.press("v", "j");
    await this.look("comparison, one redline");
    await this.press("o");
    await this.look("comparison, only changes");
    await this.press("o", "t");
    await expect(page.locator(".compare-tray article:focus")).toBeVisible();
    await this.look("comparison, tray");
    await this.press("m");
    await this.textFocused();
    await this.look("selecting the right words");
    await this.pressButton("placing.leave");
    await expect(page.locator(".compare-tray article:focus")).toBeVisible();
    await this.press("t", "v");
    await page.setViewportSize({ width: 768, height: 1024 });
    await this.look("comparison, narrow");
    await page.setViewportSize({ width: 1440, height: 900 });
    await this.press(TO_TEXT);
  }

  /**
   * Visits what does not depend on the text: messages, palette, keyboard shortcuts, search, filters, the other views.
   */
  async window(): Promise<void> {
    const app = this.app;
    await this.press(TO_TEXT, "Control+a", "3");
    await expect(app.page.locator(".frame-notice[data-tone=trouble]")).toBeVisible();
    await this.look("a message");
    await this.press("Control+Shift+P");
    await this.dialog("palette");
    await this.press(TO_TEXT, "Shift+?");
    await this.dialog("keys");
    await this.press("F1");
    await this.dialog("guide");
    await this.asked(
      "command.keymap",
      "command.language",
      "command.settings",
      "command.report",
      "command.backups",
      "command.review.paste",
    );
    await app.tabTo(app.page.getByRole("button", { name: message("menu.label") }));
    await this.press("Enter");
    await expect(app.page.getByRole("menu")).toBeVisible();
    await this.look("menu of the dossier");
    await this.press("Escape");
    await this.press(TO_TEXT, "Control+f");
    await app.type("records");
    await expect(app.page.locator(".text-draft .text-found").first()).toBeVisible();
    await this.look("find");
    await this.press("Escape");
    await this.#filters();
    await this.press(TO_TEXT, "F9");
    await expect(app.page.locator(".frame-notes-hidden")).toBeVisible();
    await this.look("notes hidden");
    await this.press("F9");
    await this.#noteList();
    for (const [view, code] of [
      ["matrix, positions", "command.matrix.positions"],
      ["matrix, rights", "command.matrix.rights"],
      ["matrix, package", "command.matrix.package"],
      ["matrix, spread", "command.matrix.spread"],
      ["matrix, state", "command.matrix.state"],
      ["two languages, one text only", "command.languages.sides"],
      ["matrix, votes", "command.matrix.votes"],
      ["coverage", "command.coverage.show"],
      ["since", "command.since.show"],
      ["ratings", "command.ratings.show"],
      ["briefing", "command.briefing.export"],
      ["team", "command.team.show"],
    ] as const) {
      await this.command(code);
      await expect(app.page.locator("main.frame-view")).toBeVisible();
      await this.look(view);
    }
    await this.command("command.matrix.beside");
    await expect(app.page.locator("#matrix-pane :focus")).toBeVisible();
    await this.look("matrix beside the text");
    await this.command("command.matrix.beside");
    await expect(app.page.locator("#matrix-pane")).toHaveCount(0);
    await app.tabTo(app.page.getByRole("tablist"));
    await this.press("Home", TO_TEXT);
    await this.textFocused();
  }

  /** Visits the list of notes, and what is done with several of them. */
  async #noteList(): Promise<void> {
    const { page } = this.app;
    const line = page.locator("[role=grid] [data-kind=item]");
    await this.press(TO_TEXT, "Shift+F2");
    await expect(line.first()).toBeFocused();
    await this.look("list of notes");
    await this.press("Control+a");
    await expect(page.locator(".noteList-selected-bar").getByRole("button").first()).toBeVisible();
    await this.look("list of notes, selected");
    for (const what of ["resolve", "tags", "assign", "visibility", "export"] as const) {
      await this.command(`command.noteList.${what}`);
      await this.dialog(`selected notes, ${what}`);
    }
    const group = page.getByRole("button", { name: message("note-list.group") });
    await this.app.tabTo(group);
    await this.press("ArrowDown", "ArrowDown", "ArrowDown", "Enter");
    await expect(page.locator("[role=grid] [data-kind=group]").first()).toBeVisible();
    await this.look("list of notes, in groups");
    await this.press(TO_TEXT);
    await this.textFocused();
  }

  /** Visits the filter field, its menu, and the saved filters. */
  async #filters(): Promise<void> {
    const { page } = this.app;
    await this.command("command.filter.line");
    await expect(page.locator(".filter-line input")).toBeFocused();
    await this.app.type("right:privacy sev");
    await expect(page.getByRole("option").first()).toBeVisible();
    await this.look("filter line, completing");
    await this.press("Control+a");
    await this.app.type("colour:red");
    await this.press("Enter");
    await this.look("filter line, a wrong part");
    await this.press("Control+a", "Backspace", "Enter", TO_TEXT);
    await this.pressButton("filter.menu");
    await expect(page.getByRole("menu")).toBeVisible();
    await this.look("filter menu");
    await this.press("Escape", TO_TEXT);
    await this.asked("command.filter.saved", "command.link.site");
  }

  /** Visits a team with its hub, and an invitation. */
  async team(hub: string): Promise<void> {
    const app = this.app;
    await this.pressButton("team.share.short");
    await expect(app.page.getByRole("textbox", { name: message("team.hub.address") })).toBeFocused();
    await app.type(hub);
    await this.press("Enter");
    await expect(app.step).toBeVisible();
    await expect(app.page.getByRole("button", { name: message("team.invite.make") })).toBeFocused();
    await this.press("Enter");
    await expect(app.page.getByRole("textbox", { name: message("team.invite.made") })).toBeVisible();
    await expect(app.page.getByRole("button", { name: message("team.invite.copy") })).toBeInViewport();
    await this.look("team at a hub, inviting");
    await app.tabTo(app.page.locator("button.team-member").first());
    await this.press("Enter");
    await expect(app.page.locator(".team-fingerprint").first()).toBeVisible();
    await this.look("team, a member's devices");
    await this.pressButton("device.add");
    await this.dialog("a further device");
    await this.pressButton("keeping.key");
    await this.dialog("the dossier's key");
  }

  /** Visits a narrow window: notes beneath the text, the outline over it. */
  async narrow(): Promise<void> {
    await this.app.page.setViewportSize({ width: 768, height: 1024 });
    await this.press(TO_TEXT);
    await this.look("narrow");
    await this.command("command.outline");
    await expect(this.app.page.locator(".frame-shell[data-outlined]")).toBeVisible();
    await this.look("narrow, outline");
    await this.command("command.outline");
    await this.app.page.setViewportSize({ width: 640, height: 720 });
    await this.look("at 200 %");
    await this.app.page.setViewportSize({ width: 1440, height: 900 });
  }
}
