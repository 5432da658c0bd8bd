/** An open field: its instruction, whether its result has begun, and the text found before the result. */
interface Field {
  instruction: string;
  result: boolean;
  held: string;
  /** The paragraph in which it began. */
  readonly paragraph: number;
}

/** Fields that print nothing. */
const SILENT =
  /^\s*(?:XE|TC|TA|RD|SET|ASK|ADVANCE|BIDIOUTLINE|PRIVATE|NEXT|NEXTIF|SKIPIF|BOOKMARK|DATA|COMMENTS|FORM\w*)\b|^\s*$/i;
const LINK = /^\s*HYPERLINK\b/;
const CONTENTS = /^\s*TOC\b/;
/** The field whose text is part of its instruction. */
const BUTTON = /^\s*MACROBUTTON\s+\S+\s+(.*)$/s;

/** The open fields of a document. Their results are read, their instructions are not. */
export class DocxFieldStack {
  readonly #open: Field[] = [];
  /** The number of open fields without a result yet, and of open tables of contents. */
  #waiting = 0;
  #contents = 0;

  /** Whether text here belongs to the instruction of a field. */
  get isInInstruction(): boolean {
    return this.#waiting > 0;
  }

  /** Whether text here is that of a link. */
  get isInLink(): boolean {
    return this.#open.some(({ instruction, result }) => result && LINK.test(instruction));
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

  /**
   * Closes the innermost field. Returns the text it prints without a result, an instruction that is not carried out, or
   * null.
   */
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

  /** Keeps text found inside an instruction in case the instruction never ends. */
  holdText(words: string): void {
    const field = this.#last;
    if (field && !field.result) field.held += words;
  }

  /**
   * Ends a paragraph. An instruction does not continue in the next paragraph; if it seems to, the file has lost the
   * field's end. Returns the text that was held inside it.
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
