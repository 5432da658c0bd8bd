import { describe, expect, it } from "vitest";
import { JournalPool } from "#electron/main/keys/journalPool.ts";
import { PassphraseService } from "#electron/main/keys/passphraseService.ts";
import { DeviceSigners } from "#electron/main/keys/deviceSigners.ts";
import { openJournal } from "#node/disk/journal.ts";
import { buildKeyEntry, Keyring } from "#node/keys/keyring.ts";
import { plainKeySealer } from "#node/keys/keySealer.ts";
import { PassphraseVault } from "#node/keys/passphraseVault.ts";
import { concatBytes, fromHex, decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import type { DeriveScryptKey } from "#shared/base/vault.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newLatch } from "#test/support/latch.ts";
import { MemoryDisk } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";

const dossiers = ["ab".repeat(32), "cd".repeat(32)];
/** The content of each journal: a word that occurs nowhere else. */
const WORD = "invitation-share";

/** Replaces scrypt in tests of the order of disk operations. */
const hashed: DeriveScryptKey = (passphrase, salt) => Promise.resolve(fromHex(sha256(concatBytes(salt, passphrase))));

/** Returns the main process's services on a disk. */
function installed(disk: MemoryDisk) {
  const vault = new PassphraseVault("/keys", plainKeySealer, { disk, stretch: hashed, cost: { N: 2 ** 14 } });
  const keyring = new Keyring("/keys", vault, { disk });
  const signers = new DeviceSigners(keyring, () => Promise.resolve("vault.locked"));
  const journals = new JournalPool("/dossiers", {
    keysOf: (dossier) => signers.atRest(dossier),
    isSealing: () => vault.isSealing(),
    damaged: (_, damage) => expect(damage).toEqual([]),
    disk,
  });
  const passphrase = new PassphraseService({ vault, keyring, signers, journals });
  return { vault, keyring, signers, journals, passphrase };
}

const devices = await Promise.all(dossiers.map(() => newDeviceSecrets()));

/**
 * Creates a machine with two dossiers, each with a snapshot and a log, unencrypted as an earlier Clausemark left them.
 */
async function older(disk: MemoryDisk, secrets: readonly DeviceSecrets[] = devices): Promise<void> {
  const { keyring } = installed(disk);
  for (const [i, dossier] of dossiers.entries()) {
    await keyring.save(buildKeyEntry(dossier, "", secrets[i]!, { seq: 0, prev: null }, {}));
    const journal = await openJournal(`/dossiers/${dossier}`, disk);
    await journal.append(encodeUtf8(`${WORD} first`));
    await journal.compact(() => encodeUtf8(`${WORD} first`));
    await journal.append(encodeUtf8(`${WORD} later`));
    await journal.close();
  }
}

async function held({ journals }: ReturnType<typeof installed>): Promise<unknown> {
  return Promise.all(dossiers.map(async (each) => (await (await journals.open(each)).read()).map(decodeUtf8)));
}

const ALL = dossiers.map(() => [`${WORD} first`, `${WORD} later`]);

/** Returns true if the word is in any byte that could still be found once everything is written. */
async function lies(disk: MemoryDisk): Promise<boolean> {
  await disk.syncFolder();
  return disk.everything().some((bytes) => Buffer.from(bytes).includes(WORD));
}

/** Returns for each dossier whether the word is in its files as programs see them. */
async function inClear(disk: MemoryDisk): Promise<readonly boolean[]> {
  const reading = dossiers.map(async (each) => {
    const folder = `/dossiers/${each}`;
    const files = await Promise.all((await disk.list(folder)).map((name) => disk.read(`${folder}/${name}`)));
    return files.some((bytes) => Buffer.from(bytes).includes(WORD));
  });
  return Promise.all(reading);
}

/** From now on, no file in a folder can be opened for writing, until the returned function is called. */
function full(disk: MemoryDisk, folder: string): () => void {
  const open = disk.open.bind(disk);
  disk.open = (file) =>
    file.startsWith(folder) ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) : open(file);
  return () => (disk.open = open);
}

/** From now on, no file is closed until `go` is called. `begun` resolves when the first one is to be closed. */
function slowToClose(disk: MemoryDisk) {
  const [begun, gate] = [newLatch(), newLatch()];
  const open = disk.open.bind(disk);
  disk.open = async (name) => {
    const file = await open(name);
    const close = async () => {
      begun.open();
      await gate.passed;
      await file.close();
    };
    return { ...file, close };
  };
  return { begun: begun.passed, go: gate.open };
}

async function must(outcome: Promise<Outcome<true>>): Promise<void> {
  const is = await outcome;
  if (isRefusal(is)) throw new Error(is.code);
}

