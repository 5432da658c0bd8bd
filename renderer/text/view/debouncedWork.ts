/** How long work is put off after the last change, in ms. */
const REST_MS = 200;

/** Work that starts once nothing has put it off for a while, and is then done one step per frame. */
export class DebouncedWork {
  readonly #step: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  /** `step` does part of the work and returns whether there is more. */
  constructor(step: () => boolean) {
    this.#step = step;
  }

  postpone(): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#runStep(), REST_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  // A task of its own after each frame, so that key presses are handled in between.
  #runStep(): void {
    if (this.#step()) this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(() => this.#runStep())));
  }
}
