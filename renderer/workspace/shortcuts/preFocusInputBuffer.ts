/** How long a form may take to open, in ms; after that keys are commands again. */
const PATIENCE_MS = 1000;

/**
 * Buffers what is typed between the key that opens a form and the moment its field has the focus, because committing a
 * record takes time. This input belongs in the field, and none of it is a command.
 */
export class PreFocusInputBuffer {
  readonly #leave: () => void;
  #typed: string | null = null;
  /** Whether Escape was pressed after the input: what follows is typed elsewhere. */
  #isLeft = false;
  #pressed = "";
  #since = 0;

  /** `leave` does what Escape does in the field. */
  constructor(leave: () => void = () => undefined) {
    this.#leave = leave;
  }

  /** Remembers the key that was pressed for a command, which may open a form. */
  press(key: string): void {
    this.#pressed = key;
  }

  /** Starts buffering: a form is about to open by the last pressed key, which counts once even if pressed twice. */
  begin(): void {
    if (this.#typed === null) [this.#typed, this.#isLeft] = ["", false];
    this.#since = performance.now();
  }

  /** Takes a key for the form; returns false if none is about to open, and for keys that type nothing. */
  take({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (performance.now() - this.#since > PATIENCE_MS) this.#typed = null;
    if (this.#typed === null || this.#isLeft || ctrlKey || metaKey || altKey) return false;
    if (key === "Escape") return (this.#isLeft = this.#typed !== "");
    const typed = key === "Enter" && this.#typed !== "" ? "\n" : key;
    if ([...typed].length !== 1) return false;
    if (this.#typed !== "" || key !== this.#pressed) this.#typed += typed;
    return true;
  }

  /**
   * Stops buffering and returns the input, with Enter as a line break, for the field that now has the focus; also
   * called if no form opens.
   */
  end(): string {
    const typed = this.#typed ?? "";
    this.#typed = null;
    // Once the field has the focus and has taken the input.
    if (this.#isLeft) queueMicrotask(this.#leave);
    this.#isLeft = false;
    return typed;
  }
}

/** Splits input for a form in which Enter saves: the text before Enter, and whether Enter was pressed. */
export function splitAtEnter(typed: string): { readonly text: string; readonly isEntered: boolean } {
  const [text = "", ...behind] = typed.split("\n");
  return { text, isEntered: behind.length > 0 };
}
