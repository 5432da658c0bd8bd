import type { ReadonlySignal, Signal } from "@preact/signals-core";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { leftOutRecordRefusals, limitIncomingRecords } from "#shared/exchange/dossier/limitIncomingRecords.ts";
import { openBackupHead, readBackupCode } from "#shared/exchange/backup/backupCode.ts";
import { looksLikePacket, readPacketHead, type PacketHead } from "#shared/exchange/packet/head.ts";
import type { PacketKey } from "#shared/exchange/packet/encryption.ts";
import { isEmptyMergePreview, previewMerge, type MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import type { NamedFile, Host } from "#shared/host/host.ts";
import { findMissingChainRanges, findChainForks } from "#shared/ledger/queries/syncStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { decodeInvitation, decryptAgeFileKey } from "#shared/members/joining/invitation.ts";
import { explainRefusal, type MessageCode, type MessageParams } from "#shared/messages/messages.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { mergeRecords } from "../dossier/mergeRecords.ts";
import { damagedLinesRefusal, openDossierFile, type OpenDossierContext } from "../dossier/openDossier.ts";
import { readDossierFileInWorker } from "../base/workerJobs.ts";
import type { Notifications } from "../base/notifications.ts";
import {
  NO_INCOMING_FILE,
  incomingFileStepOf,
  type IncomingFileState,
  type PacketToUnlock,
  type IncomingFileStep,
  type IncomingFileBatch,
} from "./incomingState.ts";

/** The parts of the workspace that incoming records need. */
export interface IncomingPacketHandlerContext extends OpenDossierContext {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly me: Author | null;
  readonly notifications: Notifications;
  readonly viewState: { readonly dialog: Signal<string | null>; readonly invitation: Signal<string> };
  runExclusive(busy: "busy.opening", work: () => Promise<Refusal | void>): Promise<void>;
  openDossier(dossier: Dossier): Promise<void>;
  closeDossier(): Promise<void>;
}

/** The result of opening a file: what to show of it, and the notes beside its records, to be reviewed. */
interface Opened {
  readonly shown: IncomingFileStep;
  readonly notes?: NamedFile | null;
}

const NOTHING: Opened = { shown: NO_INCOMING_FILE };

/** Handles incoming dossier files and packets: opens and previews them, and merges only on request. */
export class IncomingPacketHandler {
  readonly #workspace: IncomingPacketHandlerContext;
  readonly #state: Signal<IncomingFileState>;
  /** Shows notes for review, like any returned comments. */
  readonly #readNotes: (file: NamedFile) => Promise<void>;

  constructor(
    workspace: IncomingPacketHandlerContext,
    state: Signal<IncomingFileState>,
    readNotes: (file: NamedFile) => Promise<void>,
  ) {
    [this.#workspace, this.#state, this.#readNotes] = [workspace, state, readNotes];
  }

  /**
   * Opens a dossier file or a packet. A dossier that this machine is not in opens read-only; for the user's own, the
   * merge is previewed, and nothing is merged. Of several files that arrived together, none replaces another's
   * read-only dossier. Returns whether the file could be opened.
   */
  async open(
    file: NamedFile,
    key: PacketKey | null = null,
    together: IncomingFileBatch | null = null,
  ): Promise<boolean> {
    return this.#runOpening(incomingFileStepOf(this.#state.value), async () => {
      const unpacked = await unpack(this.#workspace.host, file, key, this.#workspace.viewState.invitation.value);
      if (isRefusal(unpacked)) return refusal("open.failed", { name: file.name, reason: explainRefusal(unpacked) });
      if ("kind" in unpacked) return { shown: unpacked };
      this.#state.value = { kind: "opening", over: NO_INCOMING_FILE };
      return this.#openFile(file.name, unpacked.file, together);
    });
  }

  /**
   * Tries the passphrase of the packet that is shown, the code of a backup, or the invitation that came with a packet,
   * by which the user can then join.
   */
  async unlock(by: "passphrase" | "invitation", typed: string): Promise<void> {
    const packet = this.#state.value;
    if (packet.kind !== "locked") return;
    if (by === "passphrase") return void (await this.open(packet.file, { passphrase: typed }));
    const head = readPacketHead(packet.file.bytes);
    const isCode = !isRefusal(readBackupCode(typed));
    const open = isCode ? openBackupHead : invitationKey;
    const key = isRefusal(head) ? head : await open(head.header, typed);
    if (this.#state.value !== packet) return;
    if (isRefusal(key)) {
      this.#state.value = { ...packet, failed: key };
      return;
    }
    if (!(await this.open(packet.file, key)) || isCode || this.#workspace.dossier.value?.session !== null) return;
    this.#workspace.viewState.invitation.value = typed;
    this.#workspace.viewState.dialog.value = "join";
  }

  /** Merges the previewed file into the dossier that it was previewed for, and notifies the user of the result. */
  async merge(): Promise<void> {
    const previewed = this.#state.value;
    if (previewed.kind !== "preview") return;
    const { name, file } = previewed;
    const { notifications } = this.#workspace;
    await this.#runOpening(NO_INCOMING_FILE, async () => {
      const dossier = this.#workspace.dossier.value;
      if (dossier?.id !== file.dossier) return NOTHING;
      const before = countBroken(dossier.ledger);
      await mergeRecords(dossier, file.records);
      const news = notifications.valueOrNotify(describeMergeEffect(name, previewed.preview));
      if (news) notifications.notify(news.code, news.params);
      if (countBroken(dossier.ledger) > before) notifications.showRefusal(refusal("open.broken", { name }));
      await dossier.acknowledge();
      return { shown: NO_INCOMING_FILE, notes: notesIn(name, file) };
    });
  }

  /** Opens something while nothing else is opened. What was shown `over` it stays if that is refused. */
  async #runOpening(over: IncomingFileStep, work: () => Promise<Outcome<Opened>>): Promise<boolean> {
    this.#state.value = { kind: "opening", over };
    const done: { opened?: Opened } = {};
    try {
      await this.#workspace.runExclusive("busy.opening", async () => {
        const outcome = await work();
        if (isRefusal(outcome)) return outcome;
        done.opened = outcome;
      });
    } finally {
      if (!done.opened?.notes) this.#state.value = done.opened?.shown ?? incomingFileStepOf(this.#state.value);
    }
    if (done.opened?.notes) await this.#readNotes(done.opened.notes);
    return done.opened !== undefined;
  }

  async #openFile(name: string, file: ParsedDossierFile, together: IncomingFileBatch | null): Promise<Outcome<Opened>> {
    const open = this.#workspace.dossier.value;
    const isOpen = open?.id === file.dossier && open.session !== null;
    if (!isOpen) {
      if (open && together?.shown === open)
        return refusal("open.failed", { name, reason: explainRefusal(refusal("open.another")) });
      await this.#workspace.closeDossier();
      const dossier = await openDossierFile(this.#workspace, file);
      if (isRefusal(dossier)) return dossier;
      await this.#workspace.openDossier(dossier);
      if (together && !dossier.session) together.shown = dossier;
    }
    const { session, ledger } = this.#workspace.dossier.value!;
    if (!session) return damagedLinesRefusal(name, file.refused) ?? NOTHING;
    await session.intake.whenIdle();
    const accepted = limitIncomingRecords(ledger.recordSet, file.records);
    for (const leftOut of leftOutRecordRefusals(name, accepted)) this.#workspace.notifications.showRefusal(leftOut);
    const bounded = { ...file, records: accepted.taken };
    const preview = previewMerge(ledger, bounded, this.#workspace.me?.member);
    if (!isEmptyMergePreview(preview)) return { shown: { kind: "preview", name, file: bounded, preview } };
    this.#workspace.notifications.notify("open.merged", { name, count: 0 });
    await this.#workspace.dossier.value!.acknowledge();
    return { shown: NO_INCOMING_FILE, notes: notesIn(name, file) };
  }
}

