import { signal } from "@preact/signals-core";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Typeset } from "#shared/host/host.ts";

/** What is shown of a briefing that is being planned. */
export interface PreviewState {
  /** The last pages that could be set; null before there are any. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  /** The briefing that these are pages of. */
  readonly briefing: unknown;
  /** Whether they are of what is planned now. */
  readonly isCurrent: boolean;
  readonly refusal: Refusal | null;
}

/** How long a change waits for the next one, in ms. */
const PAUSE = 16;

/** How long a run for another briefing may go on, in ms: what is finished sooner leaves the typesetter ready for the next. */
const PATIENCE = 2000;

/** A run of the typesetter: what it sets pages of, and how it is stopped. */
interface Run {
  readonly briefing: unknown;
  readonly stop: AbortController;
  readonly began: number;
}

/**
 * The pages of a briefing while it is planned: set anew in the background after each change, one run at a time. What is
 * overtaken is stopped where it was only waiting; a run for other words in the same briefing is finished and shown, one for
 * another briefing stopped before it keeps that one waiting.
 */
export class BriefingPreview {
  readonly shown = signal<PreviewState>({ pdf: null, briefing: null, isCurrent: false, refusal: null });
  readonly #typeset: Typeset;
  #next: { readonly briefing: unknown; readonly source: () => Promise<BriefingSource> } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #run: Run | null = null;
  #isClosed = false;

  constructor(typeset: Typeset) {
    this.#typeset = typeset;
  }

  /** Shows what `source` makes of a briefing, a moment later. */
  schedule(briefing: unknown, source: () => Promise<BriefingSource>): void {
    this.#next = { briefing, source };
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
    const { briefing, source } = this.#next;
    this.#next = null;
    const run = { briefing, stop: new AbortController(), began: performance.now() };
    this.#run = run;
    const outcome: Outcome<Uint8Array<ArrayBuffer>> = await this.#typeset(await source(), { signal: run.stop.signal });
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
