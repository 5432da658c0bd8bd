/** A field that is open: what it is told to do, whether its result has begun, and words that stood before that. */
interface Field {
  instruction: string;
  result: boolean;
  held: string;
  /** The paragraph it began in. */
  readonly paragraph: number;
}

/** Fields that show nothing where they stand. */
const SILENT =
  /^\s*(?:XE|TC|TA|RD|SET|ASK|ADVANCE|BIDIOUTLINE|PRIVATE|NEXT|NEXTIF|SKIPIF|BOOKMARK|DATA|COMMENTS|FORM\w*)\b|^\s*$/i;
const CONTENTS = /^\s*TOC\b/;
/** The field whose words are part of what it is told. */
const BUTTON = /^\s*MACROBUTTON\s+\S+\s+(.*)$/s;

/** The open fields of a document. Their results are read, what they are told to do is not. */
export class FieldStack {
  readonly #open: Field[] = [];
  /** How many open fields have no result yet, and how many are tables of contents. */
  #waiting = 0;
  #contents = 0;

  /** Whether words here belong to what a field is told. */
  get isInInstruction(): boolean {
    return this.#waiting > 0;
  }

  get isInContents(): boolean {
    return this.#contents > 0;
  }

  begin(paragraph: number): void {
    this.#open.push({ instruction: "", result: false, held: "", paragraph });
    this.#waiting++;
  }

  separate(): void {
    const field = this.#last;
    if (!field || field.result) return;
    field.result = true;
    this.#waiting--;
    if (CONTENTS.test(field.instruction)) this.#contents++;
  }

  /** Closes the last field; answers what it shows that has no result of its own: words, or an order not followed. */
  end(): { readonly words: string } | { readonly order: string } | null {
    const field = this.#open.pop();
    if (!field) return null;
    if (field.result) {
      if (CONTENTS.test(field.instruction)) this.#contents--;
      return null;
    }
    this.#waiting--;
    const words = BUTTON.exec(field.instruction)?.[1];
    if (words !== undefined) return { words };
    return SILENT.test(field.instruction) ? null : { order: field.instruction.trim() };
  }

  addInstruction(words: string): void {
    const field = this.#last;
    if (field && !field.result && field.instruction.length < 1000) field.instruction += words;
  }

  /** Keeps words that stand in an order, should the order never end. */
  holdText(words: string): void {
    const field = this.#last;
    if (field && !field.result) field.held += words;
  }

  /**
   * An order does not go on in the next paragraph: a file where it seems to has lost its end. Answers the words
   * that stood in it.
   */
  endParagraph(paragraph: number): string {
    let words = "";
    while (this.#last && !this.#last.result && this.#last.paragraph === paragraph) {
      words = this.#open.pop()!.held + words;
      this.#waiting--;
    }
    return words;
  }

  get #last(): Field | undefined {
    return this.#open[this.#open.length - 1];
  }
}
