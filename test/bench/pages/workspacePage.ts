import { applyUpdate } from "yjs";
import { yieldToWindow, waitUntilDrawn } from "#renderer/workspace/base/scheduling.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { RecordVerifier } from "#renderer/workspace/persistence/recordVerifier.ts";
import { DossierKeyring } from "#renderer/workspace/persistence/dossierKeyring.ts";
import { warmUpVerifier } from "#renderer/workspace/persistence/warmUpVerifier.ts";
import { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import type { DossierKeys } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { readVerifiedRecordList } from "#shared/records/verifiedList.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { fromBase64, laid, laidUpdates } from "./peerFormat.ts";

/** The keys that open the dossier's bodies, and this device's list of verified records. */
export interface OurKeys {
  readonly dossier: DossierId;
  readonly keys: DossierKeys;
  readonly device: string;
  readonly checked: string;
}

/** Loads the updates of our dossier and its keys into memory. */
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
 * Opens a workspace on the stored dossier, through validation, keys, judgement and ledger. By default the dossier was
 * opened on this machine before; with `isFirst` there is no list of verified records.
 */
export async function deskWith(ours: Ours, isFirst = false): Promise<{ workspace: Workspace; doc: DossierDoc }> {
  const { dossier, keys, device } = ours;
  const doc = new DossierDoc();
  const verifier = new RecordVerifier();
  applyUpdate(doc.doc, ours.open);
  const workspace = new Workspace(createWebHost());
  const checked = await readVerifiedRecordList(isFirst ? null : ours.checked, dossier, device);
  const means = {
    examine: verifier.examine,
    unpack: verifier.unpack,
    readHints: verifier.readHints,
    pause: yieldToWindow,
    checked,
  };
  const ring = DossierKeyring.of(keys).all;
  const intake = new RecordIntake(doc, dossier, ring, means);
  void intake
    .whenIdle()
    .then(waitUntilDrawn)
    .then(() => warmUpVerifier(verifier.examine, doc, dossier, ring, checked));
  workspace.dossier.value = new Dossier(workspace.host, intake.ledger, null, workspace.filter);
  return { workspace, doc };
}

/** Returns the highlights in the text; a note may have several. */
export const marks = () => document.querySelectorAll<HTMLElement>(".text-draft [data-thread]");

/**
 * Whether a text with this many notes is drawn as far as it will be without scrolling: all notes are known, the whole
 * text is drawn, and so is every note in view. (Ours draws no others, ADR 89.)
 */
export function isWhole({ dossier: { value: dossier } }: Workspace, count: number): boolean {
  const notes = dossier?.notes.value?.all.value ?? [];
  const portions = [...document.querySelectorAll(".text-draft > div")];
  if (notes.length !== count || portions.some((portion) => portion.childElementCount === 0)) return false;
  const drawn = new Set([...marks()].map(({ dataset }) => dataset["thread"]));
  const inView = new Set<number>();
  // The pages of benches show the text from its beginning.
  for (const provision of document.querySelectorAll<HTMLElement>(".text-draft [data-index]")) {
    if (provision.getBoundingClientRect().top >= window.innerHeight) break;
    inView.add(Number(provision.dataset["index"]));
  }
  return notes.every(({ id, from }) => drawn.has(id) || !inView.has(from.provision));
}
