import type { ReadonlySignal, Signal } from "@preact/signals-core";
import { utf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { DossierFile } from "#shared/exchange/dossier/read.ts";
import { limitStrangers, strangersRefusal } from "#shared/exchange/dossier/limitStrangers.ts";
import { looksLikePacket, readPacketHead, type PacketHead } from "#shared/exchange/packet/head.ts";
import type { PacketKey } from "#shared/exchange/packet/encryption.ts";
import { isEmptyPreview, previewMerge, type MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import type { FileBytes, Host } from "#shared/host/host.ts";
import { findMissingRanges, findForks } from "#shared/ledger/queries/syncStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { decodeInvitation, decryptAgeHeader } from "#shared/members/joining/invitation.ts";
import { explain, type MessageCode, type Params } from "#shared/messages/messages.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { mergeRecords } from "../dossier/mergeRecords.ts";
import { damageRefusal, openDossierFile, type OpenContext } from "../dossier/openDossier.ts";
import { openDossierInWorker } from "../base/workerJobs.ts";
import type { Notifications } from "../base/notifications.ts";
import {
  IDLE,
  viewOfIncoming,
  type IncomingState,
  type PacketToUnlock,
  type IncomingView,
  type FileBatch,
} from "./incomingState.ts";

/** The desk as far as it gets records by files. */
export interface IncomingContext extends OpenContext {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly me: Author | null;
  readonly notifications: Notifications;
  readonly viewState: { readonly dialog: Signal<string | null>; readonly invitation: Signal<string> };
  runExclusive(busy: "busy.opening", work: () => Promise<Refusal | void>): Promise<void>;
  openDossier(dossier: Dossier): Promise<void>;
  closeDossier(): Promise<void>;
}

/** What opening a file came to: what is shown of it, and the notes that came beside its records, to be looked through. */
interface Opened {
  readonly shown: IncomingView;
  readonly notes?: FileBytes | null;
}

const NOTHING: Opened = { shown: IDLE };

/** Dossier files and packets that come: opened, looked at, and merged only when that is wanted. */
export class IncomingPackets {
  readonly #desk: IncomingContext;
  readonly #state: Signal<IncomingState>;
  /** Lays notes open, like any that come back. */
  readonly #readNotes: (file: FileBytes) => Promise<void>;

  constructor(desk: IncomingContext, state: Signal<IncomingState>, readNotes: (file: FileBytes) => Promise<void>) {
    [this.#desk, this.#state, this.#readNotes] = [desk, state, readNotes];
  }

  /**
   * Opens a dossier file or a packet: a stranger's is shown, to be read; what one's own dossier would get by it is laid
   * open, and nothing is merged. Of several that came together, none takes the place of another that is only read. Answers
   * whether it could be.
   */
  async open(file: FileBytes, key: PacketKey | null = null, together: FileBatch | null = null): Promise<boolean> {
    return this.#during(viewOfIncoming(this.#state.value), async () => {
      const unpacked = await unpack(this.#desk.host, file, key, this.#desk.viewState.invitation.value);
      if (isRefusal(unpacked)) return refusal("open.failed", { name: file.name, reason: explain(unpacked) });
      if ("kind" in unpacked) return { shown: unpacked };
      this.#state.value = { kind: "opening", over: IDLE };
      return this.#layOpen(file.name, unpacked.file, together);
    });
  }

  /** Tries the passphrase of the packet that is looked at, or the invitation that it came with, which one then joins by. */
  async unlock(by: "passphrase" | "invitation", typed: string): Promise<void> {
    const packet = this.#state.value;
    if (packet.kind !== "locked") return;
    if (by === "passphrase") return void (await this.open(packet.file, { passphrase: typed }));
    const head = readPacketHead(packet.file.bytes);
    const key = isRefusal(head) ? head : await invitedKey(head.header, typed);
    if (this.#state.value !== packet) return;
    if (isRefusal(key)) {
      this.#state.value = { ...packet, failed: key };
      return;
    }
    if (!(await this.open(packet.file, key)) || this.#desk.dossier.value?.session !== null) return;
    this.#desk.viewState.invitation.value = typed;
    this.#desk.viewState.dialog.value = "join";
  }

  /** Merges what is looked at into the dossier that it was looked at for, and says what that came to. */
  async merge(): Promise<void> {
    const looked = this.#state.value;
    if (looked.kind !== "preview") return;
    const { name, file } = looked;
    const { notifications } = this.#desk;
    await this.#during(IDLE, async () => {
      const dossier = this.#desk.dossier.value;
      if (dossier?.id !== file.dossier) return NOTHING;
      const before = countBroken(dossier.ledger);
      await mergeRecords(dossier, file.records);
      const news = notifications.valueOrNotify(describeMerge(name, looked.preview));
      if (news) notifications.notify(news.code, news.params);
      if (countBroken(dossier.ledger) > before) notifications.showRefusal(refusal("open.broken", { name }));
      await dossier.acknowledge();
      return { shown: IDLE, notes: notesIn(name, file) };
    });
  }

  /** Opens something while nothing else is opened. What was shown `over` it stays where it is refused. */
  async #during(over: IncomingView, work: () => Promise<Outcome<Opened>>): Promise<boolean> {
    this.#state.value = { kind: "opening", over };
    const done: { opened?: Opened } = {};
    try {
      await this.#desk.runExclusive("busy.opening", async () => {
        const outcome = await work();
        if (isRefusal(outcome)) return outcome;
        done.opened = outcome;
      });
    } finally {
      if (!done.opened?.notes) this.#state.value = done.opened?.shown ?? viewOfIncoming(this.#state.value);
    }
    if (done.opened?.notes) await this.#readNotes(done.opened.notes);
    return done.opened !== undefined;
  }

  async #layOpen(name: string, file: DossierFile, together: FileBatch | null): Promise<Outcome<Opened>> {
    const open = this.#desk.dossier.value;
    const isOpen = open?.id === file.dossier && open.session !== null;
    if (!isOpen) {
      if (open && together?.shown === open)
        return refusal("open.failed", { name, reason: explain(refusal("open.another")) });
      await this.#desk.closeDossier();
      const dossier = await openDossierFile(this.#desk, file);
      if (isRefusal(dossier)) return dossier;
      await this.#desk.openDossier(dossier);
      if (together && !dossier.session) together.shown = dossier;
    }
    const { session, ledger } = this.#desk.dossier.value!;
    if (!session) return damageRefusal(name, file.refused) ?? NOTHING;
    await session.intake.whenIdle();
    const { taken, left } = limitStrangers(ledger.recordSet, file.records);
    if (left > 0) this.#desk.notifications.showRefusal(strangersRefusal(name, left));
    const bounded = { ...file, records: taken };
    const seen = previewMerge(ledger, bounded, this.#desk.me?.member);
    if (!isEmptyPreview(seen)) return { shown: { kind: "preview", name, file: bounded, preview: seen } };
    this.#desk.notifications.notify("open.merged", { name, count: 0 });
    await this.#desk.dossier.value!.acknowledge();
    return { shown: IDLE, notes: notesIn(name, file) };
  }
}

