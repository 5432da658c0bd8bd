import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { areSameNumber } from "#shared/draft/numbers/provisionNumberValues.ts";
import { languageRowsOf, type LanguageRow, type LanguageRows } from "./languageRows.ts";
import { findModals } from "./modalWords.ts";
import { findNegations } from "./negationWords.ts";
import {
  ProvisionCounter,
  type BracketCount,
  type PartRange,
  type PlacedCitedNumber,
  type PlacedNumber,
  type ProvisionCounts,
} from "./provisionCounts.ts";

export const LANGUAGE_DIFFERENCE_KINDS = ["provision", "number", "reference", "bracket", "negation", "modal"] as const;
export type LanguageDifferenceKind = (typeof LANGUAGE_DIFFERENCE_KINDS)[number];

/** What was counted on one side. */
export interface CountedSide {
  /** The numbers, references or words that only this side has, as printed; empty for brackets and provisions. */
  readonly printed: readonly string[];
  readonly ranges: readonly PartRange[];
  readonly brackets: BracketCount;
  /** How many provisions of the list around it this side has; 0 except for a provision. */
  readonly siblings: number;
}

/** A difference between two language versions: a hint for the drafting group, never a verdict. */
export interface LanguageDifference {
  readonly kind: LanguageDifferenceKind;
  readonly row: LanguageRow;
  readonly from: CountedSide;
  readonly to: CountedSide;
}

