import { normaliseProvisionNumber, splitLatinSuffix } from "#shared/draft/numbers/provisionNumber.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import { message } from "#shared/messages/messages.ts";

/** Describes what a revision covers: "only 1–15, 18–31"; "" for the whole document. */
export function describeCoveredProvisions({ covers, draft }: Revision["body"]): string {
  if (covers === "whole") return "";
  const named = new Set(covers);
  const numbers = draft.provisions
    .filter(({ eId, kind }) => named.has(eId) && (kind === "article" || kind === "rule"))
    .map(({ num }) => normaliseProvisionNumber(num))
    .filter((number) => number !== "");
  if (numbers.length === 0) return message("texts.covers.some", { count: covers.length });
  return message("texts.covers", { provisions: formatRuns(numbers).join(message("list.comma")) });
}

/** Groups consecutive numbers: 1, 2, 2 bis, 3, 5 are "1–3" and "5". */
function formatRuns(numbers: readonly string[]): readonly string[] {
  const found: { readonly first: string; last: string }[] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    const step = open ? base(number) - base(open.last) : NaN;
    if (open && (step === 0 || step === 1)) open.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? first : message("texts.run", { first, last })));
}

function base(number: string): number {
  return Number.parseInt(splitLatinSuffix(number).base, 10);
}
