import { describe, expect, it } from "vitest";
import { buildKeyEntry, Keyring, type DamagedKeyFile, type KeyEntry } from "#node/keys/keyring.ts";
import { plainKeySealer } from "#node/keys/keySealer.ts";
import { deriveKeyWithScrypt, PassphraseVault } from "#node/keys/passphraseVault.ts";
import { concatBytes, fromHex, decodeUtf8, toHex } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  unsealWithMasterKeys,
  openVault,
  newMasterKey,
  sealWithMasterKey,
  sealVault,
  deriveNewVaultKey,
  type DeriveScryptKey,
} from "#shared/base/vault.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newDossierKey } from "#shared/records/sealBody.ts";
import { MemoryDisk } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";

const CHEAP = { N: 2 ** 14 };
const dossiers = ["ab".repeat(32), "cd".repeat(32), "ef".repeat(32)];

/** Replaces scrypt in tests of the order of disk operations. */
const hashed: DeriveScryptKey = (passphrase, salt) => Promise.resolve(fromHex(sha256(concatBytes(salt, passphrase))));

/** Returns an app's keyring and vault on a disk. */
function installed(disk: MemoryDisk, damaged: (damage: DamagedKeyFile) => void = () => undefined) {
  const vault = new PassphraseVault("/keys", plainKeySealer, { disk, stretch: hashed, cost: CHEAP });
  const keyring = new Keyring("/keys", vault, { disk, damaged });
  return { vault, keyring, reseal: () => keyring.reseal() };
}

async function entries(): Promise<readonly KeyEntry[]> {
  const key = newDossierKey();
  const made = dossiers.map(async (dossier) =>
    buildKeyEntry(
      dossier,
      "",
      await newDeviceSecrets(),
      { seq: 3, prev: "12".repeat(32) },
      { [key.id]: toHex(key.bytes) },
    ),
  );
  return Promise.all(made);
}

async function held(keyring: Keyring): Promise<readonly KeyEntry[]> {
  return (await Promise.all(dossiers.map((dossier) => keyring.list(dossier)))).flat();
}

const words = (disk: MemoryDisk) => disk.everything().map((bytes) => decodeUtf8(bytes) ?? "");

describe("A vault", () => {
  it("derives a key from a passphrase as RFC 7914 specifies", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const key = await deriveKeyWithScrypt(bytes("pleaseletmein"), bytes("SodiumChloride"), { N: 16384, r: 8, p: 1 });
    expect(toHex(key)).toBe("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
  });

  it("opens by its passphrase, whatever Unicode form it was typed in, and by no other", async () => {
    const masters = [newMasterKey(), newMasterKey()] as const;
    const file = sealVault(masters, await deriveNewVaultKey("Caf\u00e9 terrace", deriveKeyWithScrypt, CHEAP));
    expect((await openVault(file, "Cafe\u0301 terrace", deriveKeyWithScrypt))?.masters).toEqual(masters);
    expect(await openVault(file, "Cafe terrace", deriveKeyWithScrypt)).toBeNull();
    const flipped = file.sealed.replace(/^../, (byte) => (byte === "00" ? "01" : "00"));
    expect(await openVault({ ...file, sealed: flipped }, "Caf\u00e9 terrace", deriveKeyWithScrypt)).toBeNull();
  });

  it("encrypts texts that only its own keys open", () => {
    const [one, two] = [newMasterKey(), newMasterKey()];
    const sealed = sealWithMasterKey('{"seed":"secret"}', [one]);
    expect(sealed).not.toContain("secret");
    expect(unsealWithMasterKeys(sealed, [two, one])).toBe('{"seed":"secret"}');
    expect(unsealWithMasterKeys(sealed, [two])).toBeNull();
    expect(unsealWithMasterKeys("clausemark/1 sealed zz", [one])).toBeNull();
  });
});

