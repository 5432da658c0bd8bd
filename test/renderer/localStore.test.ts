import { expect, test } from "vitest";
import { LocalStore, type LocalValuesByName } from "#renderer/workspace/persistence/localStore.ts";
import { LocalValue } from "#renderer/workspace/persistence/localValue.ts";
import { DossierKeyring } from "#renderer/workspace/persistence/dossierKeyring.ts";
import type { IndexedDbDossierCopy } from "#renderer/workspace/persistence/indexedDbDossierCopy.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { TEST_DOSSIER_KEY } from "../support/team/testDevice.ts";
import { unwrapOutcome } from "../support/team/team.ts";

const DOSSIER = "ab".repeat(32);
const FULL = refusal("journal.not-appended", { code: "ENOSPC" });
const keyring = new DossierKeyring([TEST_DOSSIER_KEY]);

/** Files beside a log, on a disk that may be full. */
class Files {
  readonly there: Record<string, LocalValuesByName[string]> = {};
  isFull = false;

  read = () => Promise.resolve({ ...this.there });
  write = (_id: string, values: LocalValuesByName): Promise<Outcome<true>> => {
    if (this.isFull) return Promise.resolve(FULL);
    Object.assign(this.there, values);
    return Promise.resolve(true);
  };
}

test("A stored value is there again without the browser's copy", async () => {
  const kept = new Files();
  const drawer = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  const captureLine = await LocalValue.open<{ text: string } | null>("line", null, drawer, keyring);
  captureLine.value = { text: "24 CAN +" };
  captureLine.flush();
  await drawer.close();
  expect(new TextDecoder("latin1").decode(kept.there.line)).not.toContain("CAN");
  const again = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  expect((await LocalValue.open("line", null, again, keyring)).value).toEqual({ text: "24 CAN +" });
});

test("A value that a full disk does not take is reported, and written once there is room", async () => {
  const kept = new Files();
  const drawer = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  const privateNotes = await LocalValue.open<readonly string[]>("mine", [], drawer, keyring);
  kept.isFull = true;
  privateNotes.value = ["one"];
  privateNotes.flush();
  await expect.poll(() => drawer.saving.value).toEqual({ state: "unsaved", refusal: FULL });
  expect(kept.there).toEqual({});
  kept.isFull = false;
  privateNotes.value = ["one", "two"];
  privateNotes.flush();
  await expect.poll(() => drawer.saving.value).toEqual({ state: "saved" });
  const again = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  expect((await LocalValue.open("mine", [], again, keyring)).value).toEqual(["one", "two"]);
});

test("A value is stored in the browser's copy if there are no files", async () => {
  const rows: Record<string, LocalValuesByName[string]> = {};
  const browserCopy = {
    read: (name: string) => Promise.resolve(rows[name]),
    write: (values: LocalValuesByName) => Promise.resolve(Object.assign(rows, values) && (true as const)),
  } as unknown as IndexedDbDossierCopy;
  const drawer = unwrapOutcome(await LocalStore.open({}, DOSSIER, browserCopy));
  const announcedDrafts = await LocalValue.open<readonly string[]>("told", [], drawer, keyring);
  announcedDrafts.value = ["a draft"];
  announcedDrafts.flush();
  await drawer.close();
  expect(Object.keys(rows)).toEqual(["told"]);
  expect((await LocalValue.open("told", [], drawer, keyring)).value).toEqual(["a draft"]);
});

test("A value that no key opens is put aside and named, and not overwritten", async () => {
  const kept = new Files();
  const damaged = crypto.getRandomValues(new Uint8Array(80));
  Object.assign(kept.there, { mine: damaged });
  const drawer = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  const privateNotes = await LocalValue.open<readonly string[]>("mine", [], drawer, keyring);
  expect(privateNotes.value).toEqual([]);
  expect(drawer.damaged).toEqual(["mine"]);
  privateNotes.value = ["new"];
  privateNotes.flush();
  await drawer.close();
  expect(kept.there["mine-damaged"]).toEqual(damaged);
  const again = unwrapOutcome(await LocalStore.open({ kept }, DOSSIER, null));
  expect((await LocalValue.open("mine", [], again, keyring)).value).toEqual(["new"]);
  expect(again.damaged).toEqual([]);
});

test("Files that cannot be read are a refusal, and are not overwritten", async () => {
  const unreadable = {
    read: () => Promise.resolve(refusal("journal.not-read", { code: "EIO" })),
    write: () => expect.fail(),
  };
  expect(await LocalStore.open({ kept: unreadable }, DOSSIER, null)).toMatchObject({ code: "journal.not-read" });
});
