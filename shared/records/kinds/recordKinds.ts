import type * as z from "zod/mini";
import type { RecordKind } from "../recordKind.ts";
import { agreedSeverityRecordKind } from "./agreedSeverity.ts";
import { annotationRecordKind } from "./annotation.ts";
import { assignmentRecordKind } from "./assignment.ts";
import { format2BeginRecordKind } from "./format2Begin.ts";
import { membershipChangeRecordKind } from "./membershipChange.ts";
import { handoverConfirmationRecordKind } from "./handoverConfirmation.ts";
import { deltaRatingRecordKind } from "./deltaRating.ts";
import { dismissalRecordKind } from "./dismissal.ts";
import { documentRecordKind } from "./document.ts";
import { dossierRecordKind } from "./dossier.ts";
import { revisionSameTextRecordKind } from "./revisionSameText.ts";
import { eraseRecordKind } from "./erase.ts";
import { groupRecordKind } from "./group.ts";
import { handoverRecordKind } from "./handover.ts";
import { joinRecordKind } from "./join.ts";
import { meetingRecordKind } from "./meeting.ts";
import { agreedLanguageOriginRecordKind } from "./agreedLanguageOrigin.ts";
import { photographRecordKind } from "./photograph.ts";
import { placementRecordKind } from "./placement.ts";
import { positionRecordKind } from "./position.ts";
import { profileRecordKind } from "./profile.ts";
import { proposalRecordKind } from "./proposal.ts";
import { putAwayRecordKind } from "./putAway.ts";
import { ratingRecordKind } from "./rating.ts";
import { receiptRecordKind } from "./receipt.ts";
import { replyRecordKind } from "./reply.ts";
import { resolutionRecordKind } from "./resolution.ts";
import { documentRevisionRecordKind } from "./revision.ts";
import { rosterRecordKind } from "./roster.ts";
import { blindRoundRecordKind } from "./blindRound.ts";
import { noteSourceRecordKind } from "./noteSource.ts";
import { standardRecordKind } from "./standard.ts";
import { statusRecordKind } from "./status.ts";
import { tracksRecordKind } from "./tracks.ts";
import { voteRecordKind } from "./vote.ts";

const all = {
  dossier: dossierRecordKind,
  roster: rosterRecordKind,
  begin: format2BeginRecordKind,
  change: membershipChangeRecordKind,
  handover: handoverRecordKind,
  confirm: handoverConfirmationRecordKind,
  "put-away": putAwayRecordKind,
  join: joinRecordKind,
  profile: profileRecordKind,
  document: documentRecordKind,
  revision: documentRevisionRecordKind,
  annotation: annotationRecordKind,
  source: noteSourceRecordKind,
  rating: ratingRecordKind,
  reply: replyRecordKind,
  resolution: resolutionRecordKind,
  agreed: agreedSeverityRecordKind,
  assignment: assignmentRecordKind,
  round: blindRoundRecordKind,
  proposal: proposalRecordKind,
  status: statusRecordKind,
  position: positionRecordKind,
  placement: placementRecordKind,
  delta: deltaRatingRecordKind,
  origin: agreedLanguageOriginRecordKind,
  meeting: meetingRecordKind,
  tracks: tracksRecordKind,
  standard: standardRecordKind,
  edition: revisionSameTextRecordKind,
  receipt: receiptRecordKind,
  erase: eraseRecordKind,
  group: groupRecordKind,
  dismissal: dismissalRecordKind,
  photograph: photographRecordKind,
  vote: voteRecordKind,
} as const;

/** The names of the kinds of records. */
export type RecordKindName = keyof typeof all;

/** The body of a record of a kind. */
export type RecordBody<K extends RecordKindName> = z.infer<(typeof all)[K]["body"]>;

export const RECORD_KIND_NAMES = Object.keys(all) as readonly RecordKindName[];

/** Whether a type is known to this version of Clausemark. */
export function isRecordKindName(type: string): type is RecordKindName {
  return Object.hasOwn(all, type);
}

/** Every kind of record known to this version of Clausemark, by its type. */
export const recordKinds: ReadonlyMap<string, RecordKind> = new Map(
  Object.values(all).map((each) => [each.type, each as unknown as RecordKind]),
);
