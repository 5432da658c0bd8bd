import { basename, dirname } from "node:path";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { createDueRosterUpdateAct } from "#shared/acts/team/invitations.ts";
import { firstDossierKeyId } from "#shared/acts/negotiation/setStatus.ts";
import { isControlAct, type Act } from "#shared/acts/act.ts";
import { confirmHandoverAct } from "#shared/acts/team/createSignedHandover.ts";
import type { RosterChangeContext } from "#shared/acts/team/rosterChangeContext.ts";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import type { Signature } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { readDossierFile, type InvalidRecordLine } from "#shared/exchange/dossier/read.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import { listHandoversToAutoConfirm } from "#shared/members/pendingHandovers.ts";
import type { PublicKeys } from "#shared/members/roster/rosterChange.ts";
import type { DeviceLinkRequest } from "#shared/members/joining/deviceLinking.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import { findChainCounter, DeviceRecordSigner } from "#shared/members/deviceRecordSigner.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { UnsignedRecord } from "#shared/records/envelope.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { toDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { Keyring, type KeyEntry } from "#node/keys/keyring.ts";
import { removeLeftovers } from "#node/disk/removeLeftovers.ts";
import { warnOfConflictCopies } from "./conflictCopies.ts";
import { UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { LockedDossierFile, lockDossierFile, readFileBytes } from "./lockedDossierFile.ts";

export { readFileBytes } from "./lockedDossierFile.ts";

/** A valid dossier file and its ledger. */
export interface OpenedDossierFile {
  readonly path: string;
  readonly ledger: Ledger;
  /** Present if it may be written: the command holds the file exclusively. */
  readonly file?: LockedDossierFile;
}

/** A dossier file that may be written. */
export interface WritableDossierFile extends OpenedDossierFile {
  readonly file: LockedDossierFile;
}

/** Opens a dossier file for reading. An invalid line refuses the whole file (`file.damaged`) and is named. */
export async function openDossier(path: string): Promise<Outcome<OpenedDossierFile>> {
  const found = await find(path);
  return isRefusal(found) ? found : found.dossier;
}

/**
 * Opens a dossier file for a command that may write. Before reading, the command locks the keyring and the file until
 * it ends; without `keys` only the file.
 */
export async function openWritableDossier(
  path: string,
  io: CommandEnvironment,
  { keys = true } = {},
): Promise<Outcome<WritableDossierFile>> {
  const ring = keys ? await io.locks.keyring(io.home) : true;
  if (isRefusal(ring)) return ring;
  const locked = await lockDossierFile(path, io);
  if (isRefusal(locked)) return locked;
  const found = await find(path);
  if (isRefusal(found)) return found;
  await warnOfConflictCopies(path, found.dossier.ledger, io);
  for (const folder of [dirname(locked.path), `${io.home}/keys/${found.dossier.ledger.dossier}`])
    await removeLeftovers(folder);
  return { ...found.dossier, file: new LockedDossierFile(locked.path, locked.lock, io, found) };
}

async function find(path: string) {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const file = await readDossierFile(bytes);
  if (isRefusal(file))
    return file.code === "file.not-a-dossier" ? refusal("cli.not-a-dossier", { name: basename(path) }) : file;
  const { records, refused } = file;
  if (refused.length > 0) return damaged(basename(path), refused);
  return { bytes, records, dossier: { path, ledger: buildLedger(file.dossier, records) } };
}

/**
 * Opens a dossier file for reading, as a member on this machine may see it, or as nobody in particular. In a blind
 * round, hidden levels are removed from its threads, and a notice about that is printed first.
 */
export async function openDossierForViewer(
  path: string,
  as: string | undefined,
  io: CommandEnvironment,
): Promise<Outcome<OpenedDossierFile>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  await warnOfConflictCopies(path, dossier.ledger, io);
  return redactDossierForViewer(dossier, as, io);
}

/** Applies the view of `openDossierForViewer` to an open dossier. */
export async function redactDossierForViewer<T extends OpenedDossierFile>(
  dossier: T,
  as: string | undefined,
  io: CommandEnvironment,
): Promise<Outcome<T>> {
  const who = as === undefined ? null : await findLocalDossierAuthor(io.home, dossier, as, io.now);
  if (isRefusal(who)) return who;
  const notes = dossier.ledger.all(threadProjection).filter(hasRatingsHiddenByBlindRound).length;
  if (notes > 0) io.err(message("cli.hidden", { notes, named: String(who !== null) }));
  return dossier;
}

