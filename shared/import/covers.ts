import type { Draft } from "../draft/draft.ts";
import { normalNumber, splitNumber } from "../draft/number.ts";
import type { Masthead } from "./reading.ts";

/** What a revision covers: the whole document, or the provisions with these eIds. */
export type Covers = "whole" | readonly string[];

/**
 * What a text most likely covers: named provisions where it is a package, or where its articles do not begin
 * with the first; otherwise the whole document.
 */
export function coversOf(draft: Draft, { kind }: Masthead): Covers {
  const first = draft.provisions.find((each) => each.kind === "article" || each.kind === "rule");
  const begins = !first || splitNumber(normalNumber(first.num)).base === "1" || normalNumber(first.num) === "";
  return kind === "package" || !begins ? provisionsIn(draft) : "whole";
}

/** The provisions that a partial text is said to have: its articles, rules and preamble, else what stands at its top. */
export function provisionsIn({ provisions }: Draft): readonly string[] {
  const named = provisions.filter(({ kind }) => kind === "article" || kind === "rule" || kind === "preamble");
  const some = named.length > 0 ? named : provisions.filter(({ level }) => level === 1);
  return some.map(({ eId }) => eId);
}
