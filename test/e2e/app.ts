import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { createTempFolder } from "../support/tempFolder.ts";
import { type NetworkCable } from "../support/network/networkCable.ts";
import { type Edition, open, type RunningApp } from "./editions.ts";
import { type HubProcess } from "./hub.ts";
import { attendedThread, drawnThreads, caretIn, readCard, selectedText } from "./readWindow.ts";
import { TO_TEXT } from "./toText.ts";

/** Complaints of a browser without a network. They are expected. */
const NETWORK = /net::ERR_|WebSocket connection to/;
/** The command that deletes local data before travel. */
export const TRAVEL = "Remove Clausemark data before travel…";
const GRADES = ["Low", "Medium", "High", "Critical"] as const;

/** A note as a user writes it. */
export interface NewNote {
  readonly comment: string;
  readonly rights?: readonly string[];
  readonly confidentiality?: "Public" | "Team" | "Chatham House" | "Informals";
  /** Requested at the first note. */
  readonly name?: string;
}

/** One user's app on one profile. Everything is done with the keyboard. */
export class App {
  readonly profile = createTempFolder("profile");
  readonly log: string[] = [];
  readonly faults: string[] = [];
  readonly wire: NetworkCable;
  readonly #edition: Edition;
  readonly #hub: HubProcess;
  readonly #storesCode: boolean;
  readonly #hasTouch: boolean;
  #running: RunningApp | null = null;
  /** The address at which the web edition was last opened. */
  #address = "";

  constructor(edition: Edition, wire: NetworkCable, hub: HubProcess, { storesCode = false, hasTouch = false } = {}) {
    this.#edition = edition;
    this.#storesCode = storesCode;
    this.#hasTouch = hasTouch;
    this.wire = wire;
    this.#hub = hub;
  }

  get page(): Page {
    return this.running.page;
  }