export function buildLedger(dossier: string, records: readonly OpenedRecord[]): Ledger {
  const ledger = new Ledger(dossier);
  ledger.add(records);
  return ledger;
}

function damaged(name: string, refused: readonly InvalidRecordLine[]): Refusal {
  const { line, key, type, refusal: cause } = refused[0]!;
  return refusal("file.damaged", {
    count: refused.length,
    name,
    line,
    type: type || "none",
    key: key.slice(0, 12),
    reason: explainRefusal(cause),
  });
}

/** A device on this machine that can commit records to a dossier. */
export class LocalDossierAuthor {
  readonly #ring: Keyring;
  #entry: KeyEntry;
  readonly #device: DeviceRecordSigner;
  readonly #dossier: OpenedDossierFile;

  constructor(ring: Keyring, entry: KeyEntry, dossier: OpenedDossierFile, now: () => Date) {
    this.#ring = ring;
    this.#entry = entry;
    this.#dossier = dossier;
    this.#device = new DeviceRecordSigner(entry, entry.counter, now);
    const opened = [...dossier.ledger.records()].map((filed) => filed.opened);
    this.#device.catchUp(findChainCounter(opened, entry.key));
  }

  /** The dossier's ledger. */
  get ledger(): Ledger {
    return this.#dossier.ledger;
  }

  /** The public keys of the device. */
  get card(): PublicKeys {
    return this.#device.publicKeys;
  }

