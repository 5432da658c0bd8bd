import { Hocuspocus } from "@hocuspocus/server";
import { runHub } from "#hub/main.ts";
import { serialiseNoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";

/** How often the hub repeats it, in ms. */
const AGAIN_MS = 300;

// Replaces a method so that the hub deletes everything in a dossier as soon as a client connects, and refuses each
// record by name.
const own = Object.getOwnPropertyDescriptor(Hocuspocus.prototype, "loadDocument")!.value as Hocuspocus["loadDocument"];
Hocuspocus.prototype.loadDocument = async function (...asked) {
  const document = await own.apply(this, asked);
  const keys = [...document.getMap("records").keys()];
  document.transact(() => ["records", "bodies"].forEach((name) => document.getMap(name).clear()));
  const refused = serialiseNoticeFromHub({ type: "refused", keys, code: "may.lead-only", params: {} });
  setInterval(() => document.broadcastStateless(refused), AGAIN_MS).unref();
  return document;
};
process.exit(await runHub(process.argv.slice(2)));
