import { signal, type ReadonlySignal } from "@preact/signals-core";
import { fromUtf8 } from "../../shared/base/bytes.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { looksLikeDossier } from "../../shared/exchange/dossier/looks.ts";
import { looksLikePacket } from "../../shared/exchange/packet/head.ts";
import type { FileBytes } from "../../shared/host/host.ts";
import { decodeJoining } from "../../shared/members/joining.ts";
import type { Arrivals, Together } from "./arrivals.ts";
import { onChange } from "./base/signals.ts";
import type { ReadingDesk } from "./files/reading.ts";
import type { Returning } from "./files/returning.ts";
import type { Place } from "./place.ts";

/** The desk as far as files need it. */
interface Takes {
  readonly arrivals: Arrivals;
  readonly reading: ReadingDesk;
  readonly returning: Returning;
  readonly place: Place;
  /** Resolves when nothing is being opened. */
  idle(): Promise<void>;
  look(file: FileBytes): Promise<void>;
}

/** A file that was not taken yet, and those it came with, where it came with others. */
interface Waiting {
  readonly file: FileBytes;
  readonly together: Together | null;
}

/**
 * Takes files, whatever they are and however they came: each when what the one before has opened is done with. Of those
 * that come together, dossiers and packets are first, since drafts are added to the dossier that is open then.
 */
export class Takings {
  /** How many wait for their turn. */
  readonly left = signal(0);
  readonly #desk: Takes;
  #waiting: readonly Waiting[] = [];
  #taking: Promise<void> | null = null;

  constructor(desk: Takes) {
    this.#desk = desk;
  }

  /** Resolves when all that wait have been taken. */
  add(files: readonly FileBytes[]): Promise<void> {
    const sorted = [...files].sort((a, b) => rank(a) - rank(b));
    const together = files.length > 1 ? { shown: null } : null;
    this.#wait([...this.#waiting, ...sorted.map((file) => ({ file, together }))]);
    this.#taking ??= this.#takeAll().finally(() => (this.#taking = null));
    return this.#taking;
  }

  /** Puts away what was not taken yet. */
  clear(): void {
    this.#wait([]);
  }

  async #takeAll(): Promise<void> {
    for (let [next] = this.#waiting; next; [next] = this.#waiting) {
      await this.#desk.idle();
      if (this.#mustWait(next)) await this.#change();
      else {
        this.#wait(this.#waiting.slice(1));
        await this.#take(next);
      }
    }
  }

  #wait(files: readonly Waiting[]): void {
    this.#waiting = files;
    this.left.value = files.length;
  }

  /** What comes alone may take the place of a draft that is looked at; what comes with others may not. */
  #mustWait({ file, together }: Waiting): boolean {
    const { arrivals, reading, returning, place } = this.#desk;
    if (returning.now.value !== null) return true;
    if (arrivals.looked.value !== null && (together !== null || hasRecords(file))) return true;
    const isReading = reading.now.value !== null || reading.review.value !== null;
    return together !== null && (isReading || place.dialog.value === "join");
  }

  #change(): Promise<void> {
    const { arrivals, reading, returning, place } = this.#desk;
    const cells: readonly ReadonlySignal<unknown>[] = [
      arrivals.looked,
      reading.now,
      reading.review,
      returning.now,
      place.dialog,
    ];
    return new Promise((resolve) => {
      const ends = cells.map((cell) =>
        onChange(cell, () => {
          for (const end of ends) end();
          resolve();
        }),
      );
    });
  }

  async #take({ file, together }: Waiting): Promise<void> {
    const { place, returning } = this.#desk;
    if (hasRecords(file)) return this.#desk.arrivals.open(file, null, together);
    if (!isInvitation(file)) return (await returning.take(file)) ? undefined : this.#desk.look(file);
    place.invitation.value = (fromUtf8(file.bytes) ?? "").trim();
    place.dialog.value = "join";
  }
}

function rank(file: FileBytes): number {
  if (hasRecords(file)) return 0;
  return isInvitation(file) ? 2 : 1;
}

function hasRecords({ bytes }: FileBytes): boolean {
  return looksLikeDossier(bytes) || looksLikePacket(bytes);
}

/** Whether a file says of itself that it is an invitation, good or not, or has an invitation's code in it. */
function isInvitation({ bytes }: FileBytes): boolean {
  const text = bytes.length < 10_000 ? fromUtf8(bytes) : null;
  return text !== null && (text.includes('"clausemark/1 invitation"') || !isRefusal(decodeJoining(text)));
}
