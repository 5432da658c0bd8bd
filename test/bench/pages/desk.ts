import { applyUpdate } from "yjs";
import { pause, rest } from "#renderer/desk/base/pause.ts";
import { Desk } from "#renderer/desk/desk.ts";
import { Examiner } from "#renderer/desk/disk/examiner.ts";
import { Keyring } from "#renderer/desk/disk/keyring.ts";
import { rehearse } from "#renderer/desk/disk/rehearse.ts";
import { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { webHost } from "#renderer/host-web/host.ts";
import type { DossierKeys } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { readVerifiedList } from "#shared/records/verifiedList.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { fromBase64, laid, laidUpdates } from "./said.ts";

/** What opens the bodies of the dossier, and what this machine's device has written of the records it has verified. */
export interface OurKeys {
  readonly dossier: DossierId;
  readonly keys: DossierKeys;
  readonly device: string;
  readonly checked: string;
}

/** The updates of our dossier, and its keys, in memory. */
export async function loadOurs() {
  const [updates, { one }, keys] = await Promise.all([
    laidUpdates("ours"),
    laid<{ readonly one: string }>("ours"),
    laid<OurKeys>("keys"),
  ]);
  return { ...updates, one: fromBase64(one), ...keys, checked: fromBase64(keys.checked) };
}
type Ours = Awaited<ReturnType<typeof loadOurs>>;

/**
 * A desk with the stored dossier: by way of door, keys, judgement and ledger, as one that is opened again; or, without the
 * list of what was verified, for the first time.
 */
export async function deskWith(ours: Ours, isFirst = false): Promise<{ desk: Desk; doc: DossierDoc }> {
  const { dossier, keys, device } = ours;
  const doc = new DossierDoc();
  const examiner = new Examiner();
  applyUpdate(doc.doc, ours.open);
  const desk = new Desk(webHost());
  const checked = await readVerifiedList(isFirst ? null : ours.checked, dossier, device);
  const means = { examine: examiner.examine, unpack: examiner.unpack, pause, checked };
  const ring = Keyring.of(keys).all;
  const intake = new RecordIntake(doc, dossier, ring, means);
  void intake
    .whenIdle()
    .then(rest)
    .then(() => rehearse(examiner.examine, doc, dossier, ring, checked));
  desk.dossier.value = new Dossier(desk.host, intake.ledger, null, desk.filter);
  return { desk, doc };
}

/** The highlights in the text; a note may have several. */
export const marks = () => document.querySelectorAll<HTMLElement>(".text-draft [data-thread]");

/** How many notes are drawn in the text. */
export const drawn = () => new Set([...marks()].map(({ dataset }) => dataset["thread"])).size;
