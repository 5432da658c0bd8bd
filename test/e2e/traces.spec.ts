import { writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { wordsInClear } from "./bytes.ts";
import { deviceIn, protect } from "./profiles.ts";
import { test } from "./stage.ts";

/** Longer than the browser takes to have on the disk what it says it has. */
test.setTimeout(180_000);

/** Of a draft; it stands nowhere else. */
const TITLE = "Zugspitzenquark";

test("no key is left in the browser’s files after travel", async ({ app }) => {
  await app.openSample();
  const secrets = await secretsIn(app);
  for (const secret of secrets) expect(wordsInClear(app.profile, [secret])).not.toEqual([]);
  const again = app.page.waitForEvent("load");
  await app.deleteAnyway();
  await again;
  await expect(app.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
  expect(await app.page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(1);
  await app.close();
  expect(wordsInClear(app.profile, secrets)).toEqual([]);
});

test("no key lies open in the browser’s files once there is a passphrase", async ({ app }) => {
  await app.openSample();
  const secrets = await secretsIn(app);
  await protect(app, "correct horse");
  await app.close();
  expect(wordsInClear(app.profile, secrets)).toEqual([]);
});

for (const passphrase of [null, "correct horse"]) {
  test(`no title is left in the browser’s files, ${passphrase ? "with a passphrase" : "without a passphrase"}`, async ({
    app,
    stage,
  }) => {
    const file = path.join(stage.folder, "draft.txt");
    await writeFile(
      file,
      `Convention on ${TITLE} lamps\n\nArticle 1. Lighting\n\n1. Each keeper shall light the lamp.\n`,
    );
    await app.openFile(file);
    await app.expectSaved();
    await expect(app.page.locator(".header")).toContainText(TITLE);
    await expect(app.page).toHaveTitle("Clausemark");
    if (passphrase) await protect(app, passphrase);
    // A page that is loaded again is put into the history again.
    await app.page.reload();
    if (passphrase) {
      await app.fill("Passphrase", passphrase);
      await app.press("Enter");
    }
    await expect(app.page.locator(".header")).toContainText(TITLE, { timeout: 30_000 });
    await expect(app.page).toHaveTitle("Clausemark");
    const { host } = new URL(app.page.url());
    await app.close();
    const history = new DatabaseSync(path.join(app.profile, "Default/History"), { readOnly: true });
    const visited = history.prepare("SELECT DISTINCT title FROM urls WHERE url LIKE ?").all(`%${host}%`);
    history.close();
    expect(visited).toEqual([{ title: "Clausemark" }]);
    // The session's files are written, and in clear.
    expect(wordsInClear(path.join(app.profile, "Default/Sessions"), [host])).not.toEqual([]);
    expect(wordsInClear(app.profile, [TITLE])).toEqual([]);
  });
}

/** What nobody else may have of the one device that is kept here: seed, identity, dossier keys. */
async function secretsIn(app: App): Promise<readonly string[]> {
  const { seed, identity, keys } = await deviceIn(app);
  const secrets = [seed, identity, ...Object.values(keys)];
  expect(secrets.length).toBeGreaterThan(2);
  return secrets;
}
