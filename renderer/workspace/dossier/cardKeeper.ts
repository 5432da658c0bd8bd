import { onChange } from "../base/signals.ts";
import { encodeStateAsUpdate } from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import type { DossierSummary } from "#shared/host/dossierCard.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { WriteQueue } from "../persistence/writeQueue.ts";
import type { Dossier } from "./dossier.ts";

/** How long what has changed may wait to be written down, in ms: a dossier that is in step is so many times a minute. */
const PAUSE = 30_000;

/**
 * Keeps the card of the open dossier, by which the list of dossiers knows it: written when it is opened, some time
 * after it was in step with the hub or took in a file, and when it is put away. Until the list knows the dossier, and by
 * its title, it is not Saved (`Own.listState`).
 */
export class CardKeeper {
  readonly #host: Host;
  readonly #dossier: Dossier;
  readonly #appender: WriteQueue<DossierSummary>;
  readonly #ends: (() => void)[] = [];
  readonly #before: DossierSummary | null;
  #isRead = false;
  #synced: DossierSummary["synced"];
  /** The title that is written down: where one joins, it comes after the dossier was opened. */
  #title: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #endLink: () => void = () => undefined;

  private constructor(host: Host, dossier: Dossier, before: DossierSummary | null) {
    this.#host = host;
    this.#dossier = dossier;
    this.#before = before;
    this.#synced = before?.synced;
    this.#title = before?.title ?? "";
    this.#appender = new WriteQueue((cards) => host.dossiers.remember(dossier.id, cards.at(-1)!));
    this.#ends.push(
      onChange(this.#appender.saving, () => this.#tell()),
      onChange(dossier.hub.connection, () => this.#follow()),
      onChange(dossier.merged, () => this.#had("file")),
      onChange(dossier.version, () => dossier.title && dossier.title !== this.#title && void this.#write()),
      () => this.#endLink(),
      () => clearTimeout(this.#timer),
      () => this.#appender.close(),
    );
    if (before) this.#tell();
    this.#follow();
  }

  /**
   * Writes the card down, which makes this the dossier that was opened last; as it was, until the records are read that say
   * what has changed.
   */
  static async begin(host: Host, dossier: Dossier): Promise<CardKeeper> {
    const held = await host.dossiers.list();
    const before = (!isRefusal(held) && held.find(({ id }) => id === dossier.id)?.about) || null;
    const keeper = new CardKeeper(host, dossier, before);
    await (before ? keeper.#keep(before) : keeper.#write());
    void dossier.session?.intake.whenIdle().then(() => {
      keeper.#isRead = true;
      return keeper.#write();
    });
    return keeper;
  }

  /** Writes the card down for the last time; before the dossier is closed. */
  async end(): Promise<void> {
    await this.#write();
    this.#isOver = true;
    for (const end of this.#ends) end();
  }

  #follow(): void {
    this.#endLink();
    const step = this.#dossier.hub.connection.value?.syncState;
    this.#endLink = step ? onChange(step, () => step.value.state === "in-step" && this.#had("hub")) : () => undefined;
  }

  /** What is written down anew is Saved meanwhile, unless the list would know the dossier by another title. */
  #tell(): void {
    const saving = this.#appender.saving.value;
    const { session } = this.#dossier;
    if (saving.state !== "saving" && session) session.localState.listState.value = saving;
  }

  #had(by: "hub" | "file"): void {
    this.#synced = { by, at: new Date().toISOString() };
    this.#timer ??= setTimeout(() => void this.#write(), PAUSE);
  }

  async #write(): Promise<void> {
    if (this.#isOver) return;
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

  /** What tells the dossier from others of the same title; as it was, until the records are read. */
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
    this.#appender.add(about);
    return this.#appender.idle();
  }
}

/** What the list says of a dossier besides its title. */
function contentsOf(ledger: Ledger): Pick<DossierSummary, "organisation" | "texts" | "notes"> {
  const organisation = ledger.members.find(({ administrator }) => administrator)?.organisation;
  return {
    ...(organisation && { organisation: organisation.slice(0, 1000) }),
    texts: ledger.texts.length,
    notes: ledger.all(threads).length,
  };
}
