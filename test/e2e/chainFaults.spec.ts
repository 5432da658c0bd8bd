import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { HeadlessMember } from "../support/team/headlessMember.ts";
import type { App } from "./app.ts";
import { joined } from "./headlessMember.ts";
import { test } from "./testEnvironment.ts";

test("A gap in a member's chain is shown in Team, with whom to ask; the missing record removes the notice", async ({
  app,
  environment,
}) => {
  const { file, bea, invitation } = await joined(app, environment.folder, "Member 2", "several people");
  const lost = [await bea.note("art_7", "Astray, first."), await bea.note("art_7", "Astray, second.")];
  await bea.note("art_8", "Arrived.");
  const holder = await HeadlessMember.join(await readFile(await app.saveDossier()), invitation, "Member 3");
  holder.person.take(bea.person.held.values());
  await holder.person.commit(declareReceiptAct(holder.person.ledger, holder.person.device.publicKeys.key)!);

  await merge(app, await file("from-2", bea.file(lost)));
  await expect(app.messages).toContainText("records of members are missing or duplicated");
  await expect(broken(app)).toContainText("Records 3 to 4 of Member 2 have not arrived here.");
  await expect(broken(app)).toContainText("Ask for a packet: Member 2.");
  await test.step("a member whose receipt covers the record is named, too", async () => {
    await merge(app, await file("from-3", holder.file(lost)));
    await expect(broken(app)).toContainText("Ask for a packet: Member 2, Member 3.");
  });
  await merge(app, await file("whole", holder.file()));
  await expect(broken(app)).toBeHidden();
});

test("A copied device is shown in Team: both records are kept, and the member to ask is named", async ({
  app,
  environment,
}) => {
  const { file, bea } = await joined(app, environment.folder, "Member 2");
  const copy = bea.copy();
  await bea.note("art_7", "Said by the one.");
  await copy.note("art_8", "Said by the other.");
  await merge(app, await file("one", bea.file()));
  await expect(broken(app)).toBeHidden();
  await merge(app, await file("other", copy.file()));
  await expect(broken(app)).toContainText("Two records of Member 2 have the number 3: a device was copied");
  await expect(broken(app)).toContainText("Ask Member 2 which machine to keep");
  await app.command("Go to the text");
  await app.expectDrawn(0);
  const cards = await app.notes(3);
  expect(cards.join()).toContain("Said by the one.");
  expect(cards.join()).toContain("Said by the other.");

  await test.step("a reader of the file who is no member sees it as well", async () => {
    const reader = await environment.app();
    await reader.open();
    await reader.chooseFile(await app.saveDossier());
    await expect(reader.text).toBeVisible();
    await reader.command("Team");
    await expect(broken(reader)).toContainText("Two records of Member 2 have the number 3");
  });
});

async function merge(app: App, file: string): Promise<void> {
  await app.mergeFile(file);
  await app.command("Team");
}

function broken(app: App) {
  const heading = app.page.getByRole("heading", { name: "Missing or duplicated" });
  return app.page.locator("section").filter({ has: heading });
}