/** The notes that came beside the records, as a file of their own. */
function notesIn(name: string, { notes }: DossierFile): FileBytes | null {
  return notes === undefined ? null : { name: `${name}.jsonld`, bytes: utf8(notes) };
}

/** What merging a file has come to: in full, or as a refusal of what of it says nothing (yet), with where that stands. */
export function describeMerge(
  name: string,
  seen: MergePreview,
): { readonly code: MessageCode; readonly params: Params } | Refusal {
  const { fresh, waiting, upkeep, bodies } = seen;
  const aside = seen.refused - seen.damaged.length;
  if (waiting + aside > 0) {
    const counts = { fresh: fresh || "none", waiting: waiting || "none", aside: aside || "none" };
    return refusal("open.merged-apart", { name, ...counts });
  }
  if (fresh === 0 && upkeep + bodies > 0) return { code: "open.merged-upkeep", params: { name } };
  return { code: "open.merged", params: { name, count: fresh } };
}

/** How much is missing or doubled in the chains of what is here. */
function countBroken(ledger: Ledger): number {
  return findMissingRanges(ledger).length + findForks(ledger).length;
}

/** A file that was read, or a packet that is still locked. */
type Unpacked = { readonly file: DossierFile } | PacketToUnlock;

/**
 * Reads a dossier file or a packet. Without a key a packet is tried with this machine's devices, and with the invitation
 * that one is about to join by.
 */
async function unpack(
  host: Host,
  file: FileBytes,
  key: PacketKey | null,
  invitation: string,
): Promise<Outcome<Unpacked>> {
  if (!looksLikePacket(file.bytes)) return read(file, null);
  const head = readPacketHead(file.bytes);
  if (isRefusal(head)) return head;
  const found = key ?? (head.asks === "device" ? await ownKey(host, head, invitation) : null);
  if (!found) return { kind: "locked", file, asks: head.asks, failed: null };
  const unpacked = await read(file, found);
  const isWrong = isRefusal(unpacked) && unpacked.code === "packet.passphrase";
  return isWrong ? { kind: "locked", file, asks: head.asks, failed: unpacked } : unpacked;
}

async function read({ bytes }: FileBytes, key: PacketKey | null): Promise<Outcome<Unpacked>> {
  const file = await openDossierInWorker({ bytes, key });
  return isRefusal(file) ? file : { file };
}

async function ownKey(host: Host, { header }: PacketHead, invitation: string): Promise<PacketKey | null> {
  const fileKey = await host.signer.openHead(header);
  if (!isRefusal(fileKey)) return { fileKey };
  const invited = await invitedKey(header, invitation);
  return isRefusal(invited) ? null : invited;
}

/** The key that an invitation (its message, its code, or the text of its file) has to a packet, by the packet's head. */
async function invitedKey(header: PacketHead["header"], invitation: string): Promise<Outcome<PacketKey>> {
  const read = decodeInvitation(invitation);
  if (isRefusal(read)) return read;
  const fileKey = await decryptAgeHeader(read.identity, header);
  return fileKey ? { fileKey } : refusal("packet.others");
}
