import type { ReadonlySignal } from "@preact/signals-core";
import { createDossier } from "#shared/acts/team/createDossier.ts";
import { addDocument, type NewDocument } from "#shared/acts/texts/addDocument.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { DossierFile, RefusedLine } from "#shared/exchange/dossier/read.ts";
import { recoveryPage } from "#shared/exchange/recovery/recoverySheet.ts";
import type { DevicePublicKeys, Host } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";
import { explain } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { envelopeSchema, type DossierId, type Envelope } from "#shared/records/envelope.ts";
import { onChange } from "../base/signals.ts";
import { pause, rest } from "../base/pause.ts";
import { followBesides } from "../disk/besides.ts";
import { Checked } from "../disk/checked.ts";
import { Examiner } from "../disk/examiner.ts";
import { Keyring } from "../disk/keyring.ts";
import { Outlet } from "../disk/outlet.ts";
import { rehearse } from "../disk/rehearse.ts";
import { keysToHex } from "../own/membership.ts";
import { openOwn } from "../own/own.ts";
import { Dossier } from "./dossier.ts";

/** What the ways of opening share: the surroundings, and the filter that the desk holds. */
export interface Opener {
  readonly host: Host;
  readonly filter: ReadonlySignal<Filter | null>;
}

/** Makes a dossier of a document: a device, a recovery key, the first records. */
export async function foundWith(opener: Opener, first: NewDocument): Promise<Outcome<Dossier>> {
  const { host } = opener;
  const publicKeys = await host.signer.create();
  if (isRefusal(publicKeys)) return publicKeys;
  const recovery = await newRecoveryKey();
  const founded = await createDossier(
    { key: publicKeys.device, recipient: publicKeys.recipient },
    recovery.secrets,
    (unsigned) => host.signer.record(publicKeys.device, "", unsigned),
  );
  if (isRefusal(founded)) return founded;
  const { dossier: id, first: record, key } = founded;
  const keyring = new Keyring([key]);
  const adopted = await host.signer.adopt(publicKeys.device, id, keysToHex(keyring));
  if (isRefusal(adopted)) return adopted;
  const dossier = await seated(opener, id, publicKeys, keyring);
  if (isRefusal(dossier)) return dossier;
  dossier.begin([record]);
  dossier.seat!.own.recovery.value = { sheet: recoveryPage(id, first.title ?? first.reading.draft.title, recovery) };
  // A long text takes its time to be named, and to be made a record of: the window has its turn between.
  await pause();
  computeDraftId(first.reading.draft);
  await pause();
  const act = addDocument(dossier.me, first);
  await pause();
  const said = await dossier.commit(act);
  return isRefusal(said) ? said : dossier;
}

/** Opens a dossier that this installation has a device in, or had until another window deleted it. */
export async function reopen(opener: Opener, id: DossierId): Promise<Outcome<Dossier>> {
  const held = await opener.host.keys(id);
  if (!isRefusal(held)) return seated(opener, id, held.publicKeys, Keyring.of(held.keys));
  const list = await opener.host.dossiers.list();
  return isRefusal(list) || list.some((each) => each.id === id) ? held : refusal("dossier.gone");
}

/** Opens the dossier that a file is of: one's own copy where there is one, else what the file has of it, to be read. */
export async function openFile(opener: Opener, file: DossierFile): Promise<Outcome<Dossier>> {
  const held = await opener.host.keys(file.dossier);
  if (!isRefusal(held)) return seated(opener, file.dossier, held.publicKeys, Keyring.of(held.keys));
  const ledger = new Ledger(file.dossier);
  ledger.add(file.records);
  return new Dossier(opener.host, ledger, null, opener.filter);
}

/** The refusal for the lines of a file that do not hold, or null. */
export function damageOf(name: string, refused: readonly RefusedLine[]): Refusal | null {
  const [first] = refused;
  if (!first) return null;
  return refusal("open.damaged", { name, count: refused.length, line: first.line, reason: explain(first.refusal) });
}

/** A dossier with a seat: what this machine has of it is loaded and verified before it is shown. */
export async function seated(
  { host, filter }: Opener,
  id: DossierId,
  publicKeys: DevicePublicKeys,
  keyring: Keyring,
): Promise<Outcome<Dossier>> {
  const doc = new DossierDoc();
  const own = await openOwn(host, id, publicKeys, doc, keyring);
  if (isRefusal(own)) return own;
  const examiner = new Examiner();
  const checked = await Checked.open(host, own.store.local, id, publicKeys.device, doc);
  const { examine, unpack } = examiner;
  const intake = new RecordIntake(doc, id, keyring.all, { examine, unpack, pause, checked: checked.list });
  own.store.mendedBy(() => intake.whenIdle());
  const atRest = intake.whenIdle().then(rest);
  void atRest.then(() => checked.keep(intake.ledger));
  void atRest.then(() => rehearse(examine, doc, id, keyring.all, checked.list));
  const outlet = new Outlet({
    device: publicKeys.device,
    down: () => own.store.down(),
    spend: (last) => host.signer.spend(id, last),
  });
  const last = await goOn(host, publicKeys.device, doc, id);
  if (isRefusal(last)) {
    intake.close();
    examiner.end();
    await own.close();
    return last;
  }
  if (last) outlet.resume(last);
  onChange(own.store.saving, () => own.store.saving.value.state === "saved" && outlet.again());
  const endBesides = followBesides(host.vault.windows, id, own.store, outlet);
  const seat = { card: publicKeys, keyring, doc, intake, examiner, checked, own, outlet, endBesides };
  return new Dossier(host, intake.ledger, seat, filter);
}

/** Goes on behind the last record of a device's chain in a document: the highest that it has signed, as its signer finds. */
async function goOn(
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
  // Only what is the highest is looked at closely: mostly that is one.
  for (const { text } of own.sort((a, b) => b.seq - a.seq)) {
    const record = envelopeSchema.safeParse(parseJson(text)).data;
    if (!record) continue;
    const resumed = await host.signer.resume(id, record);
    if (!isRefusal(resumed)) return record;
    if (resumed.code !== "keys.other-chain") return resumed;
  }
  return null;
}
