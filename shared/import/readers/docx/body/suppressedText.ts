import type { SourcePosition } from "#shared/import/sourceLines.ts";
import type { ReaderReport } from "#shared/import/readers/readerReport.ts";

type Aside = "reading.hidden" | "reading.struck-words";

/** Stretches of a paragraph that are hidden, or struck through by hand. Those that follow on each other are one. */
export class SuppressedText {
  readonly #found: { readonly code: Aside; words: string }[] = [];
  #goesOn = false;

  add(code: Aside, words: string): void {
    const last = this.#found[this.#found.length - 1];
    if (this.#goesOn && last?.code === code) last.words += words;
    else this.#found.push({ code, words });
    this.#goesOn = true;
  }

  /** Other words come between. */
  interrupt(): void {
    this.#goesOn = false;
  }

  report(reports: ReaderReport, where: SourcePosition): void {
    for (const { code, words } of this.#found) if (words.trim() !== "") reports.warn(code, where, words);
  }
}
