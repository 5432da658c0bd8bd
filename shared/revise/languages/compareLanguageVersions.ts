import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { canBeSameNumber } from "#shared/draft/numbers/provisionNumberValues.ts";
import { languageRowsOf, type LanguageRow, type LanguageRows } from "./languageRows.ts";
import { findModalWords } from "./modalWords.ts";
import {
  NOTHING_COUNTED,
  LANGUAGE_DIFFERENCE_KINDS,
  type CountedLanguageRow,
  type CountedLanguageSide,
  type LanguageDifference,
  type LanguagePair,
} from "./languageDifference.ts";
import { pairComparableSentences } from "./pairComparableSentences.ts";
import { findNegationDifferences } from "./findNegationDifferences.ts";
import { findNegations } from "./negationWords.ts";
import {
  ProvisionCounter,
  type ProvisionPartRange,
  type CitedNumberInProvisionPart,
  type NumberInProvisionPart,
  type ProvisionCounts,
} from "./provisionCounts.ts";

/** The rows of two language versions, and their differences in the order of the rows. */
export interface LanguageVersionComparison {
  readonly rows: LanguageRows;
  readonly differences: readonly LanguageDifference[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageVersionComparison>>();

/**
 * Finds the differences between two language versions of one text that can be counted: provisions that one lacks,
 * numbers, references, brackets, negations, and duties that are permissions in the other. Reports only what is
 * convincing. Computed once per pair.
 */
export function compareLanguageVersions(from: Draft, to: Draft): LanguageVersionComparison {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let comparison = of.get(to);
  if (!comparison) of.set(to, (comparison = compare(from, to)));
  return comparison;
}

function compare(from: Draft, to: Draft): LanguageVersionComparison {
  const rows = languageRowsOf(from, to);
  const languages = { from: from.language, to: to.language };
  const [mine, theirs] = [new ProvisionCounter(from), new ProvisionCounter(to)];
  const mastheads = { from: mastheadEnd(from), to: mastheadEnd(to) };
  const counted: CountedLanguageRow[] = [];
  const differences = rows.all.flatMap((row) => {
    if (row.from.length === 0 || row.to.length === 0) return missingProvision(from, to, rows, row);
    if (row.from.every((i) => i < mastheads.from) || row.to.every((i) => i < mastheads.to)) return [];
    const [one, other] = [mine.count(row.from), theirs.count(row.to)];
    counted.push({ row, one, other });
    return [
      ...numberDifferences(one, other, row),
      ...bracketDifference(one, other, row),
      ...modalDifference(one, other, row, languages),
    ];
  });
  const all = [...differences, ...findNegationDifferences(counted, languages)];
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
      from: { ...NOTHING_COUNTED, siblings: siblings(from, one) },
      to: { ...NOTHING_COUNTED, siblings: siblings(to, other) },
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
  const [months, monthsThere] = differingMonths(one, other);
  if (numbers.length + numbersThere.length + months.length > 0) {
    differences.push({
      kind: "number",
      row,
      from: sideOf([...numbers, ...months]),
      to: sideOf([...numbersThere, ...monthsThere]),
    });
  }
  return differences;
}

/** Returns the months of both sides if they have equally many, but not the same. */
function differingMonths(
  one: ProvisionCounts,
  other: ProvisionCounts,
): readonly [typeof one.months, typeof one.months] {
  const listOf = ({ months }: ProvisionCounts) =>
    months
      .map(({ month }) => month)
      .sort((a, b) => a - b)
      .join();
  const isOther = one.months.length === other.months.length && listOf(one) !== listOf(other);
  return isOther ? [one.months, other.months] : [[], []];
}

function sideOf(found: readonly { printed: string; at: ProvisionPartRange }[]): CountedLanguageSide {
  const printed = [...new Set(found.map((each) => each.printed.trim()))];
  return { ...NOTHING_COUNTED, printed, ranges: found.map(({ at }) => at) };
}

function unmatchedCitations(one: ProvisionCounts, other: ProvisionCounts): readonly CitedNumberInProvisionPart[] {
  return one.citations.filter(
    (each) =>
      !other.citations.some((there) => there.unit === each.unit && canBeSameNumber(there, each)) &&
      !other.numbers.some(({ value }) => each.suffix === 0 && each.values.includes(value)) &&
      !other.citations.some((there) => there.unit !== each.unit && canBeSameNumber(there, each)),
  );
}

function unmatchedNumbers(one: ProvisionCounts, other: ProvisionCounts): readonly NumberInProvisionPart[] {
  return one.numbers.filter(
    ({ value, isCertain }) =>
      isCertain &&
      !other.numbers.some((each) => each.value === value) &&
      !other.months.some(({ month }) => month === value) &&
      !other.citations.some(({ values }) => values.includes(value)),
  );
}

function bracketDifference(one: ProvisionCounts, other: ProvisionCounts, row: LanguageRow): LanguageDifference[] {
  const [a, b] = [one.brackets, other.brackets];
  if (a.opening === b.opening && a.closing === b.closing && a.depth === b.depth) return [];
  return [{ kind: "bracket", row, from: { ...NOTHING_COUNTED, brackets: a }, to: { ...NOTHING_COUNTED, brackets: b } }];
}

/** Reports a duty that is a permission on the other side, in sentences with no other word for either. */
function modalDifference(
  one: ProvisionCounts,
  other: ProvisionCounts,
  row: LanguageRow,
  { from, to }: LanguagePair,
): readonly LanguageDifference[] {
  for (const [here, there] of pairComparableSentences(one.texts, other.texts)) {
    const [mine, theirs] = [findModalWords(here, from), findModalWords(there, to)];
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
    from: { ...NOTHING_COUNTED, printed: [...new Set(one)] },
    to: { ...NOTHING_COUNTED, printed: [...new Set(other)] },
  };
}
