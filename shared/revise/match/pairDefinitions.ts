import { findDefinedTerm } from "#shared/draft/definitions.ts";
import { isPrintedAsHeading, type Draft, type Provision } from "#shared/draft/draft.ts";
import { foldDraftText } from "../words/foldDraftText.ts";
import type { ComparedDraft } from "./comparedDraft.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";

/**
 * Pairs unpaired definitions of the same term, in whatever order and however worded: first those in paired units, then
 * those of a term that each draft defines only once.
 */
export function pairDefinitions(a: ComparedDraft, b: ComparedDraft, pairs: ProvisionPairs): void {
  const [mine, theirs] = [findDefinitionsByTerm(a.draft), findDefinitionsByTerm(b.draft)];
  for (const [term, rows] of mine) {
    const columns = theirs.get(term);
    if (!columns) continue;
    for (const row of rows) {
      const unit = a.unit[row]!;
      const units = unit < 0 ? [-1] : pairs.counterpartsOf(unit);
      const there = columns.filter((column) => units.includes(b.unit[column]!));
      const alike = rows.filter((other) => a.unit[other] === unit);
      if (alike.length === 1 && there.length === 1) join(row, there[0]!);
    }
    if (rows.length === 1 && columns.length === 1) join(rows[0]!, columns[0]!);
  }
  function join(row: number, column: number): void {
    if (pairs.isUnpairedFrom(row) && pairs.isUnpairedTo(column)) pairs.join(row, column);
  }
}

/** Returns whether two provisions define the same term. */
export function isSameTermDefined(a: ComparedDraft, i: number, b: ComparedDraft, j: number): boolean {
  const term = definedTermsOf(a.draft)[i]!;
  return term !== "" && term === definedTermsOf(b.draft)[j];
}

/** Finds the provisions that define each term. */
function findDefinitionsByTerm(draft: Draft): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  definedTermsOf(draft).forEach((term, i) => {
    if (term === "") return;
    const same = found.get(term);
    if (same) same.push(i);
    else found.set(term, [i]);
  });
  return found;
}

const known = new WeakMap<Draft, readonly string[]>();

/** Returns the term that each provision defines: its letters and digits, folded; "" for those that define none. */
function definedTermsOf(draft: Draft): readonly string[] {
  let terms = known.get(draft);
  if (!terms) known.set(draft, (terms = draft.provisions.map(definedTermOf)));
  return terms;
}

/** Units with a heading are not definitions, although one may begin with them. */
function definedTermOf(provision: Provision): string {
  const [block] = provision.blocks;
  const term = block && !isPrintedAsHeading(provision) ? findDefinedTerm(block.text)?.term : undefined;
  return term ? foldDraftText(term).replace(/[^\p{L}\p{N}]/gu, "") : "";
}
