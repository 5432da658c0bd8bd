import type { SourcePosition } from "#shared/import/sourceLines.ts";
import type { ImportIssueCollector } from "#shared/import/readers/importIssueCollector.ts";

type SuppressionCode = "reading.hidden" | "reading.struck-words";

/** Runs of a paragraph that are hidden or manually struck through. Adjacent ones of a kind are joined. */
export class HiddenAndStruckRunCollector {
  readonly #found: { readonly code: SuppressionCode; words: string }[] = [];
  #continues = false;

  add(code: SuppressionCode, words: string): void {
    const last = this.#found[this.#found.length - 1];
    if (this.#continues && last?.code === code) last.words += words;
    else this.#found.push({ code, words });
    this.#continues = true;
  }

  /** Marks that other words follow, so the next suppressed run is not joined to the last. */
  interrupt(): void {
    this.#continues = false;
  }

  report(reports: ImportIssueCollector, where: SourcePosition): void {
    for (const { code, words } of this.#found) if (words.trim() !== "") reports.warn(code, where, words);
  }
}
