import type { ReadonlySignal } from "@preact/signals-core";
import { createDossier } from "#shared/acts/team/createDossier.ts";
import { addDocumentAct, type NewDocument } from "#shared/acts/texts/addDocument.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ParsedDossierFile, InvalidRecordLine } from "#shared/exchange/dossier/read.ts";
import type { DevicePublicKeys, Host } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { envelopeSchema, type DossierId, type Envelope } from "#shared/records/envelope.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import { yieldToWindow, waitUntilDrawn } from "../base/scheduling.ts";
import { syncWindows } from "../persistence/syncWindows.ts";
import { VerificationCache } from "../persistence/verificationCache.ts";
import { RecordVerifier } from "../persistence/recordVerifier.ts";
import { DossierKeyring } from "../persistence/dossierKeyring.ts";
import { SendGate } from "../persistence/sendGate.ts";
import { warmUpVerifier } from "../persistence/warmUpVerifier.ts";
import { dossierKeysToHex } from "../session/dossierKeys.ts";
import { openLocalState } from "../session/localState.ts";
import { Dossier } from "./dossier.ts";

/** What all ways of opening share: the host, and the workspace's filter. */
export interface OpenDossierContext {
  readonly host: Host;
  readonly filter: ReadonlySignal<Filter | null>;
  /** Resolves when the text that was just drawn is painted; until then no more records are taken in. */
  readonly whenPainted: () => Promise<void>;
}

/** Creates a dossier from a document: a device, a recovery key, and the first records. */
export async function createDossierFromDocument(
  opener: OpenDossierContext,
  first: NewDocument,
): Promise<Outcome<Dossier>> {
  const { host } = opener;
  // Loaded when needed, and before anything is signed.
  const { formatRecoverySheetHtml } = await import("#shared/exchange/recovery/recoverySheet.ts");
  const publicKeys = await host.signer.create();
  if (isRefusal(publicKeys)) return publicKeys;
  const recovery = await newRecoveryKey();
  const created = await createDossier(
    { key: publicKeys.device, recipient: publicKeys.recipient },
    recovery.secrets,
    (unsigned) => host.signer.record(publicKeys.device, "", unsigned),
  );
  if (isRefusal(created)) return created;
  const { dossier: id, first: record, key } = created;
  const keyring = new DossierKeyring([key]);
  const adopted = await host.signer.adopt(publicKeys.device, id, dossierKeysToHex(keyring));
  if (isRefusal(adopted)) return adopted;
  const dossier = await openDossierWithSession(opener, id, publicKeys, keyring);
  if (isRefusal(dossier)) return dossier;
  dossier.applySigned([record]);
  dossier.session!.localState.recoverySheet.value = {
    sheet: formatRecoverySheetHtml(id, first.title ?? first.reading.draft.title, recovery),
  };
  // Naming a long text and making its record take time: yield to the window in between.
  await yieldToWindow();
  computeDraftId(first.reading.draft);
  await yieldToWindow();
  const act = addDocumentAct(dossier.me, first);
  await yieldToWindow();
  const committed = await dossier.commit(act);
  return isRefusal(committed) ? committed : dossier;
}

/**
 * Opens a dossier of which this installation has a device. Refused with `dossier.gone` if another window deleted it.
 */
export async function loadDossierById(opener: OpenDossierContext, id: DossierId): Promise<Outcome<Dossier>> {
  const held = await opener.host.keys(id);
  if (!isRefusal(held)) return openDossierWithSession(opener, id, held.publicKeys, DossierKeyring.of(held.keys));
  const list = await opener.host.dossiers.list();
  return isRefusal(list) || list.some((each) => each.id === id) ? held : refusal("dossier.gone");
}

/**
 * Opens the dossier of a file: the copy on this machine if there is one, else a read-only dossier with the file's
 * records.
 */
export async function openDossierFile(opener: OpenDossierContext, file: ParsedDossierFile): Promise<Outcome<Dossier>> {
  const held = await opener.host.keys(file.dossier);
  if (!isRefusal(held))
    return openDossierWithSession(opener, file.dossier, held.publicKeys, DossierKeyring.of(held.keys));
  const ledger = new Ledger(file.dossier);
  ledger.add(file.records);
  return new Dossier(opener.host, ledger, null, opener.filter);
}

