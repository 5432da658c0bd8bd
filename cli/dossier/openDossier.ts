import { basename, dirname } from "node:path";
import { signAct } from "#shared/acts/signAct.ts";
import { addJoinedToRoster } from "#shared/acts/team/invite.ts";
import { firstKeyId } from "#shared/acts/negotiation/setStatus.ts";
import type { Act } from "#shared/acts/act.ts";
import type { RosterContext } from "#shared/acts/team/changeRoster.ts";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import type { Signature } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { readDossier, type RefusedLine } from "#shared/exchange/dossier/read.ts";
import { isRedacted } from "#shared/ledger/store/blindRedaction.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import type { PublicKeys } from "#shared/members/roster/rosterChange.ts";
import type { DeviceRequest } from "#shared/members/joining/deviceLinking.ts";
import { openKeyShares } from "#shared/members/roster/keyShares.ts";
import { findChainCounter, DeviceSigner } from "#shared/members/deviceSigner.ts";
import { explain, message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { encodeJoinProof } from "#shared/records/joinProof.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { toDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { Keyring, type KeyEntry } from "#node/keys/keyring.ts";
import { removeLeftovers } from "#node/disk/removeLeftovers.ts";
import { warnOfConflictCopies } from "./conflictCopies.ts";
import { UsageError } from "../arguments/parseArguments.ts";
import type { CommandIo } from "../io.ts";
import { LockedDossierFile, lockDossier, readFileBytes } from "./lockedDossierFile.ts";

export { readFileBytes } from "./lockedDossierFile.ts";

/** A dossier file that holds in every line, and what it says. */
export interface OpenDossier {
  readonly path: string;
  readonly ledger: Ledger;
  /** Where it may be written, too: the command has the file for itself. */
  readonly file?: LockedDossierFile;
}

/** A dossier file that may be written. */
export interface WritableDossier extends OpenDossier {
  readonly file: LockedDossierFile;
}

/** Opens a dossier file to be read: a line that does not hold refuses the whole, and is named. */
export async function openDossier(path: string): Promise<Outcome<OpenDossier>> {
  const found = await find(path);
  return isRefusal(found) ? found : found.dossier;
}

/**
 * Opens a dossier file for a command that may write. Before it reads, the command has the keyring and the file for itself,
 * and keeps them until it ends; without `keys` the file alone.
 */
export async function openWritable(
  path: string,
  io: CommandIo,
  { keys = true } = {},
): Promise<Outcome<WritableDossier>> {
  const ring = keys ? await io.locks.keyring(io.home) : true;
  if (isRefusal(ring)) return ring;
  const locked = await lockDossier(path, io);
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
  const file = await readDossier(bytes);
  if (isRefusal(file)) return file;
  const { records, refused } = file;
  if (refused.length > 0) return damaged(basename(path), refused);
  return { bytes, records, dossier: { path, ledger: buildLedger(file.dossier, records) } };
}

/**
 * Opens a dossier file to be read as somebody at this machine may see it, or as nobody in particular: in a blind round the
 * levels that are hidden from them are in none of its threads, and that is told first.
 */
export async function openForViewer(
  path: string,
  as: string | undefined,
  io: CommandIo,
): Promise<Outcome<OpenDossier>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  await warnOfConflictCopies(path, dossier.ledger, io);
  return viewDossierAs(dossier, as, io);
}

/** The same of a dossier that is open. */
export async function viewDossierAs<T extends OpenDossier>(
  dossier: T,
  as: string | undefined,
  io: CommandIo,
): Promise<Outcome<T>> {
  const who = as === undefined ? null : await findAuthor(io.home, dossier, as, io.now);
  if (isRefusal(who)) return who;
  const notes = dossier.ledger.all(threads).filter(isRedacted).length;
  if (notes > 0) io.err(message("cli.hidden", { notes, named: String(who !== null) }));
  return dossier;
}

export function buildLedger(dossier: string, records: readonly OpenedRecord[]): Ledger {
  const ledger = new Ledger(dossier);
  ledger.add(records);
  return ledger;
}

function damaged(name: string, refused: readonly RefusedLine[]): Refusal {
  const { line, key, type, refusal: cause } = refused[0]!;
  return refusal("file.damaged", {
    count: refused.length,
    name,
    line,
    type: type || "none",
    key: key.slice(0, 12),
    reason: explain(cause),
  });
}

/** Somebody at this machine who can speak in a dossier. */
export class DossierAuthor {
  readonly #ring: Keyring;
  #entry: KeyEntry;
  readonly #device: DeviceSigner;
  readonly #dossier: OpenDossier;

  constructor(ring: Keyring, entry: KeyEntry, dossier: OpenDossier, now: () => Date) {
    this.#ring = ring;
    this.#entry = entry;
    this.#dossier = dossier;
    this.#device = new DeviceSigner(entry, entry.counter, now);
    const opened = [...dossier.ledger.records()].map((filed) => filed.opened);
    this.#device.catchUp(findChainCounter(opened, entry.key));
  }

  /** What the dossier says. */
  get ledger(): Ledger {
    return this.#dossier.ledger;
  }

  /** The device that speaks. */
  get card(): PublicKeys {
    return this.#device.publicKeys;
  }

  /** As one who changes the list of members. Refused without the dossier key in force. */
  rosterContext(now: Date): Outcome<RosterContext> {
    const { key, me } = this;
    return key ? { me, key, now: now.toISOString() } : refusal("key.missing");
  }

