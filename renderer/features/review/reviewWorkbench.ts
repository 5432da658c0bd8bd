import { signal } from "@preact/signals-core";
import type { DraftRepair } from "#shared/import/repair/repairDraft.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";

/** A part of the review that the focus can go to. */
interface Part {
  focus(): void;
}

/** What is open in a review, and where the focus goes: shown only. */
export class ReviewWorkbench {
  readonly review: DraftReview;
  /** Whether the provision at hand is being named anew. */
  readonly isRenaming = signal(false);
  /** Whether the list of kinds is open. */
  readonly isChoosingKind = signal(false);
  /** What was opened or closed by hand in the outline, by eId. */
  readonly toggled = signal<ReadonlySet<string>>(new Set());
  readonly #desk: Workspace;
  readonly #parts = new Map<"outline" | "text", Part>();

  constructor(workspace: Workspace, review: DraftReview) {
    this.#desk = workspace;
    this.review = review;
  }

  /** Makes a part known while it is drawn; answers with the end of it. */
  registerPart(name: "outline" | "text", part: Part): () => void {
    this.#parts.set(name, part);
    return () => this.#parts.delete(name);
  }

  focus(name: "outline" | "text"): void {
    this.#parts.get(name)?.focus();
  }

  /** Goes to a provision in the outline. */
  goTo(at: number): void {
    this.review.provision.value = at;
    this.focus("outline");
  }

  toggle(eId: string): void {
    const next = new Set(this.toggled.value);
    if (!next.delete(eId)) next.add(eId);
    this.toggled.value = next;
  }

  /** Repairs the reading, and says why not where it cannot be. */
  repair(edit: DraftRepair): void {
    const refusal = this.review.repair(edit);
    if (refusal) this.#desk.notifications.showRefusal(refusal);
  }
}
