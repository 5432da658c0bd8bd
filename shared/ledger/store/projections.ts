import type { Hash } from "#shared/base/hash.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { splitLedgerSubject, STATUS_STATEMENT_PREFIX, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import { redactForBlindRound } from "./blindRedaction.ts";
import { deriveDeltaRating } from "../entries/deltaRating.ts";
import { deriveDismissalStatement } from "../entries/dismissalStatement.ts";
import { deriveDocument, serialiseDocumentForComparison } from "../entries/document.ts";
import { deriveRevisionSameText } from "../entries/revisionSameText.ts";
import { deriveGroup } from "../entries/teamGroup.ts";
import { deriveMeeting, deriveTracks } from "../entries/meeting.ts";
import { deriveAgreedLanguageOrigin } from "../entries/agreedLanguageOrigin.ts";
import { deriveDelegationPositions, derivePosition } from "../entries/position.ts";
import { deriveProposal } from "../entries/proposal.ts";
import { deriveBlindRatingRound } from "../entries/blindRatingRound.ts";
import { deriveStandard } from "../entries/teamStandard.ts";
import { deriveStatus, ledgerSubjectOfStatusRecord, type ProvisionStatus } from "../entries/provisionStatus.ts";
import { deriveThread } from "../entries/thread.ts";
import { deriveVote } from "../entries/vote.ts";
import type { Projection, TimedEntry } from "./projectedEntries.ts";
import type { RecordIndex } from "./recordIndex.ts";

const projection = <E extends TimedEntry>(projection: Projection<E>): Projection<E> => projection;

export const threadProjection = projection({ name: "thread", derive: deriveThread, redact: redactForBlindRound });
/** All documents, as recorded. `Ledger.documents` has only those with a text, under their derived titles. */
export const documentProjection = projection({
  name: "document",
  derive: deriveDocument,
  serialise: serialiseDocumentForComparison,
});
export const revisionSameTextProjection = projection({
  name: "edition",
  derive: deriveRevisionSameText,
  bySubject: true,
});
export const proposalProjection = projection({ name: "proposal", derive: deriveProposal });
export const statusProjection = projection({
  name: "status",
  derive: statusOf,
  bySubject: true,
  parts: { name: STATUS_STATEMENT_PREFIX, entryOf: ledgerSubjectOfStatusRecord },
});
export const positionProjection = projection({ name: "position", derive: derivePosition });
export const delegationProjection = projection({
  name: "delegation",
  derive: deriveDelegationPositions,
  bySubject: true,
});
export const meetingProjection = projection({ name: "meeting", derive: deriveMeeting });
export const trackListProjection = projection({ name: "tracks", derive: deriveTracks, bySubject: true });
export const deltaRatingProjection = projection({ name: "delta", derive: deriveDeltaRating });
export const agreedLanguageOriginProjection = projection({ name: "origin", derive: deriveAgreedLanguageOrigin });
export const standardProjection = projection({ name: "standard", derive: deriveStandard });
export const groupProjection = projection({ name: "group", derive: deriveGroup });
export const dismissalProjection = projection({ name: "dismissal", derive: deriveDismissalStatement });
export const voteProjection = projection({ name: "vote", derive: deriveVote });
export const blindRatingRoundProjection = projection({
  name: "round",
  derive: deriveBlindRatingRound,
  bySubject: true,
});

/**
 * Maps each kind of record to the projections that read it. `members` and `receipts` are derived for all members at
 * once; `standing` kinds decide who has authority. A kind without a line does not compile.
 */
export const PROJECTIONS_BY_KIND = {
  dossier: "standing",
  roster: "standing",
  begin: "standing",
  change: "standing",
  handover: "standing",
  confirm: "standing",
  "put-away": "standing",
  join: "standing",
  erase: "standing",
  profile: "members",
  receipt: "receipts",
  document: [documentProjection],
  revision: [documentProjection],
  edition: [revisionSameTextProjection],
  annotation: [threadProjection],
  source: [threadProjection],
  rating: [threadProjection],
  reply: [threadProjection],
  resolution: [threadProjection],
  agreed: [threadProjection],
  assignment: [threadProjection],
  placement: [threadProjection, proposalProjection, positionProjection, statusProjection],
  round: [blindRatingRoundProjection],
  proposal: [proposalProjection],
  status: [statusProjection],
  position: [positionProjection, delegationProjection],
  delta: [deltaRatingProjection],
  origin: [agreedLanguageOriginProjection],
  meeting: [meetingProjection],
  tracks: [trackListProjection],
  standard: [standardProjection],
  group: [groupProjection],
  dismissal: [dismissalProjection],
  photograph: [threadProjection],
  vote: [voteProjection],
} as const satisfies Record<RecordKindName, readonly Projection[] | "members" | "receipts" | "standing">;

/** Every projection, by its name. */
export const PROJECTIONS: ReadonlyMap<string, Projection> = new Map(
  Object.values(PROJECTIONS_BY_KIND).flatMap((by) =>
    typeof by === "string" ? [] : by.map((each) => [each.name, each] as const),
  ),
);

/** The projections whose entries have parts, by the name of the parts. */
const BY_PART: ReadonlyMap<string, Projection> = new Map(
  [...PROJECTIONS.values()].flatMap((each) => (each.parts ? [[each.parts.name, each] as const] : [])),
);

/** Returns the projection whose entries, or parts of entries, have subjects with the given name. */
export function findProjectionBySubjectName(name: string): Projection | undefined {
  return PROJECTIONS.get(name) ?? BY_PART.get(name);
}

/** Returns the entry that a subject is or belongs to, or undefined if it belongs to none. */
export function findEnclosingEntrySubject(index: RecordIndex, subject: LedgerSubject): LedgerSubject | undefined {
  const [name, key] = splitLedgerSubject(subject);
  const { parts } = BY_PART.get(name) ?? {};
  return parts ? parts.entryOf(index, key) : subject;
}

function statusOf(index: RecordIndex, subject: LedgerSubject): ProvisionStatus | undefined {
  const [, draft = "", ...provision] = subject.split("/");
  return deriveStatus(index, draft as Hash, provision.join("/"));
}
