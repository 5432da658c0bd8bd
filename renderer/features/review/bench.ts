import { signal } from "@preact/signals-core";
import type { DraftRepair } from "#shared/import/repair/repairDraft.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Review } from "#renderer/desk/incoming/review.ts";

/** A part of the review that the focus can go to. */
interface Part {
  focus(): void;
}

/** What is open in a review, and where the focus goes: shown only. */
export class Bench {
  readonly review: Review;
  /** Whether the provision at hand is being named anew. */
  readonly naming = signal(false);
  /** Whether the list of kinds is open. */
  readonly choosing = signal(false);
  /** What was opened or closed by hand in the outline, by eId. */
  readonly turned = signal<ReadonlySet<string>>(new Set());
  readonly #desk: Desk;
  readonly #parts = new Map<"outline" | "text", Part>();

  constructor(desk: Desk, review: Review) {
    this.#desk = desk;
    this.review = review;
  }

  /** Makes a part known while it is drawn; answers with the end of it. */
  seat(name: "outline" | "text", part: Part): () => void {
    this.#parts.set(name, part);
    return () => this.#parts.delete(name);
  }

  focus(name: "outline" | "text"): void {
    this.#parts.get(name)?.focus();
  }

  /** Goes to a provision in the outline. */
  go(at: number): void {
    this.review.at.value = at;
    this.focus("outline");
  }

  turn(eId: string): void {
    const next = new Set(this.turned.value);
    if (!next.delete(eId)) next.add(eId);
    this.turned.value = next;
  }

  /** Repairs the reading, and says why not where it cannot be. */
  edit(edit: DraftRepair): void {
    const refusal = this.review.repair(edit);
    if (refusal) this.#desk.notices.refused(refusal);
  }
}
