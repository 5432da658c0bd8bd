import { expect, test } from "vitest";
import { Drawer, type Values } from "#renderer/desk/disk/drawer.ts";
import { Kept } from "#renderer/desk/disk/kept.ts";
import { Keyring } from "#renderer/desk/disk/keyring.ts";
import type { LocalCopy } from "#renderer/desk/disk/local.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { KEY } from "../support/hand.ts";
import { must } from "../support/team.ts";

const DOSSIER = "ab".repeat(32);
const FULL = refusal("journal.not-appended", { code: "ENOSPC" });
const keyring = new Keyring([KEY]);

/** Files beside a log, on a disk that may be full. */
class Files {
  readonly there: Record<string, Values[string]> = {};
  isFull = false;

  read = () => Promise.resolve({ ...this.there });
  write = (_id: string, values: Values): Promise<Outcome<true>> => {
    if (this.isFull) return Promise.resolve(FULL);
    Object.assign(this.there, values);
    return Promise.resolve(true);
  };
}

test("What is kept is there again without the browser's copy", async () => {
  const kept = new Files();
  const drawer = must(await Drawer.open({ kept }, DOSSIER, null));
  const line = await Kept.open<{ text: string } | null>("line", null, drawer, keyring);
  line.value = { text: "24 CAN +" };
  line.flush();
  await drawer.close();
  expect(new TextDecoder("latin1").decode(kept.there.line)).not.toContain("CAN");
  const again = must(await Drawer.open({ kept }, DOSSIER, null));
  expect((await Kept.open("line", null, again, keyring)).value).toEqual({ text: "24 CAN +" });
});

test("What a full disk does not take is told, and written once there is room", async () => {
  const kept = new Files();
  const drawer = must(await Drawer.open({ kept }, DOSSIER, null));
  const mine = await Kept.open<readonly string[]>("mine", [], drawer, keyring);
  kept.isFull = true;
  mine.value = ["one"];
  mine.flush();
  await expect.poll(() => drawer.saving.value).toEqual({ state: "unsaved", refusal: FULL });
  expect(kept.there).toEqual({});
  kept.isFull = false;
  mine.value = ["one", "two"];
  mine.flush();
  await expect.poll(() => drawer.saving.value).toEqual({ state: "saved" });
  const again = must(await Drawer.open({ kept }, DOSSIER, null));
  expect((await Kept.open("mine", [], again, keyring)).value).toEqual(["one", "two"]);
});

test("What is kept is in the browser's copy without files", async () => {
  const rows: Record<string, Values[string]> = {};
  const local = {
    read: (name: string) => Promise.resolve(rows[name]),
    write: (values: Values) => Promise.resolve(Object.assign(rows, values) && (true as const)),
  } as unknown as LocalCopy;
  const drawer = must(await Drawer.open({}, DOSSIER, local));
  const told = await Kept.open<readonly string[]>("told", [], drawer, keyring);
  told.value = ["a draft"];
  told.flush();
  await drawer.close();
  expect(Object.keys(rows)).toEqual(["told"]);
  expect((await Kept.open("told", [], drawer, keyring)).value).toEqual(["a draft"]);
});

test("A value that no key opens is put aside and named, and not written over", async () => {
  const kept = new Files();
  const damaged = crypto.getRandomValues(new Uint8Array(80));
  Object.assign(kept.there, { mine: damaged });
  const drawer = must(await Drawer.open({ kept }, DOSSIER, null));
  const mine = await Kept.open<readonly string[]>("mine", [], drawer, keyring);
  expect(mine.value).toEqual([]);
  expect(drawer.damaged).toEqual(["mine"]);
  mine.value = ["new"];
  mine.flush();
  await drawer.close();
  expect(kept.there["mine-damaged"]).toEqual(damaged);
  const again = must(await Drawer.open({ kept }, DOSSIER, null));
  expect((await Kept.open("mine", [], again, keyring)).value).toEqual(["new"]);
  expect(again.damaged).toEqual([]);
});

test("Files that cannot be read are a refusal, and nothing is written over them", async () => {
  const unreadable = {
    read: () => Promise.resolve(refusal("journal.not-read", { code: "EIO" })),
    write: () => expect.fail(),
  };
  expect(await Drawer.open({ kept: unreadable }, DOSSIER, null)).toMatchObject({ code: "journal.not-read" });
});
