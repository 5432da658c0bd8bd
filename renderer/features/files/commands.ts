import { writeDossier } from "../../../shared/exchange/dossier/write.ts";
import type { Bytes } from "../../../shared/base/bytes.ts";
import type { Desk } from "../../desk/desk.ts";
import { command } from "../../desk/command.ts";
import { takeFile } from "./take.ts";

/** Opening, saving and leaving. */
export const fileCommands = [
  command({
    id: "files.open",
    name: "command.files.open",
    group: "dossier",
    keys: ["Mod+KeyO"],
    run(desk, go) {
      if (go) void pick(desk);
      return true;
    },
  }),
  command({
    id: "files.save",
    name: "command.files.save",
    group: "dossier",
    keys: ["Mod+KeyS"],
    run(desk, go) {
      if (!desk.dossier.now) return false;
      if (go) void saveDossier(desk);
      return true;
    },
  }),
  command({
    id: "files.sample",
    name: "command.files.sample",
    group: "dossier",
    run(desk, go) {
      if (desk.dossier.now) return false;
      if (go) void trySample(desk);
      return true;
    },
  }),
  command({
    id: "files.close",
    name: "command.files.close",
    group: "dossier",
    run(desk, go) {
      if (!desk.dossier.now) return false;
      if (go) void desk.close();
      return true;
    },
  }),
];

async function pick(desk: Desk): Promise<void> {
  const file = desk.notices.valueOf(await desk.host.files.open("draft"));
  if (file) await takeFile(desk, file);
}

async function trySample(desk: Desk): Promise<void> {
  const file = desk.notices.valueOf(await desk.host.sample());
  if (file) await desk.start(file);
}

async function saveDossier(desk: Desk): Promise<void> {
  const { ledger, title } = desk.dossier.now!;
  const records = [...ledger.records()].map(({ opened }) => opened);
  const bytes: Bytes = writeDossier(ledger.dossier, records, ledger.erased());
  const saved = await desk.host.files.save("dossier", { name: `${fileName(title)}.clausemark`, bytes });
  const name = desk.notices.valueOf(saved);
  if (name) desk.notices.tell("files.saved", { name });
}

/** A title as a file's name: nothing that any system refuses. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
      .trim()
      .slice(0, 80) || "dossier"
  );
}
