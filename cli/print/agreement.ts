import type { Thread } from "../../shared/ledger/entries/thread.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { printedAt, standing } from "../../shared/ledger/places.ts";
import { agreements, spreadOf, toDiscuss } from "../../shared/ledger/spread.ts";
import { explain, message } from "../../shared/messages/messages.ts";
import { standingOfAlpha, type Agreement } from "../../shared/rights/agreement.ts";
import { DIMENSIONS, dimensionCodes, severityCode } from "../../shared/rights/levels.ts";
import type { Severity } from "../../shared/rights/severity.ts";

/** A note whose raters differ. `spread` is in levels. */
interface Differing {
  readonly id: string;
  readonly address: string;
  readonly comment: string;
  readonly spread: number;
  readonly ratings: readonly { readonly rater: string; readonly severity: Severity }[];
}

/** What `agreement --json` prints. An `alpha` is Krippendorff's for ordinal data; null where it says nothing. */
export interface Measured {
  readonly severity: Agreement;
  readonly dimensions: Readonly<Record<string, Agreement>>;
  readonly raters: number;
  readonly rated: number;
  readonly discuss: readonly Differing[];
}

export function measured(ledger: Ledger): Measured {
  return { ...agreements(ledger.threads), discuss: toDiscuss(ledger.threads).map((each) => differing(ledger, each)) };
}

/** The same for reading: the severity, each dimension that was assessed, then the notes, the widest apart first. */
export function agreementLines({ severity, dimensions, raters, rated, discuss }: Measured): readonly string[] {
  return [
    message("cli.agreement.set", { raters, rated }),
    figure(message("agreement.severity"), severity),
    ...DIMENSIONS.filter((each) => dimensions[each]!.units > 0).map((each) =>
      figure(explain({ code: dimensionCodes(each).name }), dimensions[each]!),
    ),
    ...discuss.map(line),
  ];
}

function figure(name: string, { alpha, units }: Agreement): string {
  const value = alpha === null ? "" : alpha.toFixed(3);
  const means = alpha === null ? "none" : standingOfAlpha(alpha);
  return message("cli.agreement", { name, value, units, means });
}

function differing(ledger: Ledger, thread: Thread): Differing {
  const there = standing(ledger, thread);
  return {
    id: thread.id,
    address: there ? printedAt(ledger, there) : "",
    comment: thread.annotation.comment,
    spread: spreadOf(thread),
    ratings: thread.ratings.map(({ member, severity }) => ({ rater: ledger.member(member)?.name ?? "", severity })),
  };
}

function line({ id, address, comment, ratings }: Differing): string {
  const each = ratings.map(({ rater, severity }) => {
    return message("rating.by", { who: rater, grade: explain({ code: severityCode(severity) }) });
  });
  return `${id.slice(0, 12)}  ${address}  ${each.join("; ")}  ${comment.replace(/\s+/gu, " ").slice(0, 100)}`;
}
