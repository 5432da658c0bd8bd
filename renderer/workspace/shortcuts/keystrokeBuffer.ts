/** How long a form may take to open, in ms; then keys are commands again. */
const PATIENCE_MS = 1000;

/**
 * What is typed between the key that opens a form and the moment its field has the focus: saying a record takes
 * its time. It belongs in the field, and none of it is a command.
 */
export class KeystrokeBuffer {
  readonly #leave: () => void;
  #typed: string | null = null;
  /** Whether Escape was pressed behind it: what follows is typed elsewhere. */
  #isLeft = false;
  #pressed = "";
  #since = 0;

  /** `leave` does what Escape does in the field. */
  constructor(leave: () => void = () => undefined) {
    this.#leave = leave;
  }

  /** A key was pressed for a command, which may open a form. */
  press(key: string): void {
    this.#pressed = key;
  }

  /** A form is about to open, by the key that was pressed last: pressed twice it is still one key. */
  begin(): void {
    if (this.#typed === null) [this.#typed, this.#isLeft] = ["", false];
    this.#since = performance.now();
  }

  /** Takes a key for the form; false where none is about to open, and for what types nothing. */
  take({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (performance.now() - this.#since > PATIENCE_MS) this.#typed = null;
    if (this.#typed === null || this.#isLeft || ctrlKey || metaKey || altKey) return false;
    if (key === "Escape") return (this.#isLeft = this.#typed !== "");
    const typed = key === "Enter" && this.#typed !== "" ? "\n" : key;
    if ([...typed].length !== 1) return false;
    if (this.#typed !== "" || key !== this.#pressed) this.#typed += typed;
    return true;
  }

  /** What was typed, Enter as a line's end, for the field that has the focus now; or there will be none. */
  end(): string {
    const typed = this.#typed ?? "";
    this.#typed = null;
    // Once the field has the focus and has taken this.
    if (this.#isLeft) queueMicrotask(this.#leave);
    this.#isLeft = false;
    return typed;
  }
}

/** What was typed for a form in which Enter saves: what stood before Enter, and whether it was pressed. */
export function splitAtEnter(typed: string): { readonly text: string; readonly isEntered: boolean } {
  const [text = "", ...behind] = typed.split("\n");
  return { text, isEntered: behind.length > 0 };
}
