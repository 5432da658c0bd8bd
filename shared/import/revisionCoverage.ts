import { isPrintedAsHeading, type Draft } from "../draft/draft.ts";
import { normaliseProvisionNumber, splitLatinSuffix } from "../draft/numbers/provisionNumber.ts";
import type { MastheadMetadata } from "./importedDraft.ts";

/** What a revision covers: the whole document, or the provisions with these eIds. */
export type RevisionCoverage = "whole" | readonly string[];

/**
 * Guesses what a text covers: its main provisions if it is a package, if its articles do not begin with the first, or
 * if it says at the front that some are elsewhere; otherwise the whole document.
 */
export function guessRevisionCoverage(draft: Draft, { kind }: MastheadMetadata): RevisionCoverage {
  const first = draft.provisions.find((each) => each.kind === "article" || each.kind === "rule");
  const begins =
    !first ||
    splitLatinSuffix(normaliseProvisionNumber(first.num)).base === "1" ||
    normaliseProvisionNumber(first.num) === "";
  return kind === "package" || !begins || omitsArticles(draft) ? listArticleOrTopLevelEIds(draft) : "whole";
}

/** "Articles 16 and 17 are in the Chair's package", "Article 5 is not included in this text", in the six languages. */
const ELSEWHERE = [
  /(?:articles?|art[íi]culos?|стать[яию]|المادتان|المادة|المواد|第).{1,80}(?:package|ensemble de|paquete|пакет|حزمة|一揽子)/iu,
  /articles?.{1,60}not (?:included|reproduced|contained) in (?:this|the present)/iu,
];
/** Longer lines are text. */
const LONGEST = 200;

/** Returns whether a text says before its first heading that articles of the document are not in it. */
function omitsArticles({ provisions }: Draft): boolean {
  const first = provisions.findIndex(isPrintedAsHeading);
  const front = provisions.slice(0, Math.max(0, first)).flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return front.some((line) => line.length <= LONGEST && ELSEWHERE.some((pattern) => pattern.test(line)));
}

/**
 * Returns the eIds of the main provisions of a partial text: its articles, rules and preamble, otherwise those at the
 * top level.
 */
export function listArticleOrTopLevelEIds({ provisions }: Draft): readonly string[] {
  const named = provisions.filter(({ kind }) => kind === "article" || kind === "rule" || kind === "preamble");
  const some = named.length > 0 ? named : provisions.filter(({ level }) => level === 1);
  return some.map(({ eId }) => eId);
}
