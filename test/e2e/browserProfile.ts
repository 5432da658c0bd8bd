import { expect } from "@playwright/test";
import type { App } from "./app.ts";

/** The row of a device in a browser's profile without a passphrase. */
interface DeviceRow {
  readonly seed: string;
  readonly identity: string;
  readonly key: string;
  readonly recipient: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** Sets the first passphrase. */
export async function setPassphrase(app: App, passphrase: string): Promise<void> {
  await app.command("Passphrase…");
  await app.fill("New passphrase", passphrase);
  await app.fill("Repeat passphrase", passphrase);
  await app.press("Enter");
  await expect(app.messages).toContainText("Passphrase set.", { timeout: 30_000 });
}

/** Returns the only device in an app's browser. */
export async function readDevice(app: App): Promise<DeviceRow> {
  await app.expectSaved();
  return app.page.evaluate(
    () =>
      new Promise<DeviceRow>((resolve, reject) => {
        const opened = indexedDB.open("clausemark-installation");
        opened.onerror = () => reject(new Error("No database"));
        opened.onsuccess = () => {
          const all = opened.result.transaction("devices").objectStore("devices").getAll();
          all.onsuccess = () => resolve((opened.result.close(), all.result[0] as DeviceRow));
        };
      }),
  );
}
