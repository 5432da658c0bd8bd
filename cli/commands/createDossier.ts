import { existsSync } from "node:fs";
import { createDossier } from "#shared/acts/team/createDossier.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import type { Act } from "#shared/acts/act.ts";
import { toHex } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { formatRecoverySheetText } from "#shared/exchange/recovery/recoverySheet.ts";
import { message } from "#shared/messages/messages.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { Keyring, buildKeyEntry } from "#node/keys/keyring.ts";
import {
  draftAttributionsFlag,
  describeRecordedAttributions,
  addAttributionsToAct,
} from "../texts/recordAttributions.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { draftMetadataFlags, readDraftWithMetadata } from "../arguments/readDraftWithMetadata.ts";
import { buildLedger } from "../dossier/openedDossierFile.ts";

const flags = { as: { type: "string" }, ...draftMetadataFlags, ...draftAttributionsFlag } as const;

/** `new DOSSIER --draft FILE --as "Name, Organisation" …`: creates a dossier file. */
export async function createDossierCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["draft", "as"] });
  const path = positionals[0]!;
  if (existsSync(path)) return refusal("cli.exists", { path });
  const lock = await io.locks.keyring(io.home);
  if (isRefusal(lock)) return lock;
  const document = await readDraftWithMetadata(values.draft!, values, io);
  if (isRefusal(document)) return document;

  const [secrets, recovery] = [await newDeviceSecrets(), await newRecoveryKey()];
  const device = new DeviceRecordSigner(secrets, EMPTY_CHAIN_COUNTER, io.now);
  const created = await createDossier(device.publicKeys, recovery.secrets, (unsigned) => device.sign("", unsigned));
  if (isRefusal(created)) return created;
  const { dossier, first, key } = created;
  const ledger = buildLedger(dossier, [first]);
  const commit = async (act: Outcome<Act>): Promise<Outcome<true>> => {
    if (isRefusal(act)) return act;
    const sealing = chooseBodySealing(key, ledger);
    const committed = await signAct(act, (unsigned) => device.sign(dossier, unsigned), sealing);
    if (isRefusal(committed)) return committed;
    ledger.add(committed);
    return true;
  };
  const me = ledger.judgement.authorityOf(device.publicKeys.key);
  const added = addAttributionsToAct(
    values.attributions,
    addDocumentAct(me, document),
    { ledger, me },
    document.reading,
  );
  for (const act of [setProfileAct(ledger, me, values.as!), added]) {
    const outcome = await commit(act);
    if (isRefusal(outcome)) return outcome;
  }

  // The key is saved before the file: a dossier in which nobody can write would be useless.
  const ring = new Keyring(`${io.home}/keys`);
  await ring.save(buildKeyEntry(dossier, values.as!, secrets, device.counter, { [key.id]: toHex(key.bytes) }));
  const records = [...ledger.records()].map(({ opened }) => opened);
  const bytes = await packDossier({ dossier, records, erased: ledger.erasedKeys() });
  if (isRefusal(bytes)) return bytes;
  const written = await writeNew(path, bytes, io);
  if (isRefusal(written)) return written;
  const sheet = await ring.saveRecovery(dossier, formatRecoverySheetText(dossier, document.title, recovery));
  io.out(message("cli.made", { path, id: dossier, sheet }));
  if (values.attributions !== undefined) io.out(describeRecordedAttributions(records));
  return 0;
}

/** Writes a file that must not exist yet, as a whole or not at all. */
async function writeNew(path: string, bytes: Uint8Array, { locks }: CommandEnvironment): Promise<Outcome<true>> {
  try {
    const lock = await locks.file(path);
    if (isRefusal(lock)) return lock;
    if (existsSync(path)) return refusal("cli.exists", { path });
    await writeAtomic(path, bytes, { mode: 0o600 });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refusal("cli.unwritable", { path, code: code ?? "" });
  }
}
