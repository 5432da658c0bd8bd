import { signal, type ReadonlySignal } from "@preact/signals-core";
import { utf8 } from "../../shared/base/bytes.ts";
import { isRefusal, refuse, type Refusal } from "../../shared/base/result.ts";
import type { DossierFile } from "../../shared/exchange/dossier/read.ts";
import { boundStrangers, strangersLeft } from "../../shared/exchange/dossier/strangers.ts";
import { packetHead } from "../../shared/exchange/packet/head.ts";
import type { PacketKey } from "../../shared/exchange/packet/lock.ts";
import { bringsNothing, preview } from "../../shared/exchange/packet/preview.ts";
import type { FileBytes } from "../../shared/host/host.ts";
import { explain } from "../../shared/messages/messages.ts";
import type { Author } from "../../shared/records/kind.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { merge } from "./dossier/merge.ts";
import { damageOf, openFile, type Opener } from "./dossier/opening.ts";
import { countBroken, invitedKey, newsOf, unpack, type Arrival } from "./files/arriving.ts";
import type { Returning } from "./files/returning.ts";
import type { Place } from "./place.ts";
import type { Notices } from "./words/notices.ts";

/** The desk as far as it gets records by files. */
interface Opens extends Opener {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly me: Author | null;
  readonly notices: Notices;
  readonly place: Place;
  readonly returning: Pick<Returning, "read">;
  during(busy: "busy.opening", work: () => Promise<Refusal | void>): Promise<void>;
  put(dossier: Dossier): Promise<void>;
  close(): Promise<void>;
}

/** Files that came at once, and the dossier that one of them has put on the desk to be read. */
export interface Together {
  shown: Dossier | null;
}

/** Dossier files and packets that come to the desk: opened, looked at, and merged only when that is wanted. */
export class Arrivals {
  /** The one that is looked at; null while none is. */
  readonly looked = signal<Arrival | null>(null);
  readonly #desk: Opens;

  constructor(desk: Opens) {
    this.#desk = desk;
  }

  /**
   * Opens a dossier file or a packet: a stranger's is shown, to be read; what one's own dossier would get by it is laid
   * open, and nothing is merged. Of several that came together, none takes the place of another that is only read.
   */
  async open(file: FileBytes, key: PacketKey | null = null, together: Together | null = null): Promise<void> {
    await this.#desk.during("busy.opening", async () => {
      const unpacked = await unpack(this.#desk.host, file, key, this.#desk.place.invitation.value);
      if (isRefusal(unpacked)) return refuse("open.failed", { name: file.name, reason: explain(unpacked) });
      if (!("is" in unpacked)) return this.#layOpen(file.name, unpacked.file, together);
      this.looked.value = unpacked;
    });
  }

  /** Tries the passphrase of the packet that is looked at, or the invitation that it came with, which one then joins by. */
  async unlock(by: "passphrase" | "invitation", typed: string): Promise<void> {
    const packet = this.looked.value;
    if (packet?.is !== "locked") return;
    if (by === "passphrase") return this.open(packet.file, { passphrase: typed });
    const head = packetHead(packet.file.bytes);
    const key = isRefusal(head) ? head : await invitedKey(head.header, typed);
    if (isRefusal(key)) {
      this.looked.value = { ...packet, failed: key };
      return;
    }
    await this.open(packet.file, key);
    if (this.#desk.dossier.value?.seat !== null) return;
    this.#desk.place.invitation.value = typed;
    this.#desk.place.dialog.value = "join";
  }

  /** Merges what was looked at, and says what that came to; what is not merged is put away. */
  async settle(merged: boolean): Promise<void> {
    const { notices } = this.#desk;
    const dossier = this.#desk.dossier.value;
    const looked = this.looked.value;
    this.looked.value = null;
    if (!merged || looked?.is !== "read" || dossier?.id !== looked.file.dossier) return;
    await this.#desk.during("busy.opening", async () => {
      const before = countBroken(dossier.ledger);
      await merge(dossier, looked.file.records);
      const news = notices.valueOf(newsOf(looked.name, looked.preview));
      if (news) notices.tell(news.code, news.params);
      if (countBroken(dossier.ledger) > before) notices.refused(refuse("open.broken", { name: looked.name }));
      await dossier.acknowledge();
    });
    await this.#layOpenNotes(looked.name, looked.file);
  }

  /** Notes that came beside the records are looked through like any that come back. */
  async #layOpenNotes(name: string, { notes }: DossierFile): Promise<void> {
    if (notes !== undefined) await this.#desk.returning.read({ name: `${name}.jsonld`, bytes: utf8(notes) });
  }

  /** Puts away what is looked at. */
  clear(): void {
    this.looked.value = null;
  }

  async #layOpen(name: string, file: DossierFile, together: Together | null): Promise<Refusal | void> {
    this.looked.value = null;
    const open = this.#desk.dossier.value;
    const isOpen = open?.id === file.dossier && open.seat !== null;
    if (!isOpen) {
      if (open && together?.shown === open)
        return refuse("open.failed", { name, reason: explain(refuse("open.another")) });
      await this.#desk.close();
      const dossier = await openFile(this.#desk, file);
      if (isRefusal(dossier)) return dossier;
      await this.#desk.put(dossier);
      if (together && !dossier.seat) together.shown = dossier;
    }
    const { seat, ledger } = this.#desk.dossier.value!;
    if (!seat) return damageOf(name, file.refused) ?? undefined;
    await seat.intake.settled();
    const { taken, left } = boundStrangers(ledger.set, file.records);
    if (left > 0) this.#desk.notices.refused(strangersLeft(name, left));
    const bounded = { ...file, records: taken };
    const seen = preview(ledger, bounded, this.#desk.me?.member);
    if (!bringsNothing(seen)) {
      this.looked.value = { is: "read", name, file: bounded, preview: seen };
      return;
    }
    this.#desk.notices.tell("open.merged", { name, count: 0 });
    await this.#desk.dossier.value!.acknowledge();
    await this.#layOpenNotes(name, file);
  }
}
