import path from "node:path";
import { expect } from "@playwright/test";
import { HubProcess } from "./hub.ts";
import { test } from "./testEnvironment.ts";

/** A browser gives a page from such an address no cryptography of its own, no service worker and no random UUIDs. */
test("At an address without HTTPS, a dossier is written, shared, joined and opened again", async ({ environment }) => {
  test.slow();
  const room = new HubProcess(path.join(environment.folder, "room"));
  const address = await room.startAs("room.test");
  const ada = await environment.app();
  await ada.open({ address });
  expect(await ada.page.evaluate(() => isSecureContext)).toBe(false);
  await ada.openSample();
  await ada.jump("16(2)");
  await ada.press("w");
  await ada.mark(3);
  await ada.finish({ comment: "Written in a room.", name: "Ada" });
  await ada.expectSaved();
  await ada.share(address);
  const invitation = await ada.invite();

  const bea = await environment.app();
  await bea.open({ address });
  await bea.button("Join a team");
  await expect(bea.page.getByRole("textbox", { name: "Invitation" })).toBeFocused();
  await bea.page.keyboard.insertText(invitation);
  const dialog = bea.page.getByRole("dialog");
  await expect(dialog).toContainText("from an address without HTTPS, the browser stores no app");
  await bea.fill("Your name on notes", "Bea");
  await bea.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(bea.step).toHaveText("Synced");
  await bea.jump("16(2)");
  await bea.press("j");
  await expect(bea.attended).toContainText("Written in a room.");

  await ada.page.reload();
  await expect(ada.text).toBeVisible();
  await ada.jump("16(2)");
  await ada.press("j");
  await expect(ada.attended).toContainText("Written in a room.");
  // The browser says that it ignores a header on such a page.
  for (const { faults } of [ada, bea])
    expect(faults.splice(0).filter((fault) => !fault.includes("Cross-Origin-Opener-Policy"))).toEqual([]);
  await room.kill();
});
