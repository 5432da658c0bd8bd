import { toProvisionRelocationJson, type PrintedProvisionRelocation } from "./printedProvisionRelocation.ts";
import { isPrintedAsHeading, type Draft } from "#shared/draft/draft.ts";
import { describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import {
  buildConcordance,
  type ConcordanceRow,
  type ProvisionChangeKind,
} from "#shared/revise/concordance/buildConcordance.ts";

/** A row of a concordance in `compare --json`; an address is null if there is no counterpart. */
interface PrintedPair extends PrintedProvisionRelocation {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: ProvisionChangeKind;
  /** 0 to 1. */
  readonly confidence: number;
}

export function toConcordanceJson(from: Draft, to: Draft): readonly PrintedPair[] {
  return rowsOf(from, to).map((row) => {
    const { kind, confidence, relocation } = row;
    const [one, other] = [addressIn(from, row.from), addressIn(to, row.to)];
    return { from: one, to: other, kind, confidence, ...toProvisionRelocationJson(relocation) };
  });
}

/**
 * Formats a line for each row: the address before, the address now, what happened, the confidence if below 100 %, and
 * the heading.
 */
export function formatConcordanceLines(from: Draft, to: Draft): readonly string[] {
  const rows = rowsOf(from, to);
  const widths = [
    widest(rows.map((row) => addressIn(from, row.from))),
    widest(rows.map((row) => addressIn(to, row.to))),
  ];
  return rows.map((row) => {
    const [one, other] = [addressIn(from, row.from) ?? NONE, addressIn(to, row.to) ?? NONE];
    const what = describeConcordanceRow({ ...row, reworded: false });
    const sure = row.confidence < 1 ? `${Math.round(row.confidence * 100)} %` : "";
    return [one.padEnd(widths[0]!), other.padEnd(widths[1]!), what, sure, headingOf(from, to, row)]
      .join("  ")
      .trimEnd();
  });
}

const NONE = "—";

function rowsOf(from: Draft, to: Draft): readonly ConcordanceRow[] {
  return buildConcordance(from, to, "whole");
}

function addressIn(draft: Draft, provision: number | null): string | null {
  return provision === null ? null : draft.provisions[provision]!.address;
}

function widest(addresses: readonly (string | null)[]): number {
  return Math.max(1, ...addresses.map((address) => address?.length ?? 0));
}

function headingOf(from: Draft, to: Draft, row: ConcordanceRow): string {
  const provision = row.to === null ? from.provisions[row.from!]! : to.provisions[row.to]!;
  return isPrintedAsHeading(provision) ? provision.heading : "";
}
