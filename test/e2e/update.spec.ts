import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { createDossier } from "#shared/acts/team/createDossier.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { formatRecoverySheetText } from "#shared/exchange/recovery/recoverySheet.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";
import { unwrapOutcome, Person, SMALL_IMPORTED_DRAFT } from "../support/team/team.ts";
import { card, letIn, note, SOON } from "./teamSteps.ts";
import { test } from "./testEnvironment.ts";

const CARD = "is updating this dossier";

test("A dossier of an earlier version is updated while everybody writes on, and a lead confirms it", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  const { dossier, sheet } = await createOldFiles(environment.folder);
  await ada.openFile(dossier);
  await expect(ada.text).toBeVisible();
  await test.step("on a new machine, its administration is taken over with the sheet alone", async () => {
    await ada.command("Team");
    await ada.button("Take over administration");
    await ada.running.choosing(sheet, () => ada.button("Open sheet file…"));
    await ada.button("Take over");
    await expect(ada.page.getByRole("button", { name: "Update this dossier…" })).toBeVisible();
  });
  await ada.share(await environment.hubUrl());
  await expect(ada.step).toHaveText("Synced", SOON);
  const bea = await environment.app();
  await letIn(ada, bea, "Bea", "Lead");

  await test.step("the administrator updates it, and is told who has to confirm", async () => {
    await ada.button("Update this dossier…");
    await expect(ada.page.getByRole("dialog")).toContainText("Until then everybody goes on writing.");
    await ada.button("Update");
    await expect(card(ada, CARD)).toContainText("This waits until a lead confirms it", SOON);
    await expect(card(ada, CARD)).toContainText("Bea");
    await expect(ada.page.getByRole("button", { name: "Update this dossier…" })).toBeHidden();
  });

  await test.step("everybody writes on", async () => {
    await note(bea, "2(1)", "necessary", "While it waits.");
    await ada.command("Go to the text");
    await expect(ada.highlights("necessary")).toBeVisible(SOON);
    await ada.command("Team");
  });

  await test.step("a lead confirms it, and the notice goes away", async () => {
    await bea.command("Team");
    await expect(card(bea, CARD)).toContainText("Compare the fingerprint", SOON);
    await bea.button("Confirm");
    await expect(card(bea, CARD)).toBeHidden();
    await expect(card(ada, CARD)).toBeHidden(SOON);
    await expect(ada.page.getByRole("button", { name: "Update this dossier…" })).toBeHidden();
    await bea.command("Go to the text");
    await expect(bea.highlights("necessary")).toBeVisible();
  });
});

/** Writes the file of a dossier that has format 1, and its recovery sheet, as an earlier version does. */
async function createOldFiles(folder: string): Promise<{ readonly dossier: string; readonly sheet: string }> {
  const [secrets, recovery] = [await newDeviceSecrets(), await newRecoveryKey()];
  const device = new DeviceRecordSigner(secrets);
  const created = unwrapOutcome(
    await createDossier(device.publicKeys, recovery.secrets, (unsigned) => device.sign("", unsigned), 1),
  );
  const former = new Person("Former", secrets, created.dossier);
  former.device.catchUp(device.counter);
  former.keys.push(created.key);
  former.take([created.first]);
  await former.commit(setProfileAct(former.ledger, former.me, "Former administrator"));
  await former.commit(addDocumentAct(former.me, { reading: SMALL_IMPORTED_DRAFT }));
  const records = [...former.held.values()];
  const bytes = unwrapOutcome(
    await packDossier({ dossier: created.dossier, records, erased: former.ledger.erasedKeys() }),
  );
  const files = { dossier: path.join(folder, "old.clausemark"), sheet: path.join(folder, "old-sheet.txt") };
  await writeFile(files.dossier, bytes);
  await writeFile(files.sheet, formatRecoverySheetText(created.dossier, "Old", recovery));
  return files;
}
