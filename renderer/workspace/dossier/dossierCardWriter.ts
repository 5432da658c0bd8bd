import { onSignalChange } from "../base/onSignalChange.ts";
import { encodeStateAsUpdate } from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import type { DossierSummary } from "#shared/host/dossierCard.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { WriteQueue } from "../persistence/writeQueue.ts";
import type { Dossier } from "./dossier.ts";

/** How long a changed card may wait to be written, in ms: a dossier may be synced many times a minute. */
const PAUSE = 30_000;

/**
 * Keeps the card of the open dossier, from which the list of dossiers shows it. The card is written when the dossier is
 * opened, some time after it was synced with the hub or merged a file, when the list is looked at, and when it is closed. Until the list has the
 * dossier under its current title, the dossier does not count as saved (`LocalState.listState`).
 */
export class DossierCardWriter {
  readonly #host: Host;
  readonly #dossier: Dossier;
  readonly #queue: WriteQueue<DossierSummary>;
  readonly #ends: (() => void)[] = [];
  readonly #before: DossierSummary | null;
  #isRead = false;
  #synced: DossierSummary["synced"];
  /** The title on the card: when the user joins, it arrives after the dossier was opened. */
  #title: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasEnded = false;
  #endHubFollowing: () => void = () => undefined;

  private constructor(host: Host, dossier: Dossier, before: DossierSummary | null) {
    this.#host = host;
    this.#dossier = dossier;
    this.#before = before;
    this.#synced = before?.synced;
    this.#title = before?.title ?? "";
    this.#queue = new WriteQueue((cards) => host.dossiers.remember(dossier.id, cards.at(-1)!));
    this.#ends.push(
      onSignalChange(this.#queue.saving, () => this.#updateListState()),
      onSignalChange(dossier.hub.connection, () => this.#followHub()),
      onSignalChange(dossier.merged, () => this.#scheduleWrite("file")),
      onSignalChange(dossier.version, () => dossier.title && dossier.title !== this.#title && void this.write()),
      () => this.#endHubFollowing(),
      () => clearTimeout(this.#timer),
      () => this.#queue.close(),
    );
    if (before) this.#updateListState();
    this.#followHub();
  }

  /**
   * Writes the card, which makes this the dossier that was opened last. The previous contents stay until the records
   * are read.
   */
  static async begin(host: Host, dossier: Dossier): Promise<DossierCardWriter> {
    const held = await host.dossiers.list();
    const before = (!isRefusal(held) && held.find(({ id }) => id === dossier.id)?.about) || null;
    const keeper = new DossierCardWriter(host, dossier, before);
    await (before ? keeper.#keep(before) : keeper.write());
    void dossier.session?.intake.whenIdle().then(() => {
      keeper.#isRead = true;
      return keeper.write();
    });
    return keeper;
  }

  /** Writes the card for the last time. Called before the dossier is closed. */
  async end(): Promise<void> {
    await this.write();
    this.#hasEnded = true;
    for (const end of this.#ends) end();
  }

  #followHub(): void {
    this.#endHubFollowing();
    const step = this.#dossier.hub.connection.value?.syncState;
    const look = () => step?.value.state === "in-step" && this.#scheduleWrite("hub");
    this.#endHubFollowing = step ? onSignalChange(step, look) : () => undefined;
  }

  /**
   * Copies the queue's state to `listState`, except "saving": rewriting the card counts as saved unless its title
   * changes.
   */
  #updateListState(): void {
    const saving = this.#queue.saving.value;
    const { session } = this.#dossier;
    if (saving.state !== "saving" && session) session.localState.listState.value = saving;
  }

  #scheduleWrite(by: "hub" | "file"): void {
    this.#synced = { by, at: new Date().toISOString() };
    this.#timer ??= setTimeout(() => void this.write(), PAUSE);
  }

  /** Writes the card as the dossier is now. */
  async write(): Promise<void> {
    if (this.#hasEnded) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { ledger, session } = this.#dossier;
    const title = this.#dossier.title || this.#title;
    if (title !== this.#title && session) session.localState.listState.value = { state: "saving" };
    this.#title = title;
    const found = ledger.members.filter(({ isActive }) => isActive).length;
    const members = this.#isRead ? found : (this.#before?.members ?? found);
    const bytes = this.#host.journal || !session ? {} : { bytes: encodeStateAsUpdate(session.doc.doc).length };
    const synced = this.#synced && { synced: this.#synced };
    await this.#keep({ title: title.slice(0, 1000), members, ...this.#contents(), ...synced, ...bytes });
  }

  /** Returns the fields that distinguish dossiers of the same title; the previous ones until the records are read. */
  #contents(): Pick<DossierSummary, "organisation" | "texts" | "notes"> {
    const { organisation, texts, notes } = this.#before ?? {};
    const before = {
      ...(organisation !== undefined && { organisation }),
      ...(texts !== undefined && { texts }),
      ...(notes !== undefined && { notes }),
    };
    return this.#isRead || !this.#before ? contentsOf(this.#dossier.ledger) : before;
  }

  #keep(about: DossierSummary): Promise<void> {
    this.#queue.add(about);
    return this.#queue.idle();
  }
}

/** Returns what the list shows of a dossier besides its title. */
function contentsOf(ledger: Ledger): Pick<DossierSummary, "organisation" | "texts" | "notes"> {
  const organisation = ledger.members.find(({ administrator }) => administrator)?.organisation;
  return {
    ...(organisation && { organisation: organisation.slice(0, 1000) }),
    texts: ledger.texts.length,
    notes: ledger.all(threadProjection).length,
  };
}
