import { writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { findUnencryptedWords } from "./wordsInFiles.ts";
import { readDevice, setPassphrase } from "./browserProfile.ts";
import { test } from "./testEnvironment.ts";

test.use({ storesCode: true });

/** Longer than the browser takes to write to the disk what it reports as saved. */
test.setTimeout(180_000);

/** The title of a draft. It occurs nowhere else. */
const TITLE = "Zugspitzenquark";

test("No key is left in the browser’s files after deletion before travel", async ({ app }) => {
  await app.openSample();
  const secrets = await secretsIn(app);
  for (const secret of secrets) expect(findUnencryptedWords(app.profile, [secret])).not.toEqual([]);
  const again = app.page.waitForEvent("load");
  await app.deleteAnyway();
  await again;
  await expect(app.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
  const left = await app.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    settings: localStorage.length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  // The page opens both when it is loaded again; there is nothing in them.
  const databases = ["clausemark-code", "clausemark-installation"];
  expect(left).toEqual({ databases, settings: 0, caches: [], workers: 0 });
  await app.close();
  expect(findUnencryptedWords(app.profile, secrets)).toEqual([]);
});

test("No key is unencrypted in the browser’s files once there is a passphrase", async ({ app }) => {
  await app.openSample();
  const secrets = await secretsIn(app);
  await setPassphrase(app, "correct horse");
  await app.close();
  expect(findUnencryptedWords(app.profile, secrets)).toEqual([]);
});

for (const passphrase of [null, "correct horse"]) {
  test(`No title is left in the browser’s files, ${passphrase ? "with a passphrase" : "without a passphrase"}`, async ({
    app,
    environment,
  }) => {
    const file = path.join(environment.folder, "draft.txt");
    await writeFile(
      file,
      `Convention on ${TITLE} lamps\n\nArticle 1. Lighting\n\n1. Each keeper shall light the lamp.\n`,
    );
    await app.openFile(file);
    await app.expectSaved();
    await expect(app.page.locator("header.frame-header")).toContainText(TITLE);
    await expect(app.page).toHaveTitle("Clausemark");
    if (passphrase) await setPassphrase(app, passphrase);
    // A reloaded page enters the history again.
    await app.page.reload();
    if (passphrase) {
      await app.fill("Passphrase", passphrase);
      await app.press("Enter");
    }
    await expect(app.page.locator("header.frame-header")).toContainText(TITLE, { timeout: 30_000 });
    await expect(app.page).toHaveTitle("Clausemark");
    const { host } = new URL(app.page.url());
    await app.close();
    const history = new DatabaseSync(path.join(app.profile, "Default/History"), { readOnly: true });
    const visited = history.prepare("SELECT DISTINCT title FROM urls WHERE url LIKE ?").all(`%${host}%`);
    history.close();
    expect(visited).toEqual([{ title: "Clausemark" }]);
    // The session's files are written and unencrypted.
    expect(findUnencryptedWords(path.join(app.profile, "Default/Sessions"), [host])).not.toEqual([]);
    expect(findUnencryptedWords(app.profile, [TITLE])).toEqual([]);
  });
}

/** How to reach each field. What is typed there is left in the field when the page closes. */
const FIELDS: Readonly<Record<string, (app: App) => Promise<void>>> = {
  Quastenbecher: async (app) => {
    await app.jump("5(2)");
    await app.select("silence an opinion");
    await app.begin("comment");
  },
  Wollgrasdistel: (app) => app.press("Control+f"),
  Federkielring: (app) => app.press("Control+k"),
  Sumpfdotterkrug: (app) => app.press("Control+Shift+P"),
  Nebelkerzenrad: async (app) => {
    await app.command("Join a team…");
    const dialog = app.page.getByRole("dialog", { name: "Join a team" });
    await app.tabTo(dialog.getByRole("textbox", { name: "Your name on notes" }));
  },
  Fichtenharzlot: (app) => app.command("Join a team…"),
  Gletscherspalt: async (app) => {
    await app.command("Team");
    await app.tabTo(app.page.getByRole("textbox", { name: "Address" }));
  },
  Birkenrindenschuh: async (app) => {
    await app.command("Private note");
  },
};

test("Nothing that was typed is left in the browser’s session history", async ({ app }) => {
  await app.openSample();
  await app.expectSaved();
  const sessions = path.join(app.profile, "Default/Sessions");
  for (const [word, go] of Object.entries(FIELDS)) {
    await go(app);
    await app.type(`typed${word}`);
    await plantField(app, `planted${word}`);
    // The browser saves all fields of a page together. A field without our attributes is saved.
    await expect.poll(() => findUnencryptedWords(sessions, [`planted${word}`]), { timeout: 20_000 }).not.toEqual([]);
    await app.page.reload();
    await expect(app.text).toBeVisible();
  }
  await app.close();
  const typed = Object.keys(FIELDS).map((word) => `typed${word}`);
  expect(findUnencryptedWords(app.profile, typed)).toEqual([]);
});

/** Types a word into a multi-line field without our attributes. */
async function plantField(app: App, word: string): Promise<void> {
  await app.page.evaluate((typed) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = typed;
  }, word);
}

/** Returns the secrets of the only device here: seed, identity, dossier keys. */
async function secretsIn(app: App): Promise<readonly string[]> {
  const { seed, identity, keys } = await readDevice(app);
  const secrets = [seed, identity, ...Object.values(keys)];
  expect(secrets.length).toBeGreaterThan(2);
  return secrets;
}
