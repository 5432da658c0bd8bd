/** How long nothing may have come for work that waits for rest, in ms. */
const REST_MS = 200;

/** Work that waits until nothing has put it off for a while, and is then done a step a frame. */
export class DebouncedWork {
  readonly #step: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  /** `step` does some of it and says whether there is more. */
  constructor(step: () => boolean) {
    this.#step = step;
  }

  postpone(): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#goOn(), REST_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  // A task of its own behind each frame, so that keys have their turn between.
  #goOn(): void {
    if (this.#step()) this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(() => this.#goOn())));
  }
}
