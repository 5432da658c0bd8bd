import { describe, expect, it } from "vitest";
import { AtRestCipher, deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { openJournal, type JournalDamage } from "#node/disk/journal.ts";
import { openSealedJournal, type SealedJournal } from "#node/disk/sealedJournal.ts";
import { MemoryDisk } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";

const FOLDER = "/dossier";
const key = (byte: string) => deriveAtRestKey(byte.repeat(32));

/** Opens a journal on a machine with these keys; `on` says whether it seals. */
async function opened(disk: MemoryDisk, on: { now: boolean }, keys: readonly [string, ...string[]] = [key("ab")]) {
  const damages: JournalDamage[] = [];
  const foreign = (damage: readonly JournalDamage[]) => void damages.push(...damage);
  const journal = await openSealedJournal(
    FOLDER,
    { atRest: new AtRestCipher(keys), isOn: () => Promise.resolve(on.now), foreign },
    disk,
  );
  return { journal, damages };
}

const texts = async (journal: SealedJournal) => (await journal.read()).map(decodeUtf8);
const lies = (disk: MemoryDisk, word: string) => disk.everything().some((bytes) => Buffer.from(bytes).includes(word));

describe("An encrypted journal", () => {
  it("has no unencrypted word, neither in its log nor in a snapshot, and is read again", async () => {
    const disk = new MemoryDisk(new Random(1));
    const { journal } = await opened(disk, { now: true });
    await journal.append(encodeUtf8("roster one"));
    await journal.compact(() => encodeUtf8("roster both"));
    await journal.append(encodeUtf8("roster three"));
    expect(lies(disk, "roster")).toBe(false);
    const again = await opened(disk.crash(), { now: true });
    expect(await texts(again.journal)).toEqual(["roster both", "roster three"]);
    await again.journal.erase(() => encodeUtf8("roster four"));
    expect(await texts(again.journal)).toEqual(["roster four"]);
  });

  it("returns results in the order of the requests, so that no snapshot deletes what came after it", async () => {
    const disk = new MemoryDisk(new Random(2));
    const { journal } = await opened(disk, { now: true });
    const long = encodeUtf8("one".repeat(100_000));
    await Promise.all([journal.append(long), journal.compact(() => long), journal.append(encodeUtf8("two"))]);
    expect((await texts(journal)).map((text) => text?.slice(0, 3))).toEqual(["one", "two"]);
  });

  it("reads what was written before it was encrypted, and encrypts that, also damaged parts, when asked to", async () => {
    const disk = new MemoryDisk(new Random(3));
    const older = await openJournal(FOLDER, disk);
    await older.append(encodeUtf8("roster one"));
    await older.compact(() => encodeUtf8("roster both"));
    for (const text of ["roster three", "roster four"]) await older.append(encodeUtf8(text));
    await older.close();
    disk.damage(`${FOLDER}/log.1`, (bytes) => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)));
    const on = { now: true };
    const { journal } = await opened(disk, on);
    expect(journal.damage).toHaveLength(1);
    expect(await texts(journal)).toEqual(["roster both", "roster three"]);
    await journal.reseal();
    await disk.syncFolder();
    expect(lies(disk, "roster")).toBe(false);
    await journal.append(encodeUtf8("roster five"));
    expect(await texts(journal)).toEqual(["roster both", "roster three", "roster five"]);
    expect(await texts((await opened(disk.crash(), on)).journal)).toEqual([
      "roster both",
      "roster three",
      "roster five",
    ]);
    on.now = false;
    await journal.reseal();
    expect((await (await openJournal(FOLDER, disk)).read()).map(decodeUtf8)).toContain("roster five");
    expect(lies(disk, "roster fou")).toBe(true);
  });

  it.each(["ENOSPC", "EIO"] as const)(
    "continues from where it was if it could not be rewritten (%s)",
    async (error) => {
      for (const operation of ["read", "open", "write", "sync", "rename", "syncFolder", "close"]) {
        const disk = new MemoryDisk(new Random(4));
        const on = { now: false };
        const { journal } = await opened(disk, on);
        await journal.append(encodeUtf8("one"));
        await journal.compact(() => encodeUtf8("1"));
        await journal.append(encodeUtf8("two"));
        on.now = true;
        let left = 2;
        disk.outcome = (asked) => (asked === operation && left-- === 1 ? error : "goes");
        await journal.reseal().catch(() => undefined);
        disk.outcome = () => "goes";
        await journal.append(encodeUtf8("three"));
        expect(await texts(journal), operation).toEqual(["1", "two", "three"]);
        expect(await texts((await opened(disk.crash(), on)).journal), operation).toEqual(["1", "two", "three"]);
      }
    },
  );

  it("puts entries aside that only a lost key would open, once, and continues without them", async () => {
    const disk = new MemoryDisk(new Random(5));
    const on = { now: true };
    const lost = await opened(disk, on, [key("ab")]);
    await lost.journal.append(encodeUtf8("lost"));
    await lost.journal.close();
    const first = await opened(disk, on, [key("cd")]);
    expect(await texts(first.journal)).toEqual([]);
    await first.journal.append(encodeUtf8("found"));
    expect(await texts(first.journal)).toEqual(["found"]);
    expect(first.damages).toEqual([expect.objectContaining({ file: "log.0", kind: "sealed" })]);
    await first.journal.compact(() => encodeUtf8("found"));
    await first.journal.compact(() => encodeUtf8("found"));
    // If the key is found again, the log that was set aside can be read.
    const aside = new MemoryDisk(new Random(6));
    aside.restore(FOLDER, new Map([[`${FOLDER}/log.0`, await disk.read(`${FOLDER}/${first.damages[0]!.aside}`)]]));
    expect(await texts((await opened(aside, on, [key("ab")])).journal)).toEqual(["lost"]);
  });
});
