import type { SourceLine } from "#shared/import/sourceLines.ts";
import type { ParsedHeading } from "./heading.ts";

/**
 * Decides what numbers without a word are, depending on the rest of the text. In a text with articles, "§ 1" is a
 * paragraph of an article, "8A Aggression" is an article if it directly follows another, and "4. Scope" is a numbered
 * paragraph. In any other text, "§ 1" is an article, and a number is a section if the source marks it as a heading.
 */
export function classifyWordlessHeadings(headings: (ParsedHeading | null)[], lines: readonly SourceLine[]): void {
  const hasArticles = headings.some(isNamedArticle);
  headings.forEach((heading, i) => {
    if (heading?.wordless) headings[i] = classify(heading, hasArticles, lines[i]!.hints.heading !== undefined);
  });
}

function isNamedArticle(heading: ParsedHeading | null): boolean {
  return (heading?.kind === "article" || heading?.kind === "rule") && !heading.wordless && heading.weight > 1;
}

function classify(heading: ParsedHeading, hasArticles: boolean, isMarked: boolean): ParsedHeading | null {
  switch (heading.wordless!) {
    case "section-sign":
      return hasArticles ? null : heading;
    case "lettered":
      return hasArticles ? { ...heading, weight: 1 } : isMarked ? { ...heading, kind: "section" } : null;
    case "digits":
      return hasArticles ? null : heading;
  }
}
