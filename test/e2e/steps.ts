import { expect, type JSHandle, type Locator } from "@playwright/test";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import type { App } from "./app.ts";
import { selectedText } from "./readWindow.ts";

/** Called as each view is shown, with its name. */
export type Look = (view: string) => Promise<void>;

/** Moves through the window by keyboard, in the language of `message`. */
export class Steps {
  protected readonly app: App;
  protected readonly look: Look;
  /** The element that had the focus before a command or a button was called. */
  #from: JSHandle<Element | null> | undefined;

  constructor(app: App, look: Look) {
    this.app = app;
    this.look = look;
  }

  protected get dialogs(): Locator {
    return this.app.page.getByRole("dialog").or(this.app.page.getByRole("alertdialog"));
  }

  protected async press(...keys: readonly string[]): Promise<void> {
    await this.app.press(...keys);
  }

  /** Checks the dialog that opens: it has a name and keeps the focus; Escape closes it and returns the focus. */
  protected async dialog(view: string): Promise<void> {
    const dialog = this.dialogs.first();
    const holdsFocus = () => dialog.evaluate((it) => it.contains(document.activeElement));
    await expect(dialog, view).toHaveAccessibleName(/\S/);
    await expect.poll(holdsFocus, view).toBe(true);
    await this.look(view);
    for (const key of ["Shift+Tab", "Tab", "Tab"]) {
      await this.press(key);
      // If the focus leaves the dialog, it is brought back within a frame or two.
      await expect.poll(holdsFocus, { message: `${view}, after ${key}`, timeout: 1000 }).toBe(true);
    }
    await this.press("Escape");
    await expect(this.dialogs, view).toHaveCount(0);
    await expect.poll(() => this.#isBack(), view).toBe(true);
  }

  /** Returns true if the focus is in the text, or where it was before the command or button was called. */
  #isBack(): Promise<boolean> {
    const inText = (before?: Element | null) =>
      document.activeElement === before || document.activeElement?.matches(".text-draft") === true;
    return this.#from ? this.#from.evaluate(inText) : this.app.page.evaluate(inText, undefined);
  }

  /** Remembers the focus: what opens next returns it here. */
  protected async from(): Promise<void> {
    this.#from = await this.app.page.evaluateHandle(() => document.activeElement);
  }

  /** Checks the dialogs that commands open. */
  async asked(...codes: readonly MessageCode[]): Promise<void> {
    for (const code of codes) {
      await this.command(code);
      await this.dialog(code);
    }
  }

  /** Runs a command by its name in the palette. */
  protected async command(code: MessageCode): Promise<void> {
    const { page } = this.app;
    await this.from();
    await this.press("Control+Shift+P");
    const palette = page.locator(".parts-search-dialog");
    await expect(palette.getByRole("combobox")).toBeFocused();
    await page.keyboard.insertText(message(code));
    const label = page.locator("[slot=label]").getByText(message(code), { exact: true });
    const wanted = palette.getByRole("option").filter({ has: label });
    for (let left = 12; !(await wanted.getAttribute("data-focused")); left--) {
      if (left < 0) throw new Error(`The palette does not reach ${code}`);
      await this.press("ArrowDown");
    }
    await this.press("Enter");
    await expect(palette).toHaveCount(0);
  }

  protected async pressButton(code: MessageCode): Promise<void> {
    await this.app.tabTo(this.app.page.getByRole("button", { name: message(code), exact: true }));
    await this.from();
    await this.press("Enter");
  }

  protected async to(address: string): Promise<void> {
    this.#from = undefined;
    await this.press("Control+k");
    await expect(this.app.page.locator(".capture input:focus")).toBeVisible();
    await this.app.type(address);
    await this.press("Enter");
    await this.textFocused();
    expect(await selectedText(this.app.page)).toBe("");
  }

  protected async textFocused(): Promise<void> {
    await expect(this.app.page.locator(".text-draft")).toBeFocused();
  }

  /** Waits for the form's input field. */
  protected async form(): Promise<void> {
    await expect(
      this.app.page.locator(".frame-margin-pane :is(textarea, input, [contenteditable]):focus"),
    ).toBeVisible();
  }

  protected async saved(): Promise<void> {
    await this.press("Control+Enter");
    await this.textFocused();
  }
}
