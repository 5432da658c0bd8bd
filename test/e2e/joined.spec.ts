import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { decodeInvitation, encodeInvitation, invitationRecipientOf } from "#shared/members/joining/invitation.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import type { App } from "./app.ts";
import { findRawWords, findUnencryptedWords } from "./wordsInFiles.ts";
import { readDevice, setPassphrase } from "./browserProfile.ts";
import { test } from "./testEnvironment.ts";

test.use({ storesCode: true });

/** Words that occur nowhere else, and that cannot be assembled from neighbouring words. */
const TITLE = "Zugspitzenquark";
const NAME = "Wattgezeitenfeder";
const ORGANISATION = "Quellmoosinstitut";
const NOTE = "Erdbeerschlegelton";
const PLANTED = "Moorbirkenlaterne";
const PASSPHRASE = "correct horse";

/**
 * A user joins a team in a browser, sets a passphrase and writes a note. Afterwards, all files of the profile,
 * unpacked, contain nothing of the team. The same search finds what was there before the passphrase, and a planted
 * word.
 */
test("Nothing of a team can be read in the browser’s files of a person who joined it and set a passphrase", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(300_000);
  const hub = await environment.hubUrl();
  const file = path.join(environment.folder, "draft.txt");
  await writeFile(
    file,
    `Convention on ${TITLE} lamps\n\nArticle 1. Lighting\n\n1. Each keeper shall light the lamp.\n`,
  );
  await ada.openFile(file);
  await ada.share(hub);
  const sent = await ada.invite();
  const invitation = unwrapOutcome(decodeInvitation(sent));
  const administrator = await readDevice(ada);

  const bea = await environment.app();
  await bea.openToJoin(sent, `${NAME}, ${ORGANISATION}`);
  await expect(bea.step).toHaveText("Synced", { timeout: 30_000 });
  await expect(bea.page.locator("header.frame-header")).toContainText(TITLE);
  const device = await readDevice(bea);
  await plant(bea);
  await bea.close();
  const lying = [device.seed, device.identity, ...Object.values(device.keys)];
  for (const word of lying) expect(findUnencryptedWords(bea.profile, [word])).not.toEqual([]);
  expect(findRawWords(bea.profile, [PLANTED])).toEqual([]);
  expect(findUnencryptedWords(bea.profile, [PLANTED])).not.toEqual([]);

  await bea.open();
  await expect(bea.page.locator("header.frame-header")).toContainText(TITLE, { timeout: 30_000 });
  await setPassphrase(bea, PASSPHRASE);
  await bea.jump("1(1)");
  await bea.select("light the lamp");
  await bea.begin("comment");
  await bea.finish({ comment: `This ${NOTE} goes too far.` });
  await bea.expectSaved();
  await expect(bea.step).toHaveText("Synced", { timeout: 30_000 });
  await expect(ada.highlights("light the lamp")).toHaveCount(1);
  await bea.close();
  const ofTheInvitation = [
    invitation.seed,
    invitation.identity,
    await invitationRecipientOf(invitation),
    encodeInvitation(invitation),
  ];
  const ofTheTeam = [...ofTheInvitation, administrator.key, administrator.recipient, TITLE, NAME, ORGANISATION, NOTE];
  expect(findUnencryptedWords(bea.profile, [...ofTheTeam, ...lying])).toEqual([]);
  // The planted word, which nothing overwrites, is still found. So the files are there and are read.
  expect(findUnencryptedWords(bea.profile, [PLANTED])).not.toEqual([]);
});

/**
 * Plants a word into a database of the same site. It is whole only after unpacking, because its halves come before it.
 */
async function plant(app: App): Promise<void> {
  const [front, back] = [PLANTED.slice(0, 9), PLANTED.slice(9)];
  const text = `${front} ${back} `.repeat(9000) + PLANTED;
  await app.page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open("planted");
        opened.onupgradeneeded = () => opened.result.createObjectStore("rows");
        opened.onerror = () => reject(new Error("No database"));
        opened.onsuccess = () => {
          const written = opened.result.transaction("rows", "readwrite", { durability: "strict" });
          written.objectStore("rows").put(value, "row");
          written.oncomplete = () => resolve(opened.result.close());
        };
      }),
    text,
  );
}