  /** Returns the context for changing the list of members. */
  rosterContext(now: Date): RosterChangeContext {
    const { key, me, device } = this;
    return { me, device, key, keys: this.#allKeys, now: now.toISOString() };
  }

  /** Signs that a further device of the same member may join. */
  vouch({ device, recipient }: DeviceLinkRequest): Promise<Signature> {
    return this.#device.signBytes(encodeJoinToSign(this.#dossier.ledger.dossier, device, recipient));
  }

  /** Collects the dossier keys that rosters share with this device, and those already known. */
  async collectKeys(known: readonly DossierKey[] = []): Promise<void> {
    const shares = this.#dossier.ledger.judgement.team?.keyShares ?? [];
    const held = [...this.#allKeys, ...known];
    const found = await openSharedDossierKeys(shares, this.card.recipient, (sealed) => this.#device.open(sealed), held);
    const dossierKeys = Object.fromEntries(found.map(({ id, bytes }) => [id, toHex(bytes)]));
    this.#entry = { ...this.#entry, dossierKeys: { ...this.#entry.dossierKeys, ...dossierKeys } };
  }

  get me(): Author | null {
    return this.#dossier.ledger.judgement.authorityOf(this.#entry.key);
  }

  get device(): string {
    return this.#entry.key;
  }

  /** Its age recipient. */
  get recipient(): string {
    return this.#entry.recipient;
  }

  /** The current dossier key, if this machine holds it. */
  get key(): DossierKey | null {
    const inForce = this.#dossier.ledger.judgement.keysForWriting(this.#entry.key);
    return inForce.map((id) => this.#held(id)).find((key) => key !== null) ?? null;
  }

  /** The dossier's first key, if this machine holds it; it names the registers of provisions. */
  get firstKey(): DossierKey | null {
    return this.#held(firstDossierKeyId(this.#dossier.ledger));
  }

  get #allKeys(): readonly DossierKey[] {
    return Object.values(this.#entry.dossierKeys).map((hex) => toDossierKey(fromHex(hex)));
  }

  #held(id: string): DossierKey | null {
    const hex = this.#entry.dossierKeys[id];
    return hex === undefined ? null : toDossierKey(fromHex(hex));
  }

  /**
   * Commits acts, adds newly joined members if the author keeps the roster, confirms the handover that is followed if he
   * is a lead, and writes the file, then the counter.
   */
  async commit(...acts: readonly Act[]): Promise<Outcome<readonly OpenedRecord[]>> {
    const records: OpenedRecord[] = [];
    for (const each of acts) {
      const outcome = await this.commitInMemory(each);
      if (isRefusal(outcome)) return outcome;
      records.push(...outcome);
    }
    // After the acts: a new invitation's roster already includes them, and has only one place in the chain.
    const { ledger } = this.#dossier;
    const adopting = await createDueRosterUpdateAct(ledger, this.rosterContext(new Date()));
    if (isRefusal(adopting)) return adopting;
    const due = listHandoversToAutoConfirm(ledger.recordSet, ledger.judgement, this.#entry.key);
    for (const each of [...(adopting ? [adopting] : []), ...due.map(confirmHandoverAct)]) {
      const outcome = await this.commitInMemory(each);
      if (isRefusal(outcome)) return outcome;
    }
    await this.collectKeys();
    const saved = await this.save();
    return isRefusal(saved) ? saved : records;
  }

  /** Writes the file, then the counter and the keys. The records count even if these cannot be written. */
  async save(): Promise<Outcome<true>> {
    const { file, ledger } = this.#dossier;
    if (!file) throw new Error("The dossier file was opened to be read only");
    const saved = await file.save(ledger, this.#entry.key);
    if (isRefusal(saved)) return saved;
    return file.afterSave(() => this.#ring.save({ ...this.#entry, counter: this.#device.counter }));
  }

  /** Commits an act in memory only, until something is saved. */
  async commitInMemory(act: Act): Promise<Outcome<readonly OpenedRecord[]>> {
    const { key } = this;
    const { ledger } = this.#dossier;
    if (!key && !isControlAct(act)) return refusal("key.missing");
    const sign = (unsigned: UnsignedRecord) => this.#device.sign(ledger.dossier, unsigned);
    const committed = await signAct(act, sign, chooseBodySealing(key, ledger));
    if (!isRefusal(committed)) ledger.add(committed);
    return committed;
  }
}

/**
 * Finds the author's device by the name under which it was created, preferring one that was not removed. Refuses with
 * `cli.no-key`.
 */
export async function findLocalDossierAuthor(
  home: string,
  dossier: OpenedDossierFile,
  as: string,
  now: () => Date,
): Promise<Outcome<LocalDossierAuthor>> {
  const ring = new Keyring(`${home}/keys`);
  const entries = await ring.list(dossier.ledger.dossier);
  const named = entries.filter((each) => sameName(each.as, as));
  const entry = named.find(({ key }) => !isDeviceRemoved(dossier.ledger, key)) ?? named[0];
  if (entry) return prepareAuthor(new LocalDossierAuthor(ring, entry, dossier, now));
  const known = entries.map((each) => each.as).join("; ");
  return refusal("cli.no-key", { as, known: known || "none" });
}

/** Finds the author's device for writing. Also refuses a device that was removed from the team (`team.cut`). */
export async function findActiveDossierAuthor(
  ...asked: Parameters<typeof findLocalDossierAuthor>
): Promise<Outcome<LocalDossierAuthor>> {
  const who = await findLocalDossierAuthor(...asked);
  return !isRefusal(who) && isDeviceRemoved(who.ledger, who.device) ? refusal("team.cut") : who;
}

/** Opens a dossier file for writing as a member on this machine. */
export async function openDossierAsWriter(
  path: string,
  as: string,
  io: CommandEnvironment,
): Promise<Outcome<LocalDossierAuthor>> {
  const dossier = await openWritableDossier(path, io);
  return isRefusal(dossier) ? dossier : findActiveDossierAuthor(io.home, dossier, as, io.now);
}

/** Shows the dossier as the author may see it. */
async function prepareAuthor(who: LocalDossierAuthor): Promise<LocalDossierAuthor> {
  who.ledger.viewAs(() => who.me?.member);
  await who.collectKeys();
  return who;
}

/**
 * Finds the only device on this machine that belongs to a lead of a dossier. Throws a UsageError if there is none, or
 * several.
 */
export async function findSoleLeadAuthor(
  home: string,
  dossier: OpenedDossierFile,
  now: () => Date,
): Promise<LocalDossierAuthor> {
  const ring = new Keyring(`${home}/keys`);
  const entries = await ring.list(dossier.ledger.dossier);
  const leads = entries.filter(({ key }) => dossier.ledger.judgement.authorityOf(key)?.role === "lead");
  if (leads.length !== 1) throw UsageError.missing("--as");
  return prepareAuthor(new LocalDossierAuthor(ring, leads[0]!, dossier, now));
}

/** Compares names, ignoring white space and case; "Name" alone matches "Name, Organisation". */
function sameName(a: string, b: string): boolean {
  const fold = (text: string) => text.trim().replace(/\s+/gu, " ").toLowerCase();
  return fold(a) === fold(b) || fold(a.split(",")[0]!) === fold(b);
}
