/** How long a form may take to open, in ms; then keys are commands again. */
const PATIENCE_MS = 1000;

/**
 * What is typed between the key that opens a form and the moment its field has the focus: saying a record takes
 * its time. It belongs in the field, and none of it is a command.
 */
export class TypeAhead {
  #typed: string | null = null;
  #pressed = "";
  #since = 0;

  /** A key was pressed for a command, which may open a form. */
  press(key: string): void {
    this.#pressed = key;
  }

  /** A form is about to open, by the key that was pressed last: pressed twice it is still one key. */
  begin(): void {
    this.#typed ??= "";
    this.#since = performance.now();
  }

  /** Takes a key for the form; false where none is about to open, and for what types nothing. */
  take({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (performance.now() - this.#since > PATIENCE_MS) this.#typed = null;
    if (this.#typed === null) return false;
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey) return false;
    if (this.#typed !== "" || key !== this.#pressed) this.#typed += key;
    return true;
  }

  /** What was typed, for the field that has the focus now; or there will be none. */
  end(): string {
    const typed = this.#typed ?? "";
    this.#typed = null;
    return typed;
  }
}