/** The rows of two language versions, and their differences in the order of the rows. */
export interface LanguageComparison {
  readonly rows: LanguageRows;
  readonly differences: readonly LanguageDifference[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageComparison>>();

/**
 * Finds the differences between two language versions of one text that can be counted: provisions that one lacks,
 * numbers, references, brackets, negations, and duties that are permissions in the other. Reports only what is
 * convincing. Computed once per pair.
 */
export function compareLanguages(from: Draft, to: Draft): LanguageComparison {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let comparison = of.get(to);
  if (!comparison) of.set(to, (comparison = compare(from, to)));
  return comparison;
}

/** The languages of both versions. */
interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

function compare(from: Draft, to: Draft): LanguageComparison {
  const rows = languageRowsOf(from, to);
  const languages = { from: from.language, to: to.language };
  const [mine, theirs] = [new ProvisionCounter(from), new ProvisionCounter(to)];
  const mastheads = { from: mastheadEnd(from), to: mastheadEnd(to) };
  const negations: ReturnType<typeof negationDifference>[number][] = [];
  const differences = rows.all.flatMap((row) => {
    if (row.from.length === 0 || row.to.length === 0) return missingProvision(from, to, rows, row);
    if (row.from.every((i) => i < mastheads.from) || row.to.every((i) => i < mastheads.to)) return [];
    const [one, other] = [mine.count(row.from), theirs.count(row.to)];
    negations.push(...negationDifference(one, other, row, languages));
    return [
      ...numberDifferences(one, other, row),
      ...bracketDifference(one, other, row),
      ...modalDifference(one, other, row, languages),
    ];
  });
  const all = [...differences, ...withoutTerms(negations)];
  const order = (each: LanguageDifference) => LANGUAGE_DIFFERENCE_KINDS.indexOf(each.kind);
  return { rows, differences: all.sort((a, b) => a.row.index - b.row.index || order(a) - order(b)) };
}

/** Returns the index after the text before the first unit; 0 for a text without units. */
function mastheadEnd({ provisions }: Draft): number {
  return Math.max(
    0,
    provisions.findIndex(({ kind }) => kind !== "text"),
  );
}

/** How many provisions make a negation with the same words around it a term of one language. */
const TERM = 3;

/**
 * Leaves out negations that one version has in several provisions, with the same words around them, and the other in
 * none of these: "ne relevant pas de" is how French says "beyond".
 */
function withoutTerms(found: readonly ReturnType<typeof negationDifference>[number][]): readonly LanguageDifference[] {
  const uses = new Map<string, number>();
  for (const { contexts } of found)
    for (const context of new Set(contexts)) uses.set(context, (uses.get(context) ?? 0) + 1);
  return found
    .filter(({ contexts }) => contexts.some((context) => uses.get(context)! < TERM))
    .map(({ difference }) => difference);
}

const NO_BRACKETS: BracketCount = { opening: 0, closing: 0, depth: 0 };
const NOTHING: CountedSide = { printed: [], ranges: [], brackets: NO_BRACKETS, siblings: 0 };

/** Reports a provision that one version lacks, once for all that is beneath it. */
function missingProvision(from: Draft, to: Draft, rows: LanguageRows, row: LanguageRow): readonly LanguageDifference[] {
  const isHere = row.from.length > 0;
  const [draft, provisions, rowOf] = isHere ? [from, row.from, rows.ofFrom] : [to, row.to, rows.ofTo];
  const first = provisions[0]!;
  if (first < mastheadEnd(draft)) return [];
  const above = indexOfParent(draft, first);
  const around = above < 0 ? null : rows.all[rowOf[above]!]!;
  if (around && (around.from.length === 0 || around.to.length === 0)) return [];
  const siblings = (of: Draft, parent: number | undefined) => countSiblings(of, parent, draft.provisions[first]!);
  const [one, other] = around ? [around.from[0], around.to[0]] : [undefined, undefined];
  return [
    {
      kind: "provision",
      row,
      from: { ...NOTHING, siblings: siblings(from, one) },
      to: { ...NOTHING, siblings: siblings(to, other) },
    },
  ];
}

/** Counts the provisions of a kind beneath a parent; units with a heading in the whole draft. */
function countSiblings(draft: Draft, parent: number | undefined, like: Draft["provisions"][number]): number {
  if (isPrintedAsHeading(like) || parent === undefined)
    return draft.provisions.filter(({ kind }) => kind === like.kind).length;
  const { level } = draft.provisions[parent]!;
  let count = 0;
  for (let i = parent + 1; i < draft.provisions.length && draft.provisions[i]!.level > level; i++)
    if (draft.provisions[i]!.level === level + 1) count++;
  return count;
}

/** Reports the numbers and the references of each side that the other has nowhere in the provision. */
function numberDifferences(one: ProvisionCounts, other: ProvisionCounts, row: LanguageRow): LanguageDifference[] {
  const differences: LanguageDifference[] = [];
  const [cited, citedThere] = [unmatchedCitations(one, other), unmatchedCitations(other, one)];
  if (cited.length > 0 || citedThere.length > 0)
    differences.push({ kind: "reference", row, from: sideOf(cited), to: sideOf(citedThere) });
  const [numbers, numbersThere] = [unmatchedNumbers(one, other), unmatchedNumbers(other, one)];
  const haveOtherMonths =
    one.months.length === other.months.length && [...one.months].sort().join() !== [...other.months].sort().join();
  if (numbers.length > 0 || numbersThere.length > 0 || haveOtherMonths) {
    const [months, monthsThere] = haveOtherMonths ? [one.months, other.months] : [[], []];
    differences.push({ kind: "number", row, from: sideOf(numbers, months), to: sideOf(numbersThere, monthsThere) });
  }
  return differences;
}

function sideOf(found: readonly { printed: string; at: PartRange }[], months: readonly number[] = []): CountedSide {
  const printed = [...found.map((each) => each.printed.trim()), ...months.map((month) => `${month}.`)];
  return { ...NOTHING, printed: [...new Set(printed)], ranges: found.map(({ at }) => at) };
}

function unmatchedCitations(one: ProvisionCounts, other: ProvisionCounts): readonly PlacedCitedNumber[] {
  return one.citations.filter(
    (each) =>
      !other.citations.some((there) => there.unit === each.unit && areSameNumber(there, each)) &&
      !other.numbers.some(({ value }) => each.suffix === 0 && each.values.includes(value)) &&
      !other.citations.some((there) => there.unit !== each.unit && areSameNumber(there, each)),
  );
}

function unmatchedNumbers(one: ProvisionCounts, other: ProvisionCounts): readonly PlacedNumber[] {
  return one.numbers.filter(
    ({ value, isCertain }) =>
      isCertain &&
      !other.numbers.some((each) => each.value === value) &&
      !other.months.includes(value) &&
      !other.citations.some(({ values }) => values.includes(value)),
  );
}

function bracketDifference(one: ProvisionCounts, other: ProvisionCounts, row: LanguageRow): LanguageDifference[] {
  const [a, b] = [one.brackets, other.brackets];
  if (a.opening === b.opening && a.closing === b.closing && a.depth === b.depth) return [];
  return [{ kind: "bracket", row, from: { ...NOTHING, brackets: a }, to: { ...NOTHING, brackets: b } }];
}

/** Reports negations that the other side has neither as such nor in other words. */
function negationDifference(
  one: ProvisionCounts,
  other: ProvisionCounts,
  row: LanguageRow,
  { from, to }: LanguagePair,
): readonly { readonly difference: LanguageDifference; readonly contexts: readonly string[] }[] {
  for (const [here, there] of comparableStretches(one.texts, other.texts)) {
    const [mine, theirs] = [findNegations(here, from), findNegations(there, to)];
    if (!mine || !theirs) return [];
    const lacksMine = mine.negations.length > 0 && theirs.negations.length === 0 && !theirs.hasNear;
    const lacksTheirs = theirs.negations.length > 0 && mine.negations.length === 0 && !mine.hasNear;
    if (!lacksMine && !lacksTheirs) continue;
    const side = (words: typeof mine.negations) => ({
      ...NOTHING,
      printed: [...new Set(words.map(({ printed }) => printed))],
    });
    const difference = { kind: "negation", row, from: side(mine.negations), to: side(theirs.negations) } as const;
    const contexts = [...mine.negations, ...theirs.negations].map(({ context }) => context);
    return [{ difference, contexts }];
  }
  return [];
}

/** Reports a duty that is a permission on the other side, in sentences with no other word for either. */
function modalDifference(
  one: ProvisionCounts,
  other: ProvisionCounts,
  row: LanguageRow,
  { from, to }: LanguagePair,
): readonly LanguageDifference[] {
  for (const [here, there] of comparableStretches(one.texts, other.texts)) {
    const [mine, theirs] = [findModals(here, from), findModals(there, to)];
    if (!mine || !theirs) return [];
    if (mine.isVague || theirs.isVague || hasNegation(here, from) || hasNegation(there, to)) continue;
    if (isDutyOnly(mine) && isPermissionOnly(theirs)) return [modal(row, mine.duties, theirs.permissions)];
    if (isPermissionOnly(mine) && isDutyOnly(theirs)) return [modal(row, mine.permissions, theirs.duties)];
  }
  return [];
}

function hasNegation(text: string, language: string): boolean {
  return (findNegations(text, language)?.negations.length ?? 0) > 0;
}

interface ModalCounts {
  readonly duties: readonly string[];
  readonly permissions: readonly string[];
}

const isDutyOnly = ({ duties, permissions }: ModalCounts) => duties.length === 1 && permissions.length === 0;
const isPermissionOnly = ({ duties, permissions }: ModalCounts) => permissions.length === 1 && duties.length === 0;

function modal(row: LanguageRow, one: readonly string[], other: readonly string[]): LanguageDifference {
  return {
    kind: "modal",
    row,
    from: { ...NOTHING, printed: [...new Set(one)] },
    to: { ...NOTHING, printed: [...new Set(other)] },
  };
}

/** Returns the sentences of both sides in pairs if they have equally many, else all words of each. */
function comparableStretches(one: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] {
  const [mine, theirs] = [one.flatMap(sentencesOf), other.flatMap(sentencesOf)];
  if (mine.length !== theirs.length) return [[one.join("\n"), other.join("\n")]];
  return mine.map((sentence, i) => [sentence, theirs[i]!] as const);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;:؛۔。；：])\s*(?=\P{Nd})/u).filter((sentence) => /\p{L}{2}/u.test(sentence));
}
