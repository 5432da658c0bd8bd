import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import { recordedAgreedGradesOf, type Thread } from "#shared/ledger/entries/thread.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findPlacementInNewest, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { groupPositionsByProvision } from "#shared/ledger/placement/entryValidityInText.ts";
import {
  positionProjection,
  proposalProjection,
  statusProjection,
  threadProjection,
} from "#shared/ledger/store/projections.ts";
import { ratingLevelMessageCode } from "#shared/rights/ratingLevels.ts";
import { severityGradeOf, type SeverityGrade } from "#shared/rights/severity.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { toListedItemPlaceJson, formatListedItemPlace, type ListedItemPlace } from "./listedItemPlace.ts";
import { clipToOneLine } from "./anchorText.ts";
import { toPositionJson, formatPositionLine, type FindPositionsInText, type ListedPosition } from "./positions.ts";
import {
  toProposalJson,
  toStatusJson,
  formatProposalLine,
  formatStatusLine,
  type ListedProposal,
  type ListedStatus,
} from "./proposalsAndStatuses.ts";

/**
 * An annotation in `list --json`. `severity` is 1 to 4, or null if it was not assessed or is `hidden` by a blind round.
 * `agreed` lists the agreed levels: none, one, or several that conflict.
 */
export interface ListedThread extends ListedItemPlace {
  readonly id: string;
  readonly kind: string;
  readonly comment: string;
  readonly rights: readonly string[];
  readonly rating: object | null;
  readonly severity: SeverityGrade | null;
  readonly hidden?: boolean;
  readonly agreed: readonly SeverityGrade[];
  readonly author: string;
  readonly confidentiality: string;
  readonly track: string | null;
  readonly settled: boolean;
  /** The reason for resolving or reopening it; null if none was given. */
  readonly reason: string | null;
  /** The assigned member. */
  readonly assigned: string | null;
  readonly tags: readonly string[];
}

export type ListedItem = ListedThread | ListedProposal | ListedPosition | ListedStatus;

/** What to list of a ledger. */
interface Lists extends FilteredLedgerEntries {
  readonly statuses?: readonly ProvisionStatus[];
  readonly positions?: readonly Position[];
}

/**
 * Lists the items of a ledger, or those found in it, in the order of the draft; in each provision, its status first.
 */
export function listLedgerItems(ledger: Ledger, lists: Lists = allIn(ledger)): readonly ListedItem[] {
  const at = (said: Placeable) => positionOf(ledger, said);
  const { statuses = [], positions = [], threads, proposals } = lists;
  const held = new Map<Hash, ReturnType<FindPositionsInText>>();
  const heldIn: FindPositionsInText = (draft) => {
    const known = held.get(draft) ?? groupPositionsByProvision(ledger, draft);
    held.set(draft, known);
    return known;
  };
  const all = [
    ...statuses.map((each) => ({ at: at(each), what: () => toStatusJson(ledger, each) })),
    ...positions.map((each) => ({ at: at(each), what: () => toPositionJson(ledger, each, heldIn) })),
    ...threads.map((each) => ({ at: at(each), what: () => listedThread(ledger, each) })),
    ...proposals.map((each) => ({ at: at(each.body.anchor), what: () => toProposalJson(ledger, each) })),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ what }) => what());
}

function allIn(ledger: Ledger): Lists {
  return {
    statuses: ledger.all(statusProjection),
    positions: ledger.all(positionProjection),
    threads: ledger.all(threadProjection),
    proposals: ledger.all(proposalProjection),
  };
}

/** Returns an item of a list of notes as it is listed. A dossier file has no notes of one machine only. */
export function toListedNote(ledger: Ledger, { entry }: NoteListItem): ListedItem {
  if (entry.kind === "local") throw new RangeError("A dossier file has no note of one machine only");
  return entry.kind === "note" ? listedThread(ledger, entry.thread) : toProposalJson(ledger, entry.proposal);
}

/** Formats one item as a line. */
export function formatListedItemLine(each: ListedItem): string {
  if (each.kind === "status") return formatStatusLine(each as ListedStatus);
  if (each.kind === "position") return formatPositionLine(each as ListedPosition);
  return each.kind === "proposal" ? formatProposalLine(each as ListedProposal) : threadLine(each as ListedThread);
}

function listedThread(ledger: Ledger, thread: Thread): ListedThread {
  const { kind, comment, rights, confidentiality, track } = thread.annotation;
  const place = toListedItemPlaceJson(ledger, thread);
  const author = ledger.member(thread.author);
  return {
    id: thread.id,
    ...place,
    kind,
    comment,
    rights,
    rating: thread.ratings[0]?.assessment ?? null,
    severity: severityGradeOf(thread.severity),
    ...(hasRatingsHiddenByBlindRound(thread) && { hidden: true }),
    agreed: recordedAgreedGradesOf(thread.agreed),
    author: [author?.name, author?.organisation].filter(Boolean).join(", "),
    confidentiality,
    track: track ?? null,
    settled: thread.resolution?.state === "settled" || findPlacementInNewest(ledger, thread).closed === true,
    reason: thread.resolution?.reason || null,
    assigned: thread.assigned ? (ledger.member(thread.assigned.member)?.name ?? "") : null,
    tags: thread.annotation.tags,
  };
}

function positionOf(ledger: Ledger, said: Placeable): number {
  const there = findCurrentPlacement(ledger, said);
  if (!there) return Number.MAX_SAFE_INTEGER;
  const { text, draft, anchor, place } = there;
  if (anchor.gap) return text * 1e12 + findSubtreeEnd(draft, place.provision) * 1e6 - 1;
  return text * 1e12 + place.provision * 1e6 + (place.pieces[0]?.start ?? 0);
}

/** Formats an annotation as a line. */
function threadLine(thread: ListedThread): string {
  const severity = thread.hidden
    ? message("severity.blind")
    : thread.severity === null
      ? ""
      : message(ratingLevelMessageCode(thread.severity) as MessageCode);
  const levels = thread.agreed.map((grade) => message(ratingLevelMessageCode(grade) as MessageCode)).join(" / ");
  const agreed =
    levels && message(thread.agreed.length > 1 ? "agreed.conflict" : "agreed.level", { levels, level: levels });
  const { kind, confidentiality, placement } = thread;
  const doubt = placement === "lost" || placement === "ambiguous" ? message(`placement.${placement}`) : "";
  const head = [
    formatListedItemPlace(thread),
    message(`kind.${kind}` as MessageCode),
    severity,
    agreed,
    confidentiality,
    doubt,
  ].filter(Boolean);
  const quote = thread.quote === null ? "" : ` “${clipToOneLine(thread.quote, 60)}”`;
  return `${thread.id.slice(0, 12)}  ${head.join(" · ")}${quote}  ${clipToOneLine(thread.comment, 100)}  (${thread.author})`;
}
