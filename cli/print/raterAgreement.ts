import { recordedAgreedGradesOf, type Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { printPlacementAddress, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import {
  measureRaterAgreement,
  ratingSpreadOf,
  listThreadsWithDifferingRatings,
} from "#shared/ledger/queries/raterAgreement.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { interpretKrippendorffAlpha, type RaterAgreement } from "#shared/rights/computeKrippendorffAlpha.ts";
import {
  RATING_DIMENSIONS,
  dimensionMessageCodes,
  ratingLevelMessageCode,
  severityMessageCode,
} from "#shared/rights/ratingLevels.ts";
import type { SeverityGrade, Severity } from "#shared/rights/severity.ts";

/** A note whose raters differ, or with several agreed levels. `spread` is in levels. */
interface Differing {
  readonly id: string;
  readonly address: string;
  readonly comment: string;
  readonly spread: number;
  readonly ratings: readonly { readonly rater: string; readonly severity: Severity }[];
  /** The recorded agreed levels, if they conflict. */
  readonly conflict?: readonly SeverityGrade[];
}

/** The output of `agreement --json`. An `alpha` is Krippendorff's for ordinal data; null if it is undefined. */
export interface ListedRaterAgreement {
  readonly severity: RaterAgreement;
  readonly dimensions: Readonly<Record<string, RaterAgreement>>;
  readonly raters: number;
  readonly rated: number;
  readonly discuss: readonly Differing[];
}

export function toRaterAgreementJson(ledger: Ledger): ListedRaterAgreement {
  return {
    ...measureRaterAgreement(ledger.all(threadProjection)),
    discuss: listThreadsWithDifferingRatings(ledger.all(threadProjection)).map((each) => differing(ledger, each)),
  };
}

/** Formats it for reading: the severity, each dimension that was assessed, then the notes, widest spread first. */
export function formatRaterAgreementLines({
  severity,
  dimensions,
  raters,
  rated,
  discuss,
}: ListedRaterAgreement): readonly string[] {
  return [
    message("cli.agreement.set", { raters, rated }),
    figure(message("agreement.severity"), severity),
    ...RATING_DIMENSIONS.filter((each) => dimensions[each]!.units > 0).map((each) =>
      figure(explainRefusal({ code: dimensionMessageCodes(each).name }), dimensions[each]!),
    ),
    ...discuss.map(line),
  ];
}

function figure(name: string, { alpha, units }: RaterAgreement): string {
  const value = alpha === null ? "" : alpha.toFixed(3);
  const means = alpha === null ? "none" : interpretKrippendorffAlpha(alpha);
  return message("cli.agreement", { name, value, units, means });
}

function differing(ledger: Ledger, thread: Thread): Differing {
  const conflict = recordedAgreedGradesOf(thread.agreed);
  const there = findCurrentPlacement(ledger, thread);
  return {
    id: thread.id,
    address: there ? printPlacementAddress(ledger, there) : "",
    comment: thread.annotation.comment,
    spread: ratingSpreadOf(thread),
    ratings: thread.ratings.map(({ member, severity }) => ({ rater: ledger.member(member)?.name ?? "", severity })),
    ...(conflict.length > 1 && { conflict }),
  };
}

function line({ id, address, comment, ratings, conflict }: Differing): string {
  const each = ratings.map(({ rater, severity }) => {
    return message("rating.by", { who: rater, grade: explainRefusal({ code: severityMessageCode(severity) }) });
  });
  const levels = conflict?.map((grade) => explainRefusal({ code: ratingLevelMessageCode(grade) })).join(" / ");
  const parts = [...each, ...(levels ? [message("agreed.conflict", { levels })] : [])];
  return `${id.slice(0, 12)}  ${address}  ${parts.join("; ")}  ${comment.replace(/\s+/gu, " ").slice(0, 100)}`;
}
