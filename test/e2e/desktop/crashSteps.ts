import { type ElectronApplication, expect as baseExpect, type Locator, type Page } from "@playwright/test";
import { waitForExit } from "#scripts/runProcess.ts";
import type { Envelope } from "#shared/records/envelope.ts";

/** The app is started many times on a busy machine, so everything may take long. */
export const expect = baseExpect.configure({ timeout: 20_000 });

/** Marks two words, comments on them and waits for Saved. Returns the comment. */
export async function writeNote(page: Page, round: number): Promise<string> {
  const comment = `Round ${round}: too wide by ${Math.random().toString(36).slice(2)}.`;
  const field = await beginNote(page, round);
  await page.keyboard.type(comment);
  const name = page.getByRole("textbox", { name: "Your name on notes" });
  if (await name.isVisible()) await name.fill("Ada");
  await page.keyboard.press("Control+Enter");
  await expect(field).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: /saved|saving/i })).toHaveText("Saved");
  return comment;
}

/**
 * Opens the form of a new note on two words of article 17, different ones in each round. If the last round was killed
 * too early, its unfinished note is restored, and discarded first.
 */
async function beginNote(page: Page, round: number): Promise<Locator> {
  const field = page.getByRole("textbox", { name: "Comment" });
  for (;;) {
    await jump(page, `17(${1 + (round % 4)})`);
    if (!(await field.isVisible())) {
      for (let i = 0; i < round / 4; i += 1) await page.keyboard.press("Control+ArrowRight");
      for (let i = 0; i < 2; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
      await page.keyboard.press("3");
      await expect(field).toBeVisible();
      const focused = expect(field).toBeFocused({ timeout: 3000 });
      if (
        (await focused.then(
          () => true,
          () => false,
        )) &&
        (await field.inputValue()) === ""
      )
        return field;
    }
    await page.getByRole("button", { name: /^(Discard|Cancel)$/ }).click();
    await expect(field).toBeHidden();
  }
}

/** Jumps to a provision. A form that comes into view with it may take the focus. */
export async function jump(page: Page, address: string): Promise<void> {
  await expect(page.locator(".text-draft")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Go to a provision" })).toBeFocused();
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await expect(page.locator(".text-draft:focus, .margin-form textarea:focus")).toBeVisible();
}

/** Returns the length of each device's chain. Throws if one has a fork or a gap. */
export function chainLengthsOf(records: readonly Envelope[]): number[] {
  const chains = new Map<string, number[]>();
  for (const { device, seq } of records) chains.set(device, [...(chains.get(device) ?? []), seq]);
  for (const seqs of chains.values()) {
    seqs.sort((a, b) => a - b);
    if (seqs.some((seq, i) => seq !== i)) throw new Error(`A chain is not whole: ${seqs.join(" ")}`);
  }
  return [...chains.values()].map(({ length }) => length);
}

export async function kill(app: ElectronApplication): Promise<void> {
  const gone = waitForExit(app.process());
  process.kill(app.process().pid!, "SIGKILL");
  await gone;
}
