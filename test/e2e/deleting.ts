import { Hocuspocus } from "@hocuspocus/server";
import { runHub } from "../../hub/main.ts";

// A hub that deletes everything in a dossier as soon as somebody comes for it.
const own = Object.getOwnPropertyDescriptor(Hocuspocus.prototype, "loadDocument")!.value as Hocuspocus["loadDocument"];
Hocuspocus.prototype.loadDocument = async function (...asked) {
  const document = await own.apply(this, asked);
  document.transact(() => ["records", "bodies"].forEach((name) => document.getMap(name).clear()));
  return document;
};
process.exit(await runHub(process.argv.slice(2)));
