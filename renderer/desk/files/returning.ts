import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "../../../shared/base/hash.ts";
import { isRefusal, refuse, type Refusal } from "../../../shared/base/result.ts";
import { textsOf } from "../../../shared/exchange/returned/placed.ts";
import { reviewReturned, type Review } from "../../../shared/exchange/returned/review.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Notices } from "../words/notices.ts";
import { readReturnedInWorker, signsInWorker } from "./jobs.ts";
import type { ReadingDesk } from "./reading.ts";

/** A file that may be a draft, or what others say of one: whoever opened it knows. */
export interface Unclear {
  readonly is: "unclear";
  readonly file: FileBytes;
  /** How many comments, changes and marks are in it. */
  readonly remarks: number;
  /** Whether it was made here, of a text that is not in the open dossier. */
  readonly isOurs: boolean;
}

/** What others say in a file, held against the open dossier. Nothing of it is brought in yet. */
export interface Looked {
  readonly is: "looked";
  readonly file: FileBytes;
  readonly review: Review;
  /** The text that is meant where the file names none. */
  readonly text: Hash;
  /** The text that the file names, where it is one of the dossier's. */
  readonly named: Hash | null;
}

/** Files that come back from others: told from drafts, read, and laid open. */
export class Returning {
  readonly now = signal<Unclear | Looked | null>(null);
  readonly #dossier: ReadonlySignal<Dossier | null>;
  readonly #reading: ReadingDesk;
  readonly #notices: Notices;

  constructor(dossier: ReadonlySignal<Dossier | null>, reading: ReadingDesk, notices: Notices) {
    [this.#dossier, this.#reading, this.#notices] = [dossier, reading, notices];
  }

  /**
   * Whether a file is taken here: what says by itself that it comes back is read, and of what may be either it is asked. A
   * draft without remarks is none of these, nor is anything while no dossier of one's own is open.
   */
  async take(file: FileBytes): Promise<boolean> {
    const dossier = this.#dossier.value;
    if (!dossier?.seat || !dossier.notes.value) return false;
    const signs = await this.#reading.during(file.name, ({ signal }) => signsInWorker(file, signal));
    if (signs === null) return true;
    if (isRefusal(signs) || signs.is === "draft") return false;
    const isOurs = signs.is === "document" && signs.of !== undefined;
    if (signs.is === "data" || (isOurs && dossier.ledger.draft(signs.of!))) await this.read(file);
    else this.now.value = { is: "unclear", file, remarks: signs.remarks, isOurs };
    return true;
  }

  /** Reads what others say in a file, on a text where it names none, and lays it open. */
  async read(file: FileBytes, text?: Hash): Promise<void> {
    const dossier = this.#dossier.value;
    const meant = this.#textMeant(text);
    if (!dossier || !meant) return;
    if (dossier.isRemoved) return this.#refuse(refuse("team.cut"));
    const { ledger } = dossier;
    const texts = textsOf(ledger, meant.id);
    const answer = await this.#reading.during(file.name, ({ signal }) =>
      readReturnedInWorker({ file, texts, meant }, signal),
    );
    if (answer === null || this.#dossier.value !== dossier) return;
    if (isRefusal(answer)) {
      this.close();
      return this.#reading.fail({ name: file.name, refusal: answer });
    }
    const { returned, placed } = answer;
    const places = [...returned.notes, ...returned.proposals].map(({ place }) => place.draft);
    const named = places.find((id) => id !== undefined && id !== meant.id && ledger.draft(id)) ?? null;
    const review = reviewReturned(ledger, returned, meant.id, placed);
    this.now.value = { is: "looked", file, review, text: meant.id, named };
  }

  close(): void {
    this.now.value = null;
  }

  #textMeant(text: Hash | undefined) {
    const dossier = this.#dossier.value;
    const draft = text === undefined ? undefined : dossier?.ledger.draft(text);
    return draft ? { id: text!, draft } : dossier?.notes.value?.text;
  }

  #refuse(refusal: Refusal): void {
    this.close();
    this.#notices.refused(refusal);
  }
}
