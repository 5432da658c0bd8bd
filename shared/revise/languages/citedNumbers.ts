import type { CitationParser } from "#shared/draft/citations/citationParser.ts";
import type { CitedUnit } from "#shared/draft/citations/citationVocabulary.ts";
import { provisionNumberValuesOf, type ProvisionNumberValues } from "#shared/draft/numbers/provisionNumberValues.ts";

/** A number by which a text cites a provision: the 24, the 2 and the a of "article 24, paragraph 2 (a)". */
export interface CitedNumberToken extends ProvisionNumberValues {
  /** The unit that it numbers. Paragraphs and what is beneath them are one kind: languages name them differently. */
  readonly unit: Exclude<CitedUnit, "point">;
  /** As printed. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the numbers by which a text cites provisions, of this instrument or another, in reading order. */
export function findCitedNumbers(text: string, citations: CitationParser): readonly CitedNumberToken[] {
  const tokens = citations.findChains(text).flatMap(({ mentions }) =>
    mentions.flatMap(({ unit, names }) =>
      names.flatMap(({ parts, start, end }) =>
        parts.map((printed, i): CitedNumberToken => {
          const kind = i > 0 || unit === "point" ? "paragraph" : unit;
          return { unit: kind, printed, start, end, ...provisionNumberValuesOf(printed) };
        }),
      ),
    ),
  );
  return tokens.filter(({ values }) => values.length > 0).sort((a, b) => a.start - b.start);
}
