import { describe, expect, it } from "vitest";
import { concatBytes, decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { encodeLogFrame } from "#shared/base/logFrames.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { openJournal, type Journal } from "#node/disk/journal.ts";
import { MemoryDisk, type SimulatedDiskOutcome } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";

const FOLDER = "/dossier";
const newDisk = (seed = 1) => new MemoryDisk(new Random(seed));
const open = (disk: MemoryDisk) => openJournal(FOLDER, disk);
const texts = async (journal: Journal) => (await journal.read()).map(decodeUtf8);

describe("The journal on a failing disk", () => {
  it.each(["ENOSPC", "EIO"] as const)("rejects an append with %s and continues from where it was", async (error) => {
    for (const operation of ["makeFolder", "open", "syncFolder", "write", "sync"]) {
      const disk = newDisk();
      const journal = await open(disk);
      disk.outcome = (asked) => (asked === operation ? error : "goes");
      await expect(journal.append(encodeUtf8("lost"))).rejects.toMatchObject({ code: error });
      disk.outcome = () => "goes";
      expect(await texts(journal)).toEqual([]);
      await journal.append(encodeUtf8("kept"));
      expect(await texts(journal)).toEqual(["kept"]);
      expect(await texts(await open(disk.crash()))).toEqual(["kept"]);
    }
  });

  it("never takes a torn write for data, even if it cannot be cut off at once", async () => {
    const disk = newDisk();
    const journal = await open(disk);
    await journal.append(encodeUtf8("one"));
    disk.outcome = (asked) => (asked === "sync" || asked === "truncate" ? "EIO" : "goes");
    await expect(journal.append(encodeUtf8("two"))).rejects.toThrow("EIO");
    await expect(journal.append(encodeUtf8("three"))).rejects.toThrow("EIO");
    await expect(journal.compact(() => encodeUtf8("one"))).rejects.toThrow("EIO");
    disk.outcome = () => "goes";
    await journal.append(encodeUtf8("four"));
    expect(await texts(journal)).toEqual(["one", "four"]);
    expect(await texts(await open(disk.crash()))).toEqual(["one", "four"]);
  });

  it("does not append a rejected entry after a snapshot", async () => {
    const disk = newDisk();
    const journal = await open(disk);
    await journal.append(encodeUtf8("one"));
    disk.outcome = (asked) => (asked === "sync" || asked === "truncate" ? "EIO" : "goes");
    await expect(journal.append(encodeUtf8("rejected"))).rejects.toThrow("EIO");
    disk.outcome = () => "goes";
    await journal.compact(() => encodeUtf8("1"));
    await journal.append(encodeUtf8("two"));
    expect(await texts(journal)).toEqual(["1", "two"]);
  });

  it("rejects a snapshot for which there is no room, and loses nothing", async () => {
    for (const operation of ["open", "write", "sync", "rename", "syncFolder"]) {
      const disk = newDisk();
      const journal = await open(disk);
      await journal.append(encodeUtf8("one"));
      disk.outcome = (asked) => (asked === operation ? "ENOSPC" : "goes");
      await expect(journal.compact(() => encodeUtf8("snapshot"))).rejects.toThrow("ENOSPC");
      disk.outcome = () => "goes";
      await journal.append(encodeUtf8("two"));
      const found = await texts(await open(disk.crash()));
      expect([
        ["one", "two"],
        ["snapshot", "two"],
      ]).toContainEqual(found);
    }
  });
});

describe("An atomic write", () => {
  const FILE = "/folder/file";
  const found = async (disk: MemoryDisk) => decodeUtf8(await disk.read(FILE));

  it("has replaced the file durably when it resolves", async () => {
    for (let seed = 1; seed < 50; seed++) {
      const disk = newDisk(seed);
      await writeAtomic(FILE, encodeUtf8("old and longer"), { disk });
      await writeAtomic(FILE, encodeUtf8("new"), { disk });
      expect(await found(disk.crash())).toBe("new");
    }
  });

  it("leaves the old file or the new one wherever it is interrupted", async () => {
    for (let seed = 1; seed < 200; seed++) {
      const disk = newDisk(seed);
      await writeAtomic(FILE, encodeUtf8("old"), { disk });
      let left = seed % 8;
      disk.outcome = () => (left-- > 0 ? "goes" : "crash");
      await writeAtomic(FILE, encodeUtf8("new"), { disk }).catch(() => undefined);
      expect(["old", "new"]).toContain(await found(disk.crash()));
    }
  });

  it("leaves neither a part nor a temporary file if the disk is full", async () => {
    const disk = newDisk();
    await writeAtomic(FILE, encodeUtf8("old"), { disk });
    disk.outcome = (asked) => (asked === "sync" ? "ENOSPC" : "goes");
    await expect(writeAtomic(FILE, encodeUtf8("new"), { disk })).rejects.toMatchObject({ code: "ENOSPC", path: FILE });
    expect(await disk.list("/folder")).toEqual(["file"]);
    expect(await found(disk)).toBe("old");
  });
});

describe("A damaged journal", () => {
  async function written(): Promise<MemoryDisk> {
    const disk = newDisk();
    const journal = await open(disk);
    for (const text of ["one", "two", "three"]) await journal.append(encodeUtf8(text));
    await journal.close();
    return disk;
  }
  const flip = (at: number) => (bytes: Bytes) => {
    bytes[at]! ^= 1;
    return bytes;
  };

  it("returns what came before the damage, puts the rest aside and says so", async () => {
    const disk = await written();
    const end = encodeLogFrame(1, encodeUtf8("one")).length;
    disk.damage(`${FOLDER}/log.0`, flip(end + 18));
    const journal = await open(disk);
    expect(await texts(journal)).toEqual(["one"]);
    const aside = `damaged.log.0.at-${end}`;
    expect(journal.damage).toEqual([{ file: "log.0", kind: "checksum", bytes: 40, aside }]);
    expect(Buffer.from(await disk.read(`${FOLDER}/${aside}`)).includes("three")).toBe(true);
    await journal.append(encodeUtf8("four"));
    expect(await texts(await open(disk.crash()))).toEqual(["one", "four"]);
  });

  it("keeps every damaged part under a name of its own", async () => {
    const disk = await written();
    for (let round = 0; round < 3; round++) {
      disk.damage(`${FOLDER}/log.0`, (bytes) => concatBytes(bytes, encodeUtf8("noise")));
      expect((await open(disk)).damage).toHaveLength(1);
    }
    expect((await disk.list(FOLDER)).filter((name) => name.startsWith("damaged"))).toHaveLength(3);
    expect((await open(disk)).damage).toEqual([]);
  });

  it("goes back to the previous snapshot, with everything that came since, if the newest is damaged", async () => {
    const disk = await written();
    const journal = await open(disk);
    await journal.compact(() => encodeUtf8("1-3"));
    await journal.append(encodeUtf8("four"));
    await journal.compact(() => encodeUtf8("1-4"));
    await journal.append(encodeUtf8("five"));
    await journal.close();
    for (const change of [flip(17), (bytes: Bytes) => bytes.slice(0, 5), () => new Uint8Array()]) {
      const copy = disk.crash();
      copy.damage(`${FOLDER}/snapshot.2`, change);
      const again = await open(copy);
      expect(await texts(again)).toEqual(["1-3", "four", "five"]);
      expect(again.damage).toMatchObject([{ file: "snapshot.2" }]);
      await again.append(encodeUtf8("six"));
      expect(await texts(await open(copy.crash()))).toEqual(["1-3", "four", "five", "six"]);
    }
  });

  it("deletes what was put aside when something is erased", async () => {
    const disk = await written();
    disk.damage(`${FOLDER}/log.0`, (bytes) => concatBytes(bytes, encodeUtf8("secret")));
    const journal = await open(disk);
    await journal.erase(() => encodeUtf8("clean"));
    expect(disk.everything().some((bytes) => Buffer.from(bytes).includes("secret"))).toBe(false);
    expect([...(await disk.list(FOLDER))].sort()).toEqual(["log.1", "log.2", "snapshot.1", "snapshot.2"]);
  });
});

/** What the journal was asked to write, and what it has acknowledged. */
interface Story {
  appended: string[];
  acknowledged: string[];
  erased: string[];
}

describe("A journal in any sequence of appends, snapshots, errors and crashes", () => {
  it("loses nothing that it has confirmed, and invents nothing", { timeout: 60_000 }, async () => {
    const seen = { crashes: 0, errors: 0, snapshots: 0, erasures: 0 };
    for (let seed = 1; seed <= 2000; seed++) await story(seed, seen);
    // The stories would prove nothing if none of this had happened.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });
});

async function story(seed: number, seen: Record<"crashes" | "errors" | "snapshots" | "erasures", number>) {
  const random = new Random(seed);
  const tale: Story = { appended: [], acknowledged: [], erased: [] };
  let disk = new MemoryDisk(random);
  for (let life = 0; life < 3; life++) {
    let left = random.below(120);
    const clumsy = random.next() < 0.5;
    disk.outcome = (): SimulatedDiskOutcome => {
      if (left-- <= 0) return "crash";
      return clumsy && random.next() < 0.05 ? (random.next() < 0.5 ? "ENOSPC" : "EIO") : "goes";
    };
    await live(disk, tale, random, seen).catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error;
      seen[error.code === "crash" ? "crashes" : "errors"]++;
    });
    disk = disk.crash();
    await check(disk, tale, seed);
    disk = disk.crash();
  }
}

async function live(
  disk: MemoryDisk,
  tale: Story,
  random: Random,
  seen: Record<"errors" | "snapshots" | "erasures", number>,
): Promise<void> {
  const journal = await open(disk);
  const all = new Set((await texts(journal)).flatMap(parts));
  for (;;) {
    const dice = random.next();
    const work: Promise<void>[] = [];
    if (dice < 0.1) work.push(journal.compact(() => joined(all)).then(() => void seen.snapshots++));
    else if (dice < 0.15 && all.size > 0) {
      const gone = random.pick([...all]);
      all.delete(gone);
      tale.acknowledged = tale.acknowledged.filter((text) => text !== gone);
      const erased = journal.erase(() => joined(all));
      work.push(erased.then(() => (seen.erasures++, void tale.erased.push(gone))));
    } else {
      for (let i = 0; i <= dice * 3; i++) {
        const text = `<${tale.appended.length}>`;
        tale.appended.push(text);
        const done = journal.append(encodeUtf8(text));
        work.push(done.then(() => (all.add(text), void tale.acknowledged.push(text))));
      }
    }
    for (const result of await Promise.allSettled(work)) {
      if (result.status === "fulfilled") continue;
      if ((result.reason as NodeJS.ErrnoException).code === "crash") throw result.reason;
      seen.errors++;
    }
  }
}

async function check(disk: MemoryDisk, tale: Story, seed: number): Promise<void> {
  const found = new Set((await texts(await open(disk))).flatMap(parts));
  const missing = tale.acknowledged.filter((text) => !found.has(text));
  const invented = [...found].filter((text) => !tale.appended.includes(text));
  expect({ seed, missing, invented }).toEqual({ seed, missing: [], invented: [] });
  const bytes = disk.everything().map((each) => Buffer.from(each));
  expect({ seed, left: tale.erased.filter((text) => bytes.some((each) => each.includes(text))) }).toEqual({
    seed,
    left: [],
  });
}

const joined = (all: ReadonlySet<string>) => encodeUtf8([...all].join(""));
const parts = (text: string | null) => text!.match(/<\d+>/g) ?? [];
