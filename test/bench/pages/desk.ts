import { applyUpdate } from "yjs";
import { Desk } from "../../../renderer/desk/desk.ts";
import { Dossier } from "../../../renderer/desk/dossier.ts";
import { Examiner } from "../../../renderer/desk/examiner.ts";
import { Keyring } from "../../../renderer/desk/keyring.ts";
import { pause } from "../../../renderer/desk/pause.ts";
import { webHost } from "../../../renderer/host-web/host.ts";
import type { DossierKeys } from "../../../shared/host/host.ts";
import { Intake } from "../../../shared/ledger/intake.ts";
import { DossierDoc } from "../../../shared/records/doc.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";
import { laid, laidUpdates } from "./said.ts";

/** What opens the bodies of the dossier. */
export interface OurKeys {
  readonly dossier: DossierId;
  readonly keys: DossierKeys;
}

/** The updates of our dossier, and its keys, in memory. */
export async function loadOurs() {
  const [updates, keys] = await Promise.all([laidUpdates("ours"), laid<OurKeys>("keys")]);
  return { ...updates, ...keys };
}

/** A desk with the dossier that an update makes: by way of door, keys, judgement and ledger, as one that is opened. */
export function deskWith(update: Uint8Array, { dossier, keys }: OurKeys): { desk: Desk; doc: DossierDoc } {
  const doc = new DossierDoc();
  applyUpdate(doc.doc, update);
  const desk = new Desk(webHost());
  const means = { examine: new Examiner().examine, pause };
  const { ledger } = new Intake(doc, dossier, Keyring.of(keys).all, means);
  desk.dossier.set(new Dossier(desk.host, ledger, null, desk.filter));
  return { desk, doc };
}

/** How many notes are drawn in the text. */
export function drawn(): number {
  const marks = document.querySelectorAll<HTMLElement>(".draft [data-thread]");
  return new Set([...marks].map(({ dataset }) => dataset["thread"])).size;
}
