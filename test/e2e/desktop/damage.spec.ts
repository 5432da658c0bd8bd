import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ElectronApplication, expect as baseExpect, type Page } from "@playwright/test";
import { launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

const expect = baseExpect.configure({ timeout: 20_000 });

type ShownMessages = { readonly message: string; readonly detail: string }[];

/** Records from now on what the system would show in a message box. */
async function recordMessageBoxes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const shownMessages: unknown[] = [];
    Object.assign(globalThis, { __shownMessages: shownMessages });
    dialog.showMessageBox = ((...args: unknown[]) => {
      shownMessages.push(args.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
}

const shownMessages = (app: ElectronApplication) =>
  app.evaluate(
    () => (globalThis as unknown as { __shownMessages: ShownMessages }).__shownMessages,
  ) as Promise<ShownMessages>;

async function writeNote(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("17(1)");
  await page.keyboard.press("Enter");
  await expect(page.locator(".text-draft:focus")).toBeVisible();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("3");
  const comment = page.getByRole("textbox", { name: "Comment" });
  await expect(comment).toBeFocused();
  await page.keyboard.type("Too wide.");
  await page.keyboard.press("Control+Enter");
  await expect(comment).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: /saved|saving/i })).toHaveText("Saved");
}

/**
 * In turn, the end of the log is damaged, the window's own copy is lost, and a key file is damaged. Each time, what is
 * readable is opened, the other copy restores the rest, and the user is shownMessages which parts are damaged and where they are
 * kept.
 */
test("The desktop app opens what is readable, puts damaged parts aside, and says so", async ({ userData }) => {
  test.setTimeout(180_000);
  const first = await launchElectron({ userData });
  await first.page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await expect(first.page.locator(".text-draft")).toBeVisible();
  await writeNote(first.page);
  await first.app.close();

  const dossiers = path.join(userData, "desktop/dossiers");
  const [id = ""] = readdirSync(dossiers);
  const log = path.join(
    dossiers,
    id,
    readdirSync(path.join(dossiers, id)).find((name) => name.startsWith("log."))!,
  );
  const bytes = readFileSync(log);
  bytes[bytes.length - 5]! ^= 0x40;
  writeFileSync(log, bytes);
  const second = await launchElectron({ userData, before: recordMessageBoxes });
  await expect(second.page.locator(".text-draft mark")).toHaveCount(1);
  await expect.poll(async () => (await shownMessages(second.app))[0]?.message).toContain("Part of “Draft convention");
  const [{ detail }] = (await shownMessages(second.app)) as [ShownMessages[number]];
  const aside = detail.split("\n").find((line) => line.includes("damaged.log"))!;
  expect(readFileSync(aside).length).toBeGreaterThan(0);
  await second.app.close();

  rmSync(path.join(userData, "IndexedDB"), { recursive: true });
  const keys = path.join(userData, "desktop/keys", id);
  const key = readdirSync(keys).find((name) => name.endsWith(".key"))!;
  writeFileSync(path.join(keys, key), readFileSync(path.join(keys, key)).subarray(0, 90));
  const third = await launchElectron({ userData, before: recordMessageBoxes });
  await expect(third.page.locator(".text-draft mark")).toHaveCount(1);
  await expect
    .poll(async () => (await shownMessages(third.app)).map(({ message }) => message))
    .toEqual(["A key file on this machine was damaged"]);
  expect(readdirSync(keys)).toContain(`damaged.${key}`);
  await writeNote(third.page);
  await third.app.close();
});