describe("Key files under a passphrase", () => {
  it("contain no unencrypted key, and are locked until it is entered", async () => {
    const disk = new MemoryDisk(new Random(1));
    const { vault, keyring, reseal } = installed(disk);
    expect(await vault.state()).toBe("none");
    expect(await vault.set("correct horse", "", reseal)).toBe(true);
    const all = await entries();
    for (const each of all) await keyring.save(each);
    for (const { seed, identity } of all)
      for (const text of words(disk)) expect(text.includes(seed) || text.includes(identity)).toBe(false);

    const later = installed(disk.crash());
    expect(await later.vault.state()).toBe("locked");
    expect(await held(later.keyring)).toEqual([]);
    expect(await later.keyring.hasLocked(dossiers[0]!)).toBe(true);
    expect(await later.vault.unlock("correct hors", later.reseal)).toMatchObject({ code: "vault.wrong" });
    await expect(later.keyring.save(all[0]!)).rejects.toThrow("locked");
    expect(await later.vault.unlock("correct horse", later.reseal)).toBe(true);
    expect(await held(later.keyring)).toEqual(all);
    later.vault.lock();
    expect(await held(later.keyring)).toEqual([]);
  });

  it("are encrypted again when it is set, changed and removed; then the old one opens nothing", async () => {
    const disk = new MemoryDisk(new Random(2));
    const { vault, keyring, reseal } = installed(disk);
    const all = await entries();
    for (const each of all) await keyring.save(each);
    expect(await vault.set("first one", "", reseal)).toBe(true);
    expect(await vault.set("second one", "not the first", reseal)).toMatchObject({ code: "vault.wrong" });
    expect(await vault.set("short", "first one", reseal)).toMatchObject({ code: "vault.short" });
    expect(await vault.set("second one", "first one", reseal)).toBe(true);
    vault.lock();
    expect(await vault.unlock("first one", reseal)).toMatchObject({ code: "vault.wrong" });
    expect(await vault.unlock("second one", reseal)).toBe(true);
    expect(await held(keyring)).toEqual(all);
    expect(await vault.remove("first one", reseal)).toMatchObject({ code: "vault.wrong" });
    expect(await vault.remove("second one", reseal)).toBe(true);
    expect(await vault.state()).toBe("none");
    expect(await held(installed(disk).keyring)).toEqual(all);
  });

  // Crashes at every single disk operation while a passphrase is set, changed or removed.
  it.each(["set", "change", "remove"] as const)("lose nothing in a crash at any step while one is %s", async (what) => {
    const all = await entries();
    let crashes = 0;
    for (let at = 0; ; at++) {
      const disk = new MemoryDisk(new Random(100 + at));
      const before = installed(disk);
      for (const each of all) await before.keyring.save(each);
      if (what !== "set") await before.vault.set("the old one", "", before.reseal);
      let left = at;
      disk.outcome = () => (left-- > 0 ? "goes" : "crash");
      await doing(what, before).catch(() => undefined);
      disk.outcome = () => "goes";
      if (left >= 0) break;
      crashes += 1;
      const after = installed(disk.crash());
      if ((await after.vault.state()) === "locked") {
        const opened = await firstOf(["the new one", "the old one"], (each) => after.vault.unlock(each, after.reseal));
        expect(opened, `crash at ${at}`).toBe(true);
      }
      expect(await held(after.keyring), `crash at ${at}`).toEqual(all);
    }
    expect(crashes).toBeGreaterThan(20);
  });

  it("open by the vault's copy if the vault is damaged", async () => {
    const disk = new MemoryDisk(new Random(3));
    const { vault, keyring, reseal } = installed(disk);
    const all = await entries();
    for (const each of all) await keyring.save(each);
    await vault.set("correct horse", "", reseal);
    disk.damage("/keys/vault.json", (bytes) => bytes.fill(0, 0, 40));
    const later = installed(disk);
    expect(await later.vault.unlock("correct horse", later.reseal)).toBe(true);
    expect(await held(later.keyring)).toEqual(all);
    disk.damage("/keys/vault.copy.json", (bytes) => bytes.fill(0));
    expect(await installed(disk).vault.unlock("correct horse", later.reseal)).toMatchObject({ code: "vault.damaged" });
  });
});

describe("A damaged key file", () => {
  it.each([
    ["cut", (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2)],
    ["with a flipped bit", (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 300 ? byte ^ 1 : byte))],
    ["with another counter", counterOf(7)],
    ["empty", () => new Uint8Array()],
  ])("(%s) is put aside and named, and its copy is used", async (_, change) => {
    const disk = new MemoryDisk(new Random(4));
    const damages: DamagedKeyFile[] = [];
    const { keyring } = installed(disk, (damage) => damages.push(damage));
    const [device] = await entries();
    await keyring.save(device!);
    await keyring.save({ ...device!, counter: { seq: 4, prev: "34".repeat(32) } });
    disk.damage(`/keys/${dossiers[0]!}/${device!.key}.key`, change);
    expect(await keyring.list(dossiers[0]!)).toEqual([device]);
    expect(damages).toEqual([
      { file: `${device!.key}.key`, aside: `/keys/${dossiers[0]!}/damaged.${device!.key}.key` },
    ]);
    expect(await disk.list(`/keys/${dossiers[0]!}`)).toContain(`damaged.${device!.key}.key`);
    expect(await installed(disk).keyring.list(dossiers[0]!)).toEqual([device]);
  });

  it("is deleted with its dossier, and overwritten first", async () => {
    const disk = new MemoryDisk(new Random(5));
    const { keyring } = installed(disk);
    const all = await entries();
    for (const each of all) await keyring.save(each);
    await keyring.forget(dossiers[0]!);
    expect(await keyring.list(dossiers[0]!)).toEqual([]);
    expect(await disk.list("/keys")).not.toContain(dossiers[0]);
    await disk.syncFolder();
    for (const text of words(disk)) expect(text).not.toContain(all[0]!.seed);
    expect(await held(keyring)).toEqual(all.slice(1));
  });
});

async function doing(what: "set" | "change" | "remove", { vault, reseal }: ReturnType<typeof installed>) {
  const outcome =
    what === "remove"
      ? await vault.remove("the old one", reseal)
      : await vault.set("the new one", what === "set" ? "" : "the old one", reseal);
  if (isRefusal(outcome)) throw new Error(outcome.code);
}

async function firstOf<T>(tries: readonly string[], act: (each: string) => Promise<T>): Promise<T> {
  const [first, ...more] = tries;
  const outcome = await act(first!);
  return isRefusal(outcome) && more.length > 0 ? firstOf(more, act) : outcome;
}

function counterOf(seq: number) {
  return (bytes: Uint8Array<ArrayBuffer>) =>
    new TextEncoder().encode((decodeUtf8(bytes) ?? "").replace(/"seq":\d+/, `"seq":${seq}`));
}
