import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { packInWorker } from "#renderer/desk/files/jobs.ts";
import { savedFile } from "#renderer/desk/own/savings.ts";
import { fileName } from "#renderer/desk/words/fileName.ts";

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
      if (!desk.dossier.value) return false;
      if (go) void saveDossier(desk);
      return true;
    },
  }),
  command({
    id: "files.sample",
    name: "command.files.sample",
    group: "dossier",
    run(desk, go) {
      if (desk.dossier.value) return false;
      if (go) void trySample(desk);
      return true;
    },
  }),
  command({
    id: "files.close",
    name: "command.files.close",
    group: "dossier",
    run(desk, go) {
      if (!desk.dossier.value) return false;
      if (go) void desk.close();
      return true;
    },
  }),
];

async function pick(desk: Desk): Promise<void> {
  const file = desk.notices.valueOf(await desk.host.files.open("draft"));
  if (file) await desk.incoming.add([file]);
}

async function trySample(desk: Desk): Promise<void> {
  const file = desk.notices.valueOf(await desk.host.sample());
  if (file) await desk.start(file);
}

async function saveDossier(desk: Desk): Promise<void> {
  const dossier = desk.dossier.value!;
  const { ledger, title, seat } = dossier;
  // What is here is said first, so that it travels with the file.
  await dossier.acknowledge();
  const records = [...ledger.records()].map(({ opened }) => opened);
  const question = { dossier: ledger.dossier, records, erased: ledger.erasedKeys(), to: null };
  const bytes = desk.notices.valueOf(await packInWorker(question));
  if (!bytes) return;
  const saved = await desk.host.files.save("dossier", { name: `${fileName(title) || "dossier"}.clausemark`, bytes });
  const name = desk.notices.valueOf(saved);
  if (!name) return;
  if (seat) savedFile(seat.own.saved, "anybody");
  desk.notices.tell("files.saved", { name });
}
