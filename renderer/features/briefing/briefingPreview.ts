import { signal } from "@preact/signals-core";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { TypesetBriefingToPdf } from "#shared/host/host.ts";

/** The state of the preview of a briefing. */
export interface BriefingPreviewState {
  /** The last pages that could be typeset; null before the first. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  /** The briefing that `pdf` was made from. */
  readonly briefing: unknown;
  /** Whether `pdf` is of the current plan. */
  readonly isCurrent: boolean;
  readonly refusal: Refusal | null;
}

/** How long a change waits for the next one, in ms. */
const PAUSE = 16;

/**
 * How long a run for another briefing may continue, in ms. If it finishes sooner, the typesetter is ready for the next.
 */
const PATIENCE = 2000;

/** A run of the typesetter: the briefing it sets, when it began, and how to stop it. */
interface Run {
  readonly briefing: unknown;
  readonly stop: AbortController;
  readonly began: number;
}

/**
 * The pages of a briefing while it is planned: typeset in the background after each change, one run at a time. A newer
 * change replaces one that is still waiting. A run for other words in the same briefing is finished and shown; a run
 * for another briefing is stopped before it delays the new one for long.
 */
export class BriefingPreview {
  readonly shown = signal<BriefingPreviewState>({ pdf: null, briefing: null, isCurrent: false, refusal: null });
  readonly #typeset: TypesetBriefingToPdf;
  #next: { readonly briefing: unknown; readonly pages: () => Promise<string> } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #run: Run | null = null;
  #isClosed = false;

  constructor(typeset: TypesetBriefingToPdf) {
    this.#typeset = typeset;
  }

  /** Schedules typesetting of a briefing from its `pages`, after a short pause. */
  schedule(briefing: unknown, pages: () => Promise<string>): void {
    this.#next = { briefing, pages };
    this.shown.value = { ...this.shown.value, isCurrent: false };
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#timer = setTimeout(() => void this.#begin(), PAUSE);
    const run = this.#run;
    if (!run || run.briefing === briefing) return;
    this.#patience = setTimeout(() => run.stop.abort(), run.began + PATIENCE - performance.now());
  }

  close(): void {
    this.#isClosed = true;
    this.#next = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#run?.stop.abort();
  }

  async #begin(): Promise<void> {
    if (this.#run || !this.#next) return;
    const { briefing, pages } = this.#next;
    this.#next = null;
    const run = { briefing, stop: new AbortController(), began: performance.now() };
    this.#run = run;
    const outcome: Outcome<Uint8Array<ArrayBuffer>> = await this.#typeset(await pages(), { signal: run.stop.signal });
    this.#run = null;
    clearTimeout(this.#patience);
    if (this.#isClosed) return;
    const isCurrent = this.#next === null;
    if (!isCurrent) void this.#begin();
    if (run.stop.signal.aborted) return;
    this.shown.value = isRefusal(outcome)
      ? { ...this.shown.value, isCurrent, refusal: outcome }
      : { pdf: outcome, briefing, isCurrent, refusal: null };
  }
}
