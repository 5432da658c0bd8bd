import { describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { openJournal } from "#node/disk/journal.ts";
import { readLocalValues, writeLocalValues } from "#node/disk/localValues.ts";
import { MemoryDisk } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";

const FOLDER = "/dossier";
const newDisk = (seed = 1) => new MemoryDisk(new Random(seed));
const write = (disk: MemoryDisk, values: Readonly<Record<string, string>>) =>
  writeLocalValues(
    FOLDER,
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, encodeUtf8(text)])),
    disk,
  );
const texts = async (disk: MemoryDisk) =>
  Object.fromEntries(
    Object.entries(await readLocalValues(FOLDER, disk)).map(([name, bytes]) => [name, decodeUtf8(bytes)]),
  );

describe("A value that is kept beside a journal", () => {
  it("is found by its name, beside the journal's own files", async () => {
    const disk = newDisk();
    expect(await texts(disk)).toEqual({});
    const journal = await openJournal(FOLDER, disk);
    await journal.append(encodeUtf8("a record"));
    await write(disk, { mine: "one", line: "two" });
    await write(disk, { mine: "three" });
    expect(await texts(disk)).toEqual({ mine: "three", line: "two" });
    const again = await openJournal(FOLDER, disk.crash());
    expect((await again.read()).map(decodeUtf8)).toEqual(["a record"]);
    expect(again.damage).toEqual([]);
  });

  it("is the former value or the new one, whole, whenever the power fails", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const disk = newDisk(seed);
      await write(disk, { mine: "the former one" });
      let left = disk.random.below(8);
      disk.outcome = () => (left-- > 0 ? "goes" : "crash");
      const isWritten = await write(disk, { mine: "the new one" }).then(
        () => true,
        () => false,
      );
      const { mine } = await texts(disk.crash());
      expect(isWritten ? ["the new one"] : ["the former one", "the new one"], `seed ${seed}`).toContain(mine);
    }
  });

  it.each(["ENOSPC", "EIO"] as const)("is refused with %s, stays unchanged, and is written later", async (error) => {
    for (const operation of ["makeFolder", "open", "write", "sync", "rename"]) {
      const disk = newDisk();
      await write(disk, { mine: "former" });
      disk.outcome = (asked) => (asked === operation ? error : "goes");
      await expect(write(disk, { mine: "new" })).rejects.toMatchObject({ code: error });
      disk.outcome = () => "goes";
      expect(await texts(disk)).toEqual({ mine: "former" });
      await write(disk, { mine: "new" });
      expect(await texts(disk.crash())).toEqual({ mine: "new" });
    }
  });
});
