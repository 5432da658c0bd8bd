/** Strings that occur often, so that each is in memory once. It keeps every string that it has seen. */
export class SharedStrings {
  readonly #strings = new Map<string, string>();

  /** Returns the string that equals this one and was passed first. */
  share(text: string): string {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, text);
    return text;
  }
}
