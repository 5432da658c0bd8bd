import { toProvisionRelocationJson, type PrintedProvisionRelocation } from "./printedProvisionRelocation.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import { describeProvisionChange } from "#shared/ledger/queries/describeConcordance.ts";
import type { RatableChange } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import type { DeltaVerdict } from "#shared/records/kinds/deltaRating.ts";
import type { ProvisionChangeKind } from "#shared/revise/concordance/buildConcordance.ts";
import { isMostlyRelocated } from "#shared/revise/provenance/provisionRelocation.ts";
import { findRight } from "#shared/rights/catalogue.ts";
import { ratingLevelMessageCode } from "#shared/rights/ratingLevels.ts";
import { severityGradeOf, type SeverityGrade } from "#shared/rights/severity.ts";

/**
 * A changed provision and a right in `delta --json`. `severity` is 1 to 4, or null if it is unknown or `hidden` by a
 * blind round.
 */
export interface ListedDelta extends PrintedProvisionRelocation {
  readonly address: string;
  /** The provision's addresses in the two texts; null if it is absent. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: ProvisionChangeKind;
  readonly right: string | null;
  readonly severity: SeverityGrade | null;
  readonly hidden?: boolean;
  readonly notes: readonly string[];
  /** `delta` is null if only people can tell. */
  readonly proposed: { readonly delta: DeltaVerdict | null; readonly because: string } | null;
  readonly said: readonly { readonly delta: DeltaVerdict; readonly author: string; readonly comment: string }[];
  readonly before: string;
  readonly after: string;
}

export function toDeltaJson(ledger: Ledger, line: RatableChange, texts: readonly [string, string]): ListedDelta {
  const { address, changed, right, severity, notes, proposed, said } = line;
  const { relocation } = changed;
  return {
    address,
    from: addressIn(ledger, texts[0], line.before),
    to: addressIn(ledger, texts[1], line.after),
    kind: isMostlyRelocated(relocation) ? "elsewhere" : changed.match.kind,
    ...toProvisionRelocationJson(relocation),
    right: right || null,
    severity: severityGradeOf(severity),
    ...(severity.state === "hidden" && { hidden: true }),
    notes: notes.map(({ id }) => id),
    proposed,
    said: said.map(({ author, body }) => {
      return { delta: body.delta, author: ledger.member(author)?.name ?? "", comment: body.comment };
    }),
    before: changed.before,
    after: changed.after,
  };
}

function addressIn(ledger: Ledger, draft: string, eId: string | undefined): string | null {
  return ledger.draft(draft)?.provisions.find((each) => each.eId === eId)?.address ?? null;
}

/** Formats one line: the address, the right, what was rated or is proposed, and the changed words. */
export function formatDeltaLine(line: RatableChange, listed: ListedDelta): string {
  const { address, from, to, right, severity, hidden, proposed, said, before, after } = listed;
  const head = [
    address,
    describeProvisionChange(line.changed),
    from && to && from !== to && message("change.was", { address: from }),
    right && (findRight(right) ? message(`right.${right}` as MessageCode) : right),
    hidden ? message("severity.blind") : severity && message(ratingLevelMessageCode(severity) as MessageCode),
    said.map(({ delta, author }) => `${message(`delta.${delta}`)} (${author})`).join(message("list.comma")) ||
      (proposed && suggestedWords(proposed)),
  ];
  return `${head.filter(Boolean).join(" · ")}  ${changesIn(before, after)}`;
}

function suggestedWords({ delta }: NonNullable<ListedDelta["proposed"]>): string {
  return delta === null ? message("delta.unrated") : message("delta.proposed", { delta: message(`delta.${delta}`) });
}

/** Formats deletions as {-…-} and insertions as {+…+}, without the unchanged words. */
function changesIn(before: string, after: string): string {
  const changes = computeRedline(before, after).filter(({ is }) => is !== "same");
  const text = changes.map(({ is, text }) => (is === "gone" ? `{-${text}-}` : `{+${text}+}`)).join(" ");
  const line = text.replace(/\s+/gu, " ");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
