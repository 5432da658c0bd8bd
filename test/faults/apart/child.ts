import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { type LaunchedDesktop, launchElectron } from "#test/support/window/launchApp.ts";
import { saveInDesktop } from "#test/e2e/editions.ts";
import { openSample, writeNote } from "../kills/windowNotes.ts";
import { IN_STEP_LABEL, type WindowOrder, type WindowReport } from "./windowOrders.ts";

/** The time limit of any step in the window on a busy machine, in ms. */
const PATIENCE = 60_000;
/** The longest pause between two notes, in ms. */
const PAUSE = 3_000;

/** A user of a desktop app in the network namespace of this process. */
class Sitting {
  readonly #name: string;
  readonly #desktop: LaunchedDesktop;
  #isWriting = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(name: string, desktop: LaunchedDesktop) {
    this.#name = name;
    this.#desktop = desktop;
    this.#page.setDefaultTimeout(PATIENCE);
  }

  get #page(): Page {
    return this.#desktop.page;
  }

  async do(order: WindowOrder): Promise<string> {
    switch (order.order) {
      case "found":
        return this.#found(order.hub);
      case "join":
        return this.#join(order.invitation);
      case "write":
        this.#isWriting = true;
        this.#writing = this.#writeOn();
        // An error is reported by the next `rest`.
        this.#writing.catch(() => undefined);
        return "";
      case "rest":
        this.#isWriting = false;
        await this.#writing;
        return "";
      case "read":
        return this.#step.innerText();
      case "save": {
        const saved = saveInDesktop(this.#desktop.app, path.dirname(order.file), () =>
          this.#page.keyboard.press("Control+s"),
        );
        await writeFile(order.file, await saved);
        return "";
      }
      case "close":
        await this.#desktop.app.close();
        return "";
    }
  }

  async #found(hub: string): Promise<string> {
    await openSample(this.#page);
    await this.#note(0);
    await this.#page.keyboard.press("Control+Shift+M");
    await this.#page.getByRole("textbox", { name: "Address" }).fill(hub);
    await this.#page.keyboard.press("Enter");
    await this.#inStep();
    await this.#page.getByRole("button", { name: "Create invitation" }).press("Enter");
    const made = this.#page.getByRole("textbox", { name: "Invitation" });
    await made.waitFor();
    return made.inputValue();
  }

  async #join(invitation: string): Promise<string> {
    await this.#page.getByRole("button", { name: "Join a team" }).press("Enter");
    await this.#page.getByRole("textbox", { name: "Invitation" }).fill(invitation);
    await this.#page.getByRole("textbox", { name: "Your name on notes" }).fill(this.#name);
    await this.#page.keyboard.press("Enter");
    await this.#page.locator(".text-draft").first().waitFor();
    await this.#inStep();
    return "";
  }

  async #writeOn(): Promise<void> {
    for (let i = 1; this.#isWriting; i++) {
      await this.#note(i);
      await pause(Math.random() * PAUSE);
    }
  }

  async #note(i: number): Promise<void> {
    const comment = `${this.#name} ${i}: ${Math.random().toString(36).slice(2)}.`;
    await writeNote(this.#page, i, comment);
    report({ saved: comment });
  }

  get #step() {
    return this.#page.getByRole("contentinfo").locator(".team-step");
  }

  async #inStep(): Promise<void> {
    await this.#step.filter({ hasText: IN_STEP_LABEL }).waitFor();
  }
}

const report = (said: WindowReport) => process.send!(said);

const [name = "", userData = "", display = ""] = process.argv.slice(2);
const starting = launchElectron({ userData, env: { DISPLAY: display } }).then((desktop) => new Sitting(name, desktop));
process.on("message", (order: WindowOrder) => {
  starting
    .then((sitting) => sitting.do(order))
    .then(
      (done) => report({ done }),
      (error: Error) => report({ failed: `${order.order}: ${error.stack ?? error.message}` }),
    );
});
