import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { expect as baseExpect, type Page } from "@playwright/test";
import { decodeInvitation, encodeInvitation } from "#shared/members/joining/invitation.ts";
import { isRefusal } from "#shared/base/result.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

const expect = baseExpect.configure({ timeout: 20_000 });

/** Opens the Team view. */
async function team(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+M");
  await expect(page.getByRole("heading", { name: "Share in this room" })).toBeVisible();
}

async function join(page: Page, invitation: string, name: string): Promise<void> {
  await page.getByRole("button", { name: "Join a team" }).press("Enter");
  await page.getByRole("textbox", { name: "Invitation" }).fill(invitation);
  await page.getByRole("textbox", { name: "Your name on notes" }).fill(name);
  await page.keyboard.press("Enter");
}

const step = (page: Page) => page.getByRole("contentinfo").locator(".team-step");

test("Two apps sync in one room: one shares, the other joins by its invitation and pins it; a wrong pin is refused", async ({
  userData,
}) => {
  test.setTimeout(180_000);
  const host = await launchElectron({ userData });
  await host.page.getByRole("button", { name: "Try the sample" }).press("Enter");
  await expect(host.page.locator(".text-draft")).toBeVisible();
  await team(host.page);
  const address = host.page.getByRole("textbox", { name: "Address" });
  await address.fill("http://hub.example.org");
  await address.press("Enter");
  await expect(host.page.getByText("its address must begin with https://")).toBeVisible();
  await expect(address, "a hub that is refused is not kept").toHaveValue("http://hub.example.org");
  await host.page.getByRole("button", { name: "Share on this network" }).press("Enter");
  await expect(host.page.getByText(/^Shared at https:\/\//)).toBeVisible();
  await expect(step(host.page)).toHaveText("Synced");
  const kept = path.join(userData, "desktop/hub/certificate.json");
  expect(existsSync(kept) && statSync(kept).mode & 0o777).toBe(0o600);

  await host.page.getByRole("button", { name: "Create invitation" }).press("Enter");
  const field = host.page.getByRole("textbox", { name: "Invitation" });
  await expect(field).toHaveValue(/^A[\w-]+$/m);
  const text = await field.inputValue();
  const invitation = decodeInvitation(text);
  if (isRefusal(invitation)) throw new Error(invitation.code);
  expect(invitation.pin).toMatch(/^[0-9a-f]{64}$/);

  // An attacker is in between, or the invitation is for another machine: nothing is sent.
  const profiles = [createTempFolder("profile"), createTempFolder("profile")];
  const guest = await launchElectron({ userData: profiles[0]! });
  await join(guest.page, encodeInvitation({ ...invitation, pin: "ab".repeat(32) }), "Member 2");
  await expect(step(guest.page)).toContainText("shows a different certificate");
  await guest.app.close();

  const other = await launchElectron({ userData: profiles[1]! });
  await join(other.page, text, "Member 2");
  await expect(other.page.locator(".text-draft")).toBeVisible();
  await expect(step(other.page)).toHaveText("Synced");
  await expect(host.page.getByText("Member 2").first()).toBeVisible();

  // Sharing can be stopped and started again, and the member reconnects.
  await host.page.getByRole("button", { name: "Stop sharing" }).press("Enter");
  await expect(step(other.page)).toContainText("Offline");
  const again = host.page.getByRole("button", { name: "Share on this network" });
  await expect(again).toBeEnabled();
  await expect(again, "whoever has stopped by keyboard can go on by keyboard").toBeFocused();
  await again.press("Enter");
  await expect(step(other.page)).toHaveText("Synced", { timeout: 40_000 });
  await other.app.close();
  const { url } = invitation.hub ? { url: invitation.hub } : { url: "" };
  await host.app.close();
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => "there",
        () => "gone",
      ),
    )
    .toBe("gone");
});
