import { encodeStateAsUpdate } from "yjs";
import { isRefusal } from "../../../shared/base/result.ts";
import type { About } from "../../../shared/host/card.ts";
import type { Host } from "../../../shared/host/host.ts";
import type { Dossier } from "./dossier.ts";

/** How long what has changed may wait to be written down, in ms: a dossier that is in step is so many times a minute. */
const PAUSE = 30_000;

/**
 * Keeps the card of the open dossier, by which the list of dossiers knows it: written when it is opened, some time
 * after it was in step with the hub or took in a file, and when it is put away.
 */
export class CardKeeper {
  readonly #host: Host;
  readonly #dossier: Dossier;
  readonly #ends: (() => void)[] = [];
  #synced: About["synced"];
  /** The title that is written down: where one joins, it comes after the dossier was opened. */
  #title = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #endLink: () => void = () => undefined;

  private constructor(host: Host, dossier: Dossier, synced: About["synced"]) {
    this.#host = host;
    this.#dossier = dossier;
    this.#synced = synced;
    this.#ends.push(
      dossier.hub.link.watch(() => this.#follow()),
      dossier.merged.watch(() => this.#had("file")),
      dossier.version.watch(() => this.#dossier.title !== this.#title && void this.#write()),
      () => this.#endLink(),
      () => clearTimeout(this.#timer),
    );
    this.#follow();
  }

  /** Writes the card down, which makes this the dossier that was opened last. */
  static async begin(host: Host, dossier: Dossier): Promise<CardKeeper> {
    const held = await host.dossiers.list();
    const before = isRefusal(held) ? undefined : held.find(({ id }) => id === dossier.id);
    const keeper = new CardKeeper(host, dossier, before?.about?.synced);
    await keeper.#write();
    void dossier.seat?.intake.settled().then(() => keeper.#write());
    return keeper;
  }

  /** Writes the card down for the last time; before the dossier is closed. */
  async end(): Promise<void> {
    const written = this.#write();
    this.#isOver = true;
    for (const end of this.#ends) end();
    await written;
  }

  #follow(): void {
    this.#endLink();
    const step = this.#dossier.hub.link.now?.step;
    this.#endLink = step?.watch(() => step.now.state === "in-step" && this.#had("hub")) ?? (() => undefined);
  }

  #had(by: "hub" | "file"): void {
    this.#synced = { by, at: new Date().toISOString() };
    this.#timer ??= setTimeout(() => void this.#write(), PAUSE);
  }

  async #write(): Promise<void> {
    if (this.#isOver) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { id, title, ledger, seat } = this.#dossier;
    this.#title = title;
    const members = ledger.members.filter(({ standing }) => standing).length;
    const bytes = this.#host.journal || !seat ? {} : { bytes: encodeStateAsUpdate(seat.doc.doc).length };
    const synced = this.#synced && { synced: this.#synced };
    await this.#host.dossiers.remember(id, { title: title.slice(0, 1000), members, ...synced, ...bytes });
  }
}
