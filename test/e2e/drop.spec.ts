import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { HeadlessMember } from "../support/team/headlessMember.ts";
import { drop } from "./dropFiles.ts";
import { dossierFile, NEXT } from "./files.ts";
import { joined } from "./headlessMember.ts";
import { test } from "./testEnvironment.ts";

test("Several files dropped at once are opened one after the other; a bad one is named and stops none", async ({
  app,
  environment,
}) => {
  const { bea, invitation, file } = await joined(app, environment.folder, "Member 2");
  await bea.note("art_7", "From the packet.");
  const good = await file("good", bea.file());
  const late = await HeadlessMember.join(await readFile(await app.saveDossier()), invitation, "Member 3");
  await late.note("art_8", "Came by a used invitation.");
  const used = await file("late", late.file());
  const bad = await file("bad", Buffer.from("age-encryption.org/v1\n-> X25519 damaged\n"));

  await drop(app, { files: [NEXT, bad, good, used] });
  const dialog = app.page.getByRole("dialog");
  const merge = app.page.getByRole("button", { name: "Merge", exact: true });
  await expect(app.messages).toContainText("“bad.clausemark” was not opened. This packet is damaged.");
  await expect(dialog).toContainText("From “good.clausemark”.");
  await expect(dialog).toContainText("2 more files wait.");
  await expect(merge).toBeFocused();
  await app.press("Enter");
  await expect(app.messages).toContainText("2 new records from “good.clausemark” were merged.");

  await expect(dialog).toContainText("From “late.clausemark”.");
  await expect(dialog).toContainText("One more file waits.");
  await expect(merge).toBeFocused();
  await app.press("Enter");
  await expect(app.messages).toContainText(
    "“late.clausemark” was merged. Set aside, without effect: 2. See Team for the reasons.",
  );

  await expect(app.review).toBeVisible();
  await app.openNow();
  await app.command("Team");
  const aside = app.page.getByRole("listitem").filter({ hasText: "Came by a used invitation." });
  await expect(aside).toContainText("invitation");
  await drop(app, { files: [good] });
  await expect(app.messages).toContainText("“good.clausemark” contains nothing new.");
});

test("Of several dossiers that the user is no member of, the first is opened to be read, and the others are named", async ({
  app,
}) => {
  const [first, second, third] = ["receipts", "example", "placements"].map(dossierFile);
  await drop(app, { files: [first!, second!, third!] });
  await expect(app.messages).toContainText("“placements.clausemark” was not opened.");
  await expect(app.messages).toContainText(
    "“example.clausemark” was not opened. Only one dossier can be open at a time, and another file that came with this one is open now. Open this file separately.",
  );
  await expect(app.page.getByText("Held by nobody else.")).toBeVisible();
  await drop(app, { files: [second!] });
  await expect(app.page.getByText("Who is “it”?")).toBeVisible();
});

test("A dossier that arrives while a draft is under review waits, with a message", async ({ app }) => {
  await drop(app, { files: [NEXT] });
  await expect(app.page.getByRole("button", { name: "Add draft" })).toBeFocused();
  await drop(app, { files: [dossierFile("receipts")] });
  await expect(app.messages).toContainText("One more file waits.");
  await expect(app.review).toBeVisible();
  await app.press("Escape");
  await expect(app.page.getByText("Held by nobody else.")).toBeVisible();
  await expect(app.review).toBeHidden();
});

test("A folder and a link are refused with a sentence, and the files beside the folder are opened", async ({
  app,
  environment,
}) => {
  const folder = path.join(environment.folder, "Papers");
  await mkdir(folder);
  await drop(app, { files: [folder, NEXT] });
  await expect(app.messages).toContainText("“Papers” is a folder.");
  await expect(app.review).toBeVisible();
  await app.openNow();
  const address = app.page.url();
  await drop(app, { link: "https://example.org/draft.docx" });
  await expect(app.messages).toContainText("This is a link, and Clausemark downloads nothing by itself.");
  expect(app.page.url()).toBe(address);
  await expect(app.text).toBeVisible();
});