describe("The journals under a passphrase", () => {
  it("are encrypted once it is set, whether they are open or not, and unencrypted once it is removed", async () => {
    const disk = new MemoryDisk(new Random(1));
    await older(disk);
    const app = installed(disk);
    const open = await app.journals.open(dossiers[0]!);
    expect(await lies(disk)).toBe(true);
    await must(app.passphrase.set("correct horse", ""));
    expect(await lies(disk)).toBe(false);
    await open.append(encodeUtf8(`${WORD} last`));
    await open.compact(() => encodeUtf8(`${WORD} all`));
    expect(await lies(disk)).toBe(false);
    await must(app.passphrase.set("another horse", "correct horse"));
    expect(await lies(disk)).toBe(false);
    expect(await held(app)).toEqual([[`${WORD} all`], ALL[1]]);
    await must(app.passphrase.remove("another horse"));
    expect(await lies(disk)).toBe(true);
    expect((await (await openJournal(`/dossiers/${dossiers[1]!}`, disk)).read()).map(decodeUtf8)).toEqual(ALL[1]);
  });

  it("cannot be opened while they are locked, and are not written to", async () => {
    const disk = new MemoryDisk(new Random(2));
    await older(disk);
    const app = installed(disk);
    await must(app.passphrase.set("correct horse", ""));
    const later = installed(disk.crash());
    await expect(later.journals.open(dossiers[0]!)).rejects.toThrow("vault.locked");
    await must(later.passphrase.unlock("correct horse"));
    expect(await held(later)).toEqual(ALL);
  });

  it("of an earlier Clausemark, which left them unencrypted under a passphrase, are encrypted when it is entered", async () => {
    const disk = new MemoryDisk(new Random(3));
    await older(disk);
    const before = installed(disk);
    await must(before.vault.set("correct horse", "", () => before.keyring.reseal()));
    expect(await lies(disk)).toBe(true);
    const app = installed(disk);
    await must(app.passphrase.unlock("correct horse"));
    expect(await lies(disk)).toBe(false);
    expect(await held(app)).toEqual(ALL);
  });

  it("are encrypted again if an earlier Clausemark has written to them after that", async () => {
    const disk = new MemoryDisk(new Random(5));
    await older(disk);
    const before = installed(disk);
    await must(before.passphrase.set("correct horse", ""));
    const journal = await openJournal(`/dossiers/${dossiers[0]!}`, disk);
    await journal.append(encodeUtf8(`${WORD} in clear`));
    await journal.close();
    expect(await lies(disk)).toBe(true);
    const app = installed(disk);
    await must(app.passphrase.unlock("correct horse"));
    expect(await lies(disk)).toBe(false);
    expect(await held(app)).toEqual([[...ALL[0]!, `${WORD} in clear`], ALL[1]]);
  });

  it("that cannot be written stay unencrypted, and delay neither the others nor the user", async () => {
    const disk = new MemoryDisk(new Random(6));
    await older(disk);
    const app = installed(disk);
    const mend = full(disk, `/dossiers/${dossiers[0]!}`);
    const set = await app.passphrase.set("correct horse", "");
    expect(set).toMatchObject({ code: "vault.unsealed", params: { count: 1, code: "ENOSPC" } });
    expect(isRefusal(set) && explainRefusal(set)).toMatch(
      /is set, but the data of 1 dossier on this machine could not.*\(ENOSPC\)/,
    );
    expect(await inClear(disk)).toEqual([true, false]);
    const later = installed(disk);
    expect(await later.passphrase.unlock("correct horse")).toBe(true);
    expect(await held(later)).toEqual(ALL);
    expect(await later.passphrase.set("another horse", "correct horse")).toMatchObject({ code: "vault.unsealed" });
    await must(later.passphrase.lock());
    mend();
    await must(later.passphrase.unlock("another horse"));
    expect(await inClear(disk)).toEqual([false, false]);
    expect(await held(later)).toEqual(ALL);
  });

  it("that could not be written when the passphrase was set are encrypted when they are opened", async () => {
    const disk = new MemoryDisk(new Random(7));
    await older(disk);
    const app = installed(disk);
    const mend = full(disk, `/dossiers/${dossiers[0]!}`);
    expect(await app.passphrase.set("correct horse", "")).toMatchObject({ code: "vault.unsealed" });
    mend();
    await app.journals.open(dossiers[0]!);
    expect(await inClear(disk)).toEqual([false, false]);
    expect(await held(app)).toEqual(ALL);
  });

  it("open by the new passphrase if key files could not be encrypted by it, and no longer by the old one", async () => {
    const disk = new MemoryDisk(new Random(8));
    await older(disk);
    const app = installed(disk);
    await must(app.passphrase.set("correct horse", ""));
    const mend = full(disk, `/keys/${dossiers[1]!}`);
    const changed = await app.passphrase.set("another horse", "correct horse");
    expect(changed).toMatchObject({ code: "vault.unsealed", params: { count: 1, code: "ENOSPC" } });
    expect(await app.passphrase.remove("another horse").catch((error: unknown) => error)).toMatchObject({
      code: "ENOSPC",
    });
    for (const _ of ["full", "mended"]) {
      const later = installed(disk);
      expect(await later.passphrase.unlock("correct horse")).toMatchObject({ code: "vault.wrong" });
      expect(await later.passphrase.unlock("another horse")).toBe(true);
      expect(await held(later)).toEqual(ALL);
      mend();
    }
  });

  it("cannot be opened while they are being locked, nor afterwards", async () => {
    const disk = new MemoryDisk(new Random(9));
    await older(disk);
    const app = installed(disk);
    await must(app.passphrase.set("correct horse", ""));
    const { begun, go } = slowToClose(disk);
    const append = async (word: string) =>
      (await app.journals.open(dossiers[0]!)).append(encodeUtf8(`${WORD} ${word}`));
    await append("early");
    const locking = app.passphrase.lock();
    await begun;
    const during = append("during");
    go();
    await expect(during).rejects.toThrow("locked");
    await must(locking);
    await expect(append("after")).rejects.toThrow("locked");
    expect(await inClear(disk)).toEqual([false, false]);
    await must(app.passphrase.unlock("correct horse"));
    expect(await held(app)).toEqual([[...ALL[0]!, `${WORD} early`], ALL[1]]);
  });

  it("are encrypted by a process that still has one open when the vault is locked", async () => {
    const disk = new MemoryDisk(new Random(10));
    await older(disk);
    const app = installed(disk);
    await must(app.passphrase.set("correct horse", ""));
    const open = await app.journals.open(dossiers[0]!);
    app.vault.lock();
    await open.append(encodeUtf8(`${WORD} late`));
    await open.compact(() => encodeUtf8(`${WORD} all`));
    expect(await inClear(disk)).toEqual([false, false]);
  });

  it("can be opened again after they are closed, not before", async () => {
    const disk = new MemoryDisk(new Random(11));
    await older(disk);
    const { journals } = installed(disk);
    const { begun, go } = slowToClose(disk);
    await (await journals.open(dossiers[0]!)).append(encodeUtf8(`${WORD} one`));
    const order: string[] = [];
    const ending = journals.closeOne(dossiers[0]!).then(() => order.push("closed"));
    await begun;
    const again = journals.open(dossiers[0]!).then(async (journal) => {
      order.push("opened");
      await journal.append(encodeUtf8(`${WORD} two`));
    });
    // Long enough for a journal to be opened if it did not wait.
    await openJournal(`/dossiers/${dossiers[1]!}`, disk);
    await new Promise((resolve) => setImmediate(resolve));
    go();
    await Promise.all([ending, again]);
    expect(order).toEqual(["closed", "opened"]);
  });

  it("whose keys are gone stay unchanged, and delay nobody", async () => {
    const disk = new MemoryDisk(new Random(4));
    await older(disk);
    const app = installed(disk);
    await app.keyring.forget(dossiers[0]!);
    await must(app.passphrase.set("correct horse", ""));
    expect((await (await openJournal(`/dossiers/${dossiers[0]!}`, disk)).read()).map(decodeUtf8)).toEqual(ALL[0]);
  });

  // Crashes at every single disk operation while a passphrase is set, changed or removed.
  it.each(["set", "change", "remove"] as const)("lose nothing in a crash at any step while one is %s", async (what) => {
    let crashes = 0;
    for (let at = 0; ; at++) {
      const disk = new MemoryDisk(new Random(100 + at));
      await older(disk);
      const before = installed(disk);
      if (what !== "set") await must(before.passphrase.set("the old one", ""));
      let left = at;
      disk.outcome = () => (left-- > 0 ? "goes" : "crash");
      const doing =
        what === "remove"
          ? before.passphrase.remove("the old one")
          : before.passphrase.set("the new one", what === "set" ? "" : "the old one");
      await doing.catch(() => undefined);
      disk.outcome = () => "goes";
      if (left >= 0) break;
      crashes += 1;
      const found = disk.crash();
      const after = installed(found);
      const isLocked = (await after.vault.state()) === "locked";
      if (isLocked && isRefusal(await after.passphrase.unlock("the new one")))
        await must(after.passphrase.unlock("the old one"));
      expect(await held(after), `crash at ${at}`).toEqual(ALL);
      if (isLocked) expect(await lies(found), `crash at ${at}`).toBe(false);
    }
    expect(crashes).toBeGreaterThan(20);
  });
});
