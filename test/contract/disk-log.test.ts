import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { concat } from "../../shared/base/bytes.ts";
import { openJournal } from "../../node/disk/journal.ts";
import { registerLogContract } from "./log.ts";

registerLogContract("files of this machine", async () => {
  const home = await mkdtemp(path.join(tmpdir(), "clausemark-log-"));
  const folder = path.join(home, "dossiers", "one");
  return {
    open: () => openJournal(folder),
    async bytes() {
      const names = await readdir(folder);
      return concat(...(await Promise.all(names.map((name) => readFile(path.join(folder, name))))));
    },
    remove: () => rm(home, { recursive: true }),
  };
});