  get running(): RunningApp {
    if (!this.#running) throw new RangeError("The app is closed");
    return this.#running;
  }

  /** Whether this is the web edition. */
  get isInBrowser(): boolean {
    return this.#edition === "web";
  }

  get isOpen(): boolean {
    return this.#running !== null;
  }

  /** Opens the app: in the web edition at `address`, on the desktop with a `file` on the command line. */
  async open(more: { readonly address?: string; readonly file?: string } = {}): Promise<void> {
    this.#address = more.address ?? this.#hub.url;
    const onLogLine = (line: string, isFault: boolean) => {
      this.log.push(line);
      if (isFault && !(NETWORK.test(line) && this.#mayMiss)) this.faults.push(line);
    };
    const { profile, wire } = this;
    this.#running = await open[this.#edition]({
      profile,
      wire,
      address: this.#address,
      file: more.file,
      storesCode: this.#storesCode,
      hasTouch: this.#hasTouch,
      onLogLine,
    });
    await expect(this.page.getByRole("main").or(this.review).first()).toBeVisible();
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.close();
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.open();
  }

  #mayMiss = false;

  /** Expects the network to be missing from now on: what the browser reports about it is no fault. */
  expectNoNetwork(): void {
    this.#mayMiss = true;
  }

  async goOffline(): Promise<void> {
    this.expectNoNetwork();
    this.wire.cut();
    await this.running.reportNetwork(false);
  }

  async goOnline(): Promise<void> {
    this.wire.mend();
    await this.running.reportNetwork(true);
  }

  // Actions of the user.

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Moves the focus to an element by Tab, from wherever it is. */
  async tabTo(what: Locator): Promise<void> {
    await expect(what.first()).toBeVisible();
    // While a list is open, the rest of the page is hidden from assistive technology and has no roles.
    const there = async () => {
      const [element] = await what.elementHandles();
      return (await element?.evaluate((element) => element.contains(document.activeElement))) ?? false;
    };
    for (let pressed = 0; !(await there()); pressed++) {
      if (pressed > 80) throw new Error(`Tab does not reach ${String(what)}`);
      await this.press("Tab");
    }
  }

  /** Presses a button by name. */
  async button(name: string | RegExp): Promise<void> {
    await this.tabTo(this.page.getByRole("button", { name, exact: typeof name === "string" }));
    await this.press("Enter");
  }

  /** Chooses one radio button of a group. */
  async radio(group: string | RegExp, option: string | RegExp): Promise<void> {
    const row = this.page.getByRole("radiogroup", { name: group });
    const radios = row.getByRole("radio");
    const wanted = row.getByRole("radio", { name: option, exact: true });
    await this.tabTo(row);
    await this.press("Space");
    for (let left = await radios.count(); !(await wanted.isChecked()); left--) {
      if (left < 0) throw new Error(`No ${String(option)} in ${String(group)}`);
      await this.press("ArrowRight");
    }
  }

  /** Ticks a checkbox. */
  async check(name: string | RegExp): Promise<void> {
    const box = this.page.getByRole("checkbox", { name });
    await this.tabTo(box);
    await this.press("Space");
    await expect(box).toBeChecked();
  }

  /** Chooses an option from a list that opens. */
  async choice(name: RegExp, option: string): Promise<void> {
    const button = this.page.getByRole("button", { name });
    await this.tabTo(button);
    await this.press("ArrowDown");
    const wanted = this.page.getByRole("option", { name: option });
    await expect(wanted).toBeVisible();
    await this.type(option);
    await expect(wanted).toBeFocused();
    await this.press("Enter");
    await expect(button).toBeFocused();
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.press("Control+Shift+P");
    const palette = this.page.getByRole("dialog", { name: "All commands" });
    await expect(palette.getByRole("combobox")).toBeFocused();
    await this.type(name);
    const label = this.page.locator("[slot=label]").getByText(name, { exact: true });
    const wanted = palette.getByRole("option").filter({ has: label });
    await expect(wanted).toBeVisible();
    for (let left = await palette.getByRole("option").count(); !(await wanted.getAttribute("data-focused")); left--) {
      if (left < 0) throw new Error(`The palette does not reach ${name}`);
      await this.press("ArrowDown");
    }
    await this.press("Enter");
    await expect(palette).toBeHidden();
  }

  /** Deletes all local data before travel, whatever is lost. */
  async deleteAnyway(): Promise<void> {
    await this.command(TRAVEL);
    await this.button("Delete anyway…");
    await expect(this.page.getByRole("dialog", { name: "Delete anyway" }).getByRole("textbox")).toBeFocused();
    await this.type("delete");
    await this.press("Enter");
  }

  async openSample(): Promise<void> {
    await this.button("Try the sample");
    await expect(this.text).toBeVisible();
  }

  /** Chooses any file. A draft opens in the review first. */
  async chooseFile(file: string): Promise<void> {
    await this.running.choosing(file, () => this.press("Control+o"));
  }

  /** Opens a draft and accepts it as it was read; or opens a dossier or an invitation. */
  async openFile(file: string): Promise<void> {
    await this.chooseFile(file);
    if (!/\.(?:clausemark|json)$/.test(file)) await this.openNow();
  }

  /** Opens a draft that resembles no document of the dossier, and says which document it belongs to. */
  async openUnlike(file: string, belongsTo: string): Promise<void> {
    await this.chooseFile(file);
    await this.answerBelonging(belongsTo);
    await this.press("Control+Enter");
    await expect(this.review).toBeHidden();
    await expect(this.text).toBeFocused();
  }

  /** Answers which document a draft belongs to. No answer is preselected. */
  async answerBelonging(name: string): Promise<void> {
    const question = this.review.getByRole("radiogroup", { name: "Which document does this text belong to?" });
    const wanted = question.getByRole("radio", { name });
    await expect(question.getByRole("radio").first()).toBeFocused();
    await expect(question.locator(":checked")).toHaveCount(0);
    await this.press("Space");
    for (let left = await question.getByRole("radio").count(); !(await wanted.isChecked()); left--) {
      if (left < 0) throw new Error(`The question does not have ${name}`);
      await this.press("ArrowDown");
    }
  }

  /** Opens the user's own packet or dossier file, and merges it after the preview. */
  async mergeFile(file: string): Promise<void> {
    await this.chooseFile(file);
    await expect(this.page.getByRole("button", { name: "Merge", exact: true })).toBeFocused();
    await this.press("Enter");
    await expect(this.messages).toContainText("merged");
  }

  /** Accepts the reading as it is, with Enter, as soon as the review is shown. */
  async openNow(): Promise<void> {
    await expect(this.page.getByRole("button", { name: "Add draft" })).toBeFocused();
    await this.press("Enter");
    await expect(this.review).toBeHidden();
    await expect(this.text).toBeFocused();
  }

  /** Moves to the end of the text, from anywhere. */
  async goToEnd(): Promise<void> {
    await this.press(TO_TEXT);
    await expect(this.text).toBeFocused();
    await this.press("Control+End");
    await expect.poll(() => attendedThread(this.page)).toBeNull();
  }

  /** Jumps to a provision by its address. */
  async jump(address: string): Promise<void> {
    // The text may be hidden by another view.
    await expect(this.page.locator(".text-draft").first()).toBeAttached();
    await this.press("Control+k");
    await expect(this.page.locator("#jump-box")).toBeFocused();
    await this.type(address);
    await this.press("Enter");
    await expect(this.text).toBeFocused();
  }

  /** Enters a line of the capture line, and returns to the text. */
  async capture(line: string): Promise<void> {
    const field = this.page.locator("#jump-box");
    await this.press("Control+k");
    await expect(field).toBeFocused();
    await this.type(line);
    await this.press("Enter");
    await expect(field).toHaveValue("");
    await this.press("Escape");
    await expect(this.text).toBeFocused();
  }

  /** Selects words after the caret in its block: moves to them word by word, then extends the selection. */
  async select(words: string): Promise<void> {
    const { start, end, forth, back } = await caretIn(this.page, words);
    const at = () => caretIn(this.page, words).then(({ head }) => head);
    while ((await at()) < start) await this.press(`Control+${forth}`);
    while ((await at()) > start) await this.press(back);
    while ((await at()) < end) await this.press(`Control+Shift+${forth}`);
    while ((await at()) > end) await this.press(`Shift+${back}`);
    expect(await selectedText(this.page)).toBe(words);
  }

  /** Marks the selection with a provisional level, which opens the form. */
  async mark(level: 1 | 2 | 3 | 4): Promise<void> {
    await this.press(String(level));
    await expect(this.commentField).toBeFocused();
    await expect(this.form.getByRole("radio", { name: GRADES[level - 1]!, exact: true })).toBeChecked();
  }

  /** Starts a note of another kind on the selection, or on the provision with the caret. */
  async begin(kind: "comment" | "omission" | "safeguard" | "question"): Promise<void> {
    await this.press(kind[0]!);
    await expect(this.commentField).toBeFocused();
  }

  /** Fills in the open form and saves it. */
  async finish({ comment, rights = [], confidentiality, name }: NewNote): Promise<void> {
    await this.type(comment);
    if (name) await this.fill("Your name on notes", name);
    for (const right of rights) await this.addRight(right);
    if (confidentiality) await this.choice(/Visibility/, confidentiality);
    await this.press("Control+Enter");
    await expect(this.form).toBeHidden();
    await expect(this.text).toBeFocused();
  }

  async addRight(right: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: "Rights" });
    await this.tabTo(field);
    await this.type(right);
    await this.press("ArrowDown", "Enter");
    // The list stays open for the next option. Tab leaves it and keeps the choice.
    await expect(this.page.getByRole("option", { name: right, selected: true })).toBeVisible();
    await this.press("Tab");
    await expect(this.form.getByRole("row", { name: right })).toBeVisible();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.tabTo(this.page.getByRole("textbox", { name: label }));
    await this.press("Control+a");
    await this.type(text);
  }

  /** Types names into a field with completion. */
  async name(label: string, names: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: label });
    await this.tabTo(field);
    await this.press("Control+a");
    await this.type(names);
    await expect(field).toHaveValue(names);
  }

  async reply(text: string): Promise<void> {
    await this.press("r");
    await expect(this.page.getByRole("textbox", { name: "Your reply" })).toBeFocused();
    await this.type(text);
    await this.press("Enter");
    await expect(this.attended).toContainText(text);
    await expect(this.text).toBeFocused();
  }

  /** Waits until this many notes are drawn: a text appears before its notes are verified. */
  async expectDrawn(count: number): Promise<void> {
    await expect.poll(() => drawnThreads(this.page)).toBeGreaterThanOrEqual(count);
  }

  /** Reads the cards from the last note to the first. There must be exactly this many. */
  async notes(count: number): Promise<readonly string[]> {
    const cards: string[] = [];
    await this.expectDrawn(count);
    await this.goToEnd();
    for (let after: string | null = null; cards.length < count;) {
      await this.press("k");
      await expect.poll(() => attendedThread(this.page)).not.toBe(after);
      after = await attendedThread(this.page);
      cards.unshift(await readCard(this.attended));
    }
    await this.press("k");
    // An unfinished note before the first one does not count.
    const before = await readCard(this.attended);
    if (!before.includes("Unfinished · this machine only")) expect(before).toBe(cards[0]);
    return cards;
  }

  /** Saves the dossier as a file. Returns its path. */
  async saveDossier(): Promise<string> {
    const bytes = await this.running.saving(this.profile, () => this.press("Control+s"));
    const file = path.join(this.profile, "saved.clausemark");
    await writeFile(file, bytes);
    return file;
  }

  /** Connects the dossier to a hub. */
  async share(hub: string): Promise<void> {
    await this.command("Team");
    await this.fill("Address", hub);
    await this.press("Enter");
  }

  /** Creates an invitation for one person in the Team view. Returns its message. */
  async invite(): Promise<string> {
    await this.button("Create invitation");
    const made = this.page.getByRole("textbox", { name: "Invitation" });
    await expect(made).toHaveValue(/^A[\w-]+$/m);
    return made.inputValue();
  }

  /** Opens the app and joins by a pasted invitation. */
  async openToJoin(invitation: string, name: string): Promise<void> {
    await this.open();
    const dialog = this.page.getByRole("dialog", { name: "Join a team" });
    await this.button("Join a team");
    await expect(dialog.getByRole("textbox", { name: "Invitation" })).toBeFocused();
    await this.page.keyboard.insertText(invitation);
    await this.fill("Your name on notes", name);
    await this.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(this.text).toBeVisible();
  }

  // Parts of the window that the user sees.

  /** The dialog in which a draft is reviewed and repaired before it is added. */
  get review(): Locator {
    return this.page.getByRole("dialog", { name: /^(Review|Repair) of / });
  }

  get text(): Locator {
    return this.page.getByRole("textbox", { name: /^Text of / });
  }

  get form(): Locator {
    return this.page.getByRole("region", { name: /^(New note|Edit note)$/ });
  }

  get commentField(): Locator {
    return this.form.getByRole("textbox", { name: "Comment" });
  }

  /** The cards in view, in reading order. */
  get cards(): Locator {
    return this.page.getByRole("article");
  }

  /** The card of the selected note. */
  get attended(): Locator {
    return this.page.locator("article[data-attended]");
  }

  /** The highlights in the text that contain these words, or all. */
  highlights(words?: string | RegExp): Locator {
    return this.page.locator(".text-draft mark", words === undefined ? {} : { hasText: words });
  }

  get messages(): Locator {
    return this.page.getByRole("log", { name: "Messages" });
  }

  /** The sync status in the status line. */
  get step(): Locator {
    return this.page.getByRole("contentinfo").locator(".team-step");
  }

  /** Resolves when the status line says that everything is saved. */
  async expectSaved(): Promise<void> {
    const saved = this.#edition === "electron" ? "Saved" : "Saved in this browser";
    await expect(this.page.getByRole("status").filter({ hasText: /saved|saving/i })).toHaveText(saved);
  }
}
