import { numberHeadingAndBlockTextsOf } from "#shared/draft/squareBrackets.ts";
import { CitationParser } from "#shared/draft/citations/citationParser.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { ProseNumberFinder, type NumberInProse } from "#shared/draft/numbers/findNumbers.ts";
import { findDateMonths, type WrittenMonth } from "#shared/draft/numbers/monthNames.ts";
import { findCitedNumbers, type CitedNumberToken } from "./citedNumbers.ts";

/** A place in a draft: a provision, the index of its part in `numberHeadingAndBlockTextsOf`, and a range of UTF-16 offsets. */
export interface ProvisionPartRange {
  readonly provision: number;
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

export interface NumberInProvisionPart extends NumberInProse {
  readonly at: ProvisionPartRange;
  readonly printed: string;
}

export interface CitedNumberInProvisionPart extends CitedNumberToken {
  readonly at: ProvisionPartRange;
}

export interface MonthInProvisionPart extends WrittenMonth {
  readonly at: ProvisionPartRange;
  readonly printed: string;
}

/** What is counted in the words of some provisions of one language version. */
export interface ProvisionCounts {
  /** Headings and blocks, without printed numbers. */
  readonly texts: readonly string[];
  readonly numbers: readonly NumberInProvisionPart[];
  readonly citations: readonly CitedNumberInProvisionPart[];
  readonly months: readonly MonthInProvisionPart[];
  readonly brackets: BracketCount;
}

export interface BracketCount {
  readonly opening: number;
  readonly closing: number;
  /** How deep brackets are nested. */
  readonly depth: number;
}

/** Counts what two language versions have in common, in the provisions of one draft. */
export class ProvisionCounter {
  readonly #draft: Draft;
  readonly #citations: CitationParser;
  readonly #numbers: ProseNumberFinder;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#citations = new CitationParser(draft.language, draft.title);
    this.#numbers = new ProseNumberFinder(draft.language);
  }

  count(provisions: readonly number[]): ProvisionCounts {
    const parts = provisions.flatMap((provision) =>
      numberHeadingAndBlockTextsOf(this.#draft.provisions[provision]!).map((text, part) => ({ provision, part, text })),
    );
    const worded = parts.filter(({ part, text }) => part > 0 && text !== "");
    const citations = worded.flatMap(({ provision, part, text }) =>
      (MAY_CITE.test(text) ? findCitedNumbers(text, this.#citations) : []).map((each) => ({
        ...each,
        at: { provision, part, start: each.start, end: each.end },
      })),
    );
    const numbers = worded.flatMap(({ provision, part, text }) => {
      const rest = withoutCitations(
        text,
        citations.filter(({ at }) => at.provision === provision && at.part === part),
      );
      return this.#numbers.find(rest).map((each) => ({
        ...each,
        at: { provision, part, start: each.start, end: each.end },
        printed: text.slice(each.start, each.end),
      }));
    });
    return {
      texts: worded.map(({ text }) => text),
      numbers,
      citations,
      months: worded.flatMap(({ provision, part, text }) =>
        findDateMonths(text, this.#draft.language).map(({ month, start, end }) => ({
          month,
          start,
          end,
          at: { provision, part, start, end },
          printed: text.slice(start, end),
        })),
      ),
      brackets: countBrackets(parts.map(({ text }) => text).join("\n")),
    };
  }
}

/** A citation has a figure, a letter in brackets, or a numeral. */
const MAY_CITE = /\p{Nd}|[)）]|\b[IVXLC]+\b|[零一二三四五六七八九十]|[\u0600-\u06ff]/u;

function withoutCitations(text: string, citations: readonly CitedNumberInProvisionPart[]): string {
  let rest = text;
  for (const { start, end } of citations) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest;
}

/** Square brackets in the form of any script. */
function countBrackets(text: string): BracketCount {
  let [opening, closing, open, depth] = [0, 0, 0, 0];
  for (const sign of text.match(/[[\]［］【】〔〕]/gu) ?? []) {
    if ("[［【〔".includes(sign)) [opening, open] = [opening + 1, open + 1];
    else [closing, open] = [closing + 1, Math.max(0, open - 1)];
    depth = Math.max(depth, open);
  }
  return { opening, closing, depth };
}