  /** Vouches for a further device of the same member. */
  vouch({ device, recipient }: DeviceRequest): Promise<Signature> {
    return this.#device.signBytes(encodeJoinProof(this.#dossier.ledger.dossier, device, recipient));
  }

  /** Takes the dossier keys that rosters have brought for this device, or that are known already. */
  async collectKeys(known: readonly DossierKey[] = []): Promise<void> {
    const shares = this.#dossier.ledger.judgement.roster?.keys ?? [];
    const held = [...Object.values(this.#entry.dossierKeys).map((hex) => toDossierKey(fromHex(hex))), ...known];
    const found = await openKeyShares(shares, this.card.recipient, (sealed) => this.#device.open(sealed), held);
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

  /** The dossier key in force, where this machine holds it. */
  get key(): DossierKey | null {
    return this.#held(this.#dossier.ledger.judgement.roster?.body.keys[0]?.id ?? "");
  }

  /** The dossier's first key, where this machine holds it: registers of provisions are named by it. */
  get firstKey(): DossierKey | null {
    return this.#held(firstKeyId(this.#dossier.ledger));
  }

  #held(id: string): DossierKey | null {
    const hex = this.#entry.dossierKeys[id];
    return hex === undefined ? null : toDossierKey(fromHex(hex));
  }

  /** Says acts, takes in who joined where the speaker keeps the roster, and writes file, then counter. */
  async commit(...acts: readonly Act[]): Promise<Outcome<readonly OpenedRecord[]>> {
    const { key } = this;
    if (!key) return refusal("key.missing");
    const records: OpenedRecord[] = [];
    for (const each of acts) {
      const outcome = await this.commitInMemory(each);
      if (isRefusal(outcome)) return outcome;
      records.push(...outcome);
    }
    // After the acts: a new invitation's roster takes them in already, and has but one place in the chain.
    const adopting = await addJoinedToRoster(this.#dossier.ledger, { me: this.me, key, now: new Date().toISOString() });
    if (isRefusal(adopting)) return adopting;
    if (adopting) {
      const adopted = await this.commitInMemory(adopting);
      if (isRefusal(adopted)) return adopted;
    }
    await this.collectKeys();
    const saved = await this.save();
    return isRefusal(saved) ? saved : records;
  }

  /** Writes the file, then the counter and the keys. What it says is said, even where these cannot be written. */
  async save(): Promise<Outcome<true>> {
    const { file, ledger } = this.#dossier;
    if (!file) throw new Error("The dossier file was opened to be read only");
    const saved = await file.save(ledger, this.#entry.key);
    if (isRefusal(saved)) return saved;
    return file.afterSave(() => this.#ring.save({ ...this.#entry, counter: this.#device.counter }));
  }

  /** Says an act in memory alone, until something is saved. */
  async commitInMemory(act: Act): Promise<Outcome<readonly OpenedRecord[]>> {
    const { key } = this;
    if (!key) return refusal("key.missing");
    const { ledger } = this.#dossier;
    const said = await signAct(act, (unsigned) => this.#device.sign(ledger.dossier, unsigned), key);
    if (!isRefusal(said)) ledger.add(said);
    return said;
  }
}

/** Finds the device of whoever speaks, by the name it was made with: one that was not removed first. Refused where there is none. */
export async function findAuthor(
  home: string,
  dossier: OpenDossier,
  as: string,
  now: () => Date,
): Promise<Outcome<DossierAuthor>> {
  const ring = new Keyring(`${home}/keys`);
  const entries = await ring.list(dossier.ledger.dossier);
  const named = entries.filter((each) => sameName(each.as, as));
  const entry = named.find(({ key }) => !isDeviceRemoved(dossier.ledger, key)) ?? named[0];
  return entry ? speaking(new DossierAuthor(ring, entry, dossier, now)) : refusal("cli.no-key", { as });
}

/** The same for whoever is about to write: refused where the device was removed from the team. */
export async function findWriter(...asked: Parameters<typeof findAuthor>): Promise<Outcome<DossierAuthor>> {
  const who = await findAuthor(...asked);
  return !isRefusal(who) && isDeviceRemoved(who.ledger, who.device) ? refusal("team.cut") : who;
}

/** Opens a dossier file for somebody at this machine to write in it. */
export async function openAsWriter(path: string, as: string, io: CommandIo): Promise<Outcome<DossierAuthor>> {
  const dossier = await openWritable(path, io);
  return isRefusal(dossier) ? dossier : findWriter(io.home, dossier, as, io.now);
}

/** From now on the dossier is seen with the speaker's eyes. */
async function speaking(who: DossierAuthor): Promise<DossierAuthor> {
  who.ledger.viewAs(() => who.me?.member);
  await who.collectKeys();
  return who;
}

/** The only device at this machine that speaks as a lead in a dossier. Throws a UsageError where there is none, or several. */
export async function findSoleLead(home: string, dossier: OpenDossier, now: () => Date): Promise<DossierAuthor> {
  const ring = new Keyring(`${home}/keys`);
  const entries = await ring.list(dossier.ledger.dossier);
  const leads = entries.filter(({ key }) => dossier.ledger.judgement.authorityOf(key)?.role === "lead");
  if (leads.length !== 1) throw UsageError.missing("--as");
  return speaking(new DossierAuthor(ring, leads[0]!, dossier, now));
}

/** Names as typed, white space and case apart; "Name" alone finds "Name, Organisation". */
function sameName(a: string, b: string): boolean {
  const fold = (text: string) => text.trim().replace(/\s+/gu, " ").toLowerCase();
  return fold(a) === fold(b) || fold(a.split(",")[0]!) === fold(b);
}
