/** A style of the style sheet. */
interface RtfStyle {
  readonly name: string;
  readonly outlineLevel?: number;
}

/** The fonts, styles and authors that the beginning of an RTF file lists and its text names by their numbers. */
export class RtfTables {
  /** The font of text that names none. */
  defaultFont = 0;
  readonly #charsets = new Map<number, number>();
  readonly #styles = new Map<number, RtfStyle>();
  readonly #authors: string[] = [];
  /** The font and the style that are being described. */
  #font = 0;
  #style: { readonly number: number; readonly outlineLevel?: number } = { number: 0 };

  takeFontWord(name: string, value = 0): void {
    if (name === "f") this.#font = value;
    else if (name === "fcharset") this.#charsets.set(this.#font, value);
  }

  takeStyleWord(name: string, value: number | undefined): void {
    if (name === "s") this.#style = { ...this.#style, number: value ?? 0 };
    else if (name === "outlinelevel" && value !== undefined) this.#style = { ...this.#style, outlineLevel: value };
  }

  /** Ends the description of a style. */
  endStyle(name: string): void {
    const { number, outlineLevel } = this.#style;
    this.#styles.set(number, { name, ...(outlineLevel === undefined ? {} : { outlineLevel }) });
    this.#style = { number: 0 };
  }

  addAuthor(name: string): void {
    this.#authors.push(name);
  }

  charsetOf(font = this.defaultFont): number {
    return this.#charsets.get(font) ?? 0;
  }

  styleOf(number = 0): RtfStyle | undefined {
    return this.#styles.get(number);
  }

  /** Returns the name of the author with a number, or "" if it is not known. */
  authorOf(number = 0): string {
    const author = this.#authors[number] ?? "";
    return /^unknown$/i.test(author) ? "" : author;
  }
}
