import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { encodeInvitation, newKeyPairs } from "#shared/members/joining/invitation.ts";
import { message } from "#shared/messages/messages.ts";
import { drop } from "./dropFiles.ts";
import { test } from "./testEnvironment.ts";

test.use({ storesCode: true });

const EXAMPLE = path.join(import.meta.dirname, "../fixtures/dossier/example.clausemark");

test("A browser's refusal is reported, with advice", async ({ app }) => {
  await test.step("the sample cannot be loaded", async () => {
    await app.page.route("**/sample/**", (route) => route.fulfill({ status: 404 }));
    await app.button("Try the sample");
    await expect(app.messages).toContainText(message("sample.missing"));
    await app.page.unroute("**/sample/**");
    // The browser itself complains of it, too.
    app.faults.splice(0);
  });
  await app.openSample();
  await test.step("the clipboard is closed", async () => {
    // Like Firefox when a page lacks permission.
    await app.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await app.jump("17(2)");
    await app.command("Copy for chat (text only)");
    await expect(app.messages).toContainText(message("clipboard.refused"));
  });
  await test.step("a track without members", async () => {
    await app.command("Meeting and tracks");
    const tracks = app.page.getByRole("textbox", { name: "Tracks of the negotiation" });
    await tracks.fill("Plenary: everybody");
    await app.button("Save tracks");
    await expect(app.messages).toContainText(message("tracks.label-unknown", { typed: "everybody" }));
    await app.press("Escape");
  });
});

test("An uncaught error is reported, and the window continues", async ({ app }) => {
  await app.openSample();
  await app.page.evaluate(() => {
    void Promise.reject(new Error("no quokka"));
    setTimeout(() => {
      throw new Error("no numbat");
    });
  });
  for (const reason of ["Error: no quokka", "Error: no numbat"])
    await expect(app.messages).toContainText(message("window.fault", { reason }));
  expect(app.faults.splice(0).sort()).toEqual([
    expect.stringContaining("no numbat"),
    expect.stringContaining("no quokka"),
  ]);
  await app.jump("17(2)");
  await app.begin("comment");
  await app.finish({ comment: "It goes on.", name: "Ada" });
  await app.expectSaved();
});

test("Another window that has a dossier is named: if one is writing, and if the dossier is to be deleted", async ({
  app,
}) => {
  await app.openSample();
  await app.expectSaved();
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.locator(".text-draft").waitFor();
  const device = await readDevice(other);
  // Like a window that has signed and waits for the disk.
  await other.evaluate((name) => {
    void navigator.locks.request(name, () => new Promise(() => undefined));
  }, `clausemark-device-${device}`);
  await app.jump("17(2)");
  await app.select("at least");
  await app.begin("comment");
  await app.fill("Comment", "Who is first?");
  await app.press("Control+Enter");
  await expect(app.messages).toContainText(message("device.elsewhere"), { timeout: 20_000 });
  await app.press("Escape", "Escape");
  // Like a window whose page is frozen.
  await other.evaluate(async () => {
    const databases = await indexedDB.databases();
    const { name } = databases.find((each) => each.name?.startsWith("clausemark/"))!;
    indexedDB.open(name!);
  });
  await app.deleteAnyway();
  await expect(app.page.getByRole("dialog").getByRole("alert")).toHaveText(message("store.in-use"), {
    timeout: 20_000,
  });
});

test("An invitation without an address, and a file that was changed, are reported", async ({ app, environment }) => {
  const { seed, identity } = await newKeyPairs();
  const invitation = {
    format: "clausemark/1 invitation",
    dossier: "a".repeat(64),
    title: "One",
    role: "observer",
    seed,
    identity,
  } as const;
  for (const [invited, code] of [
    [encodeInvitation(invitation), "join.file-first"],
    [encodeInvitation({ ...invitation, hub: "https://192.0.2.7:8461", pin: "b".repeat(64) }), "join.desktop-only"],
  ] as const) {
    await app.button("Join a team");
    await app.page.getByRole("textbox", { name: "Invitation" }).fill(invited);
    await app.fill("Your name on notes", "Member 1");
    await app.press("Enter");
    await expect(app.messages).toContainText(message(code));
    await app.press("Escape");
    await expect(app.page.getByRole("dialog")).toBeHidden();
  }
  const parts = unzipSync(await readFile(EXAMPLE));
  const changed = strFromU8(parts["records.jsonl"]!).replace("limits nothing", "limits all");
  const file = path.join(environment.folder, "changed.clausemark");
  await writeFile(file, zipSync({ ...parts, "records.jsonl": strToU8(changed) }));
  await drop(app, { files: [file] });
  await expect(app.messages).toContainText(
    "One record in changed.clausemark could not be verified and was left out. Line 9: ",
  );
});

/** Returns the device of this browser. */
function readDevice(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opened = indexedDB.open("clausemark-installation");
        opened.onsuccess = () => {
          const keys = opened.result.transaction("devices").objectStore("devices").getAllKeys();
          keys.onsuccess = () => resolve((opened.result.close(), keys.result[0] as string));
        };
      }),
  );
}
