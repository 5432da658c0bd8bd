import { isRefusal, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import type { BriefingSource } from "../../../shared/briefing/source.ts";
import type { Typeset } from "../../../shared/host/host.ts";
import { Variable } from "../../desk/cell.ts";

/** What is shown of a briefing that is being planned. */
export interface Shown {
  /** The last pages that could be set; null before there are any. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  /** Whether they are of what is planned now. */
  readonly isCurrent: boolean;
  readonly refusal: Refusal | null;
}

/** How long a change waits for the next one, in ms. */
const PAUSE = 40;

/**
 * The pages of a briefing while it is planned: set anew in the background after each change, one run at a time. What is
 * overtaken is stopped where it was only waiting, and else finished and shown.
 */
export class Preview {
  readonly shown = new Variable<Shown>({ pdf: null, isCurrent: false, refusal: null });
  readonly #typeset: Typeset;
  #next: (() => Promise<BriefingSource>) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isClosed = false;

  constructor(typeset: Typeset) {
    this.#typeset = typeset;
  }

  /** Shows what `source` makes, a moment later. */
  plan(source: () => Promise<BriefingSource>): void {
    this.#next = source;
    this.shown.set({ ...this.shown.now, isCurrent: false });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), PAUSE);
  }

  close(): void {
    this.#isClosed = true;
    this.#next = null;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    const source = this.#next;
    if (this.#isBusy || !source) return;
    this.#isBusy = true;
    this.#next = null;
    const outcome: Outcome<Uint8Array<ArrayBuffer>> = await this.#typeset(await source(), {});
    this.#isBusy = false;
    if (this.#isClosed) return;
    const isCurrent = this.#next === null;
    this.shown.set(
      isRefusal(outcome)
        ? { ...this.shown.now, isCurrent, refusal: outcome }
        : { pdf: outcome, isCurrent, refusal: null },
    );
    if (!isCurrent) void this.#run();
  }
}
