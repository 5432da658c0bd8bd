import { signal } from "@preact/signals-core";
import type { DraftRepair } from "#shared/import/repair/repairDraft.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";

/** A part of the review that can take the focus. */
interface Part {
  focus(): void;
}

/** What is open in a review, and where the focus goes. It is state of the window only. */
export class ReviewWindowState {
  readonly review: DraftReview;
  /** Whether the current provision is being renamed. */
  readonly isRenaming = signal(false);
  /** Whether the list of kinds is open. */
  readonly isChoosingKind = signal(false);
  /** What the user has expanded or collapsed in the outline, by eId. */
  readonly toggled = signal<ReadonlySet<string>>(new Set());
  readonly #workspace: Workspace;
  readonly #parts = new Map<"outline" | "text", Part>();

  constructor(workspace: Workspace, review: DraftReview) {
    this.#workspace = workspace;
    this.review = review;
  }

  /** Registers a part while it is drawn; returns a function that removes it. */
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

  /** Repairs the reading, or shows the refusal if that is impossible. */
  repair(edit: DraftRepair): void {
    const refusal = this.review.repair(edit);
    if (refusal) this.#workspace.notifications.showRefusal(refusal);
  }
}
