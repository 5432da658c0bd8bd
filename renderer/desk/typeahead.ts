/** How long a form may take to open, in ms; then keys are commands again. */
const PATIENCE_MS = 1000;

/**
 * What is typed between the key that opens a form and the moment its field has the focus: saying a record takes
 * its time. It belongs in the field, and none of it is a command.
 */
export class TypeAhead {
  #typed: string | null = null;
  #isEntered = false;
  #pressed = "";
  #since = 0;

  /** A key was pressed for a command, which may open a form. */
  press(key: string): void {
    this.#pressed = key;
  }

  /** A form is about to open, by the key that was pressed last: pressed twice it is still one key. */
  begin(): void {
    this.#typed ??= "";
    this.#isEntered = false;
    this.#since = performance.now();
  }

  /** Takes a key for the form; false where none is about to open, and for what types nothing. */
  take({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (performance.now() - this.#since > PATIENCE_MS) this.end();
    if (this.#typed === null) return false;
    // What comes behind Enter is meant for nothing that there is yet.
    if (this.#isEntered) return true;
    if (key === "Enter" && this.#typed !== "" && !ctrlKey && !metaKey && !altKey) return (this.#isEntered = true);
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey) return false;
    if (this.#typed !== "" || key !== this.#pressed) this.#typed += key;
    return true;
  }

  /** Whether Enter was pressed behind what was typed: it is meant for the same field, after that. Ask before `end`. */
  get isEntered(): boolean {
    return this.#isEntered;
  }

  /** What was typed, for the field that has the focus now; or there will be none. */
  end(): string {
    const typed = this.#typed ?? "";
    this.#typed = null;
    this.#isEntered = false;
    return typed;
  }
}
