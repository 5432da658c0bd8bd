import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { concatBytes } from "#shared/base/bytes.ts";
import { openJournal } from "#node/disk/journal.ts";
import { createTempFolder, removeTempFolder } from "../support/tempFolder.ts";
import { registerLogContract } from "./log.ts";

registerLogContract("A log in files of this machine", async () => {
  const home = createTempFolder("log");
  const folder = path.join(home, "dossiers", "one");
  return {
    open: () => openJournal(folder),
    async bytes() {
      const names = await readdir(folder);
      return concatBytes(...(await Promise.all(names.map((name) => readFile(path.join(folder, name))))));
    },
    async spoil() {
      const names = await readdir(folder);
      const sizes = await Promise.all(
        names.map(async (name) => ({ name, size: (await stat(path.join(folder, name))).size })),
      );
      const newest = sizes.filter(({ size }) => size > 0).sort((a, b) => generation(b.name) - generation(a.name))[0]!;
      const file = path.join(folder, newest.name);
      const bytes = await readFile(file);
      bytes[bytes.length - 1]! ^= 1;
      await writeFile(file, bytes);
    },
    remove: async () => removeTempFolder(home),
  };
});

const generation = (name: string): number => Number(name.split(".")[1]);