/** Returns the notes beside the records, as a file of their own. */
function notesIn(name: string, { notes }: ParsedDossierFile): NamedFile | null {
  return notes === undefined ? null : { name: `${name}.jsonld`, bytes: encodeUtf8(notes) };
}

/**
 * Returns the message for a merge: a plain one, or a refusal that counts the records that have no effect (yet), and
 * says where to find them.
 */
export function describeMergeEffect(
  name: string,
  preview: MergePreview,
): { readonly code: MessageCode; readonly params: MessageParams } | Refusal {
  const { fresh, waiting, upkeep, bodies } = preview;
  const aside = preview.refused - preview.damaged.length;
  if (waiting + aside > 0) {
    const counts = { fresh: fresh || "none", waiting: waiting || "none", aside: aside || "none" };
    return refusal("open.merged-apart", { name, ...counts });
  }
  if (fresh === 0 && upkeep + bodies > 0) return { code: "open.merged-upkeep", params: { name } };
  return { code: "open.merged", params: { name, count: fresh } };
}

/** Counts the gaps and forks in the chains of records here. */
function countBroken(ledger: Ledger): number {
  return findMissingChainRanges(ledger).length + findChainForks(ledger).length;
}

/** A file that was read, or a packet that is still locked. */
type Unpacked = { readonly file: ParsedDossierFile } | PacketToUnlock;

/**
 * Reads a dossier file or a packet. A packet without a key is tried with this machine's devices, and with the
 * invitation that the user is about to join by.
 */
async function unpack(
  host: Host,
  file: NamedFile,
  key: PacketKey | null,
  invitation: string,
): Promise<Outcome<Unpacked>> {
  if (!looksLikePacket(file.bytes)) return read(file, null);
  const head = readPacketHead(file.bytes);
  if (isRefusal(head)) return head;
  const found = key ?? (head.asks === "device" ? await findOwnKey(host, head, invitation) : null);
  if (!found) return { kind: "locked", file, asks: head.asks, failed: null };
  const unpacked = await read(file, found);
  const isWrong = isRefusal(unpacked) && unpacked.code === "packet.passphrase";
  return isWrong ? { kind: "locked", file, asks: head.asks, failed: unpacked } : unpacked;
}

async function read({ bytes }: NamedFile, key: PacketKey | null): Promise<Outcome<Unpacked>> {
  const file = await readDossierFileInWorker({ bytes, key });
  return isRefusal(file) ? file : { file };
}

async function findOwnKey(host: Host, { header }: PacketHead, invitation: string): Promise<PacketKey | null> {
  const fileKey = await host.signer.openHead(header);
  if (!isRefusal(fileKey)) return { fileKey };
  const invited = await invitationKey(header, invitation);
  return isRefusal(invited) ? null : invited;
}

/**
 * Returns the key that an invitation (its message, its code, or the text of its file) gives to a packet, by the
 * packet's head. Refused with `packet.others` if it gives none.
 */
async function invitationKey(header: PacketHead["header"], invitation: string): Promise<Outcome<PacketKey>> {
  const read = decodeInvitation(invitation);
  if (isRefusal(read)) return read;
  const fileKey = await decryptAgeFileKey(read.identity, header);
  return fileKey ? { fileKey } : refusal("packet.others");
}