/** Returns the refusal for the invalid lines of a file (`open.damaged`), or null. */
export function damagedLinesRefusal(name: string, refused: readonly InvalidRecordLine[]): Refusal | null {
  const [first] = refused;
  if (!first) return null;
  return refusal("open.damaged", {
    name,
    count: refused.length,
    line: first.line,
    reason: explainRefusal(first.refusal),
  });
}

/** Opens a dossier with a session: loads the local copy and verifies it before it is shown. */
export async function openDossierWithSession(
  opener: OpenDossierContext,
  id: DossierId,
  publicKeys: DevicePublicKeys,
  keyring: DossierKeyring,
): Promise<Outcome<Dossier>> {
  const { host, filter } = opener;
  const doc = new DossierDoc();
  const localState = await openLocalState(host, id, publicKeys, doc, keyring);
  if (isRefusal(localState)) return localState;
  const verifier = new RecordVerifier();
  const verificationCache = await VerificationCache.open(
    host,
    localState.store.browserCopy,
    id,
    publicKeys.device,
    doc,
  );
  const { examine, unpack, readHints } = verifier;
  let onPause: () => void = () => undefined;
  const paused = new Promise<void>((resolve) => (onPause = resolve));
  const intake = new RecordIntake(doc, id, keyring.all, {
    examine,
    unpack,
    readHints,
    pause: () =>
      yieldToWindow()
        .then(() => opener.whenPainted())
        .then(onPause),
    checked: verificationCache.list,
  });
  localState.store.repairWith(() => intake.whenIdle());
  const atRest = intake.whenIdle().then(waitUntilDrawn);
  void atRest.then(() => verificationCache.save(intake.ledger));
  void atRest.then(() => warmUpVerifier(examine, doc, id, keyring.all, verificationCache.list));
  const sendGate = new SendGate({
    device: publicKeys.device,
    whenSaved: () => localState.store.whenSaved(),
    spend: (last) => host.signer.spend(id, last),
  });
  sendGate.pause();
  const resume = async (): Promise<Outcome<true>> => {
    const last = await resumeChain(host, publicKeys.device, doc, id);
    if (isRefusal(last)) return last;
    sendGate.resume(last);
    return true;
  };
  // A copy beside a log may have a record of this device that the log lost in a crash, so that nothing is signed before
  // it is merged. The text is shown before that.
  const whenResumed = localState.store.isCopyUnread
    ? Promise.race([paused, intake.whenIdle()])
        .then(() => localState.store.mergeCopy())
        .then(resume)
    : null;
  const resumed = whenResumed ? true : await resume();
  if (isRefusal(resumed)) {
    intake.close();
    verifier.end();
    await localState.close();
    return resumed;
  }
  onSignalChange(localState.store.saving, () => localState.store.saving.value.state === "saved" && sendGate.retry());
  const endWindowSync = syncWindows(host.vault.windows, id, localState.store, sendGate);
  const session = {
    publicKeys,
    keyring,
    doc,
    intake,
    verifier,
    verificationCache,
    localState,
    sendGate,
    whenResumed,
    endWindowSync,
  };
  return new Dossier(host, intake.ledger, session, filter);
}

/**
 * Makes the signer continue after the last record of this device's chain in a document: the highest one that the device
 * has signed, as the signer confirms. Returns that record, or null.
 */
async function resumeChain(
  host: Pick<Host, "signer">,
  device: string,
  doc: DossierDoc,
  id: DossierId,
): Promise<Outcome<Envelope | null>> {
  const own: { readonly seq: number; readonly text: string }[] = [];
  for (const key of doc.keys()) {
    const text = doc.get(key)?.text ?? "";
    if (!text.includes(device)) continue;
    const record = parseJson(text) as Partial<Envelope> | null | undefined;
    if (record?.device === device) own.push({ seq: Number(record.seq), text });
  }
  // Only the highest candidates are examined closely, usually just one.
  for (const { text } of own.sort((a, b) => b.seq - a.seq)) {
    const record = envelopeSchema.safeParse(parseJson(text)).data;
    if (!record) continue;
    const resumed = await host.signer.resume(id, record);
    if (!isRefusal(resumed)) return record;
    if (resumed.code !== "keys.other-chain") return resumed;
  }
  return null;
}
