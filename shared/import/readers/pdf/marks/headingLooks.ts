import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";
import type { SourceLine, WordsLook } from "#shared/import/sourceLines.ts";

type LookName = "colour" | "isUnderlined" | "isBold";
const NAMES: readonly LookName[] = ["colour", "isUnderlined", "isBold"];
/** What this share of all headings has is how headings are set. */
const SHARE = 0.5;

/** Removes from headings how all or most headings of the document look: a PDF does not tell style from mark. */
export function removeHeadingLooks(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ looks }) => looks)) return lines;
  const headings = lines.filter(isHeading);
  const common = new Set(
    NAMES.flatMap((name) => {
      const count = headings.filter((line) => isWhollySo(line, name)).length;
      return count > 0 && count >= SHARE * headings.length ? [name] : [];
    }),
  );
  if (common.size === 0) return lines;
  return lines.map((line) => (line.looks && isHeading(line) ? { ...line, looks: without(line.looks, common) } : line));
}

function isHeading(line: SourceLine): boolean {
  const { heading, align } = line.hints;
  return heading !== undefined || align === "center" || (parseHeadingOfLine(line)?.runIn ?? 0) < 0;
}

function isWhollySo({ text, looks = [] }: SourceLine, name: LookName): boolean {
  const length = looks.reduce((sum, look) => (look[name] === undefined ? sum : sum + look.end - look.start), 0);
  return length > 0.8 * text.length;
}

function without(looks: readonly WordsLook[], names: ReadonlySet<LookName>): readonly WordsLook[] {
  return looks.flatMap((look) => {
    const left = Object.fromEntries(Object.entries(look).filter(([name]) => !names.has(name as LookName)));
    return Object.keys(left).length > 2 ? [left as unknown as WordsLook] : [];
  });
}
