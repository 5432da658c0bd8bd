import type { Hash } from "#shared/base/hash.ts";
import type { Refusal } from "#shared/base/result.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { composeCurrentText } from "#shared/ledger/texts/currentText.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { shortNameOfText } from "#shared/ledger/texts/textEntries.ts";
import { explainRefusal, formatDate, isMessageCode, message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { isKindWithSeverity } from "./noteColourTone.ts";

/** The properties of a thread that a label needs. */
type Labelled = Pick<Thread, "severity"> & { readonly annotation: Pick<Thread["annotation"], "kind"> };

/** Returns a note's label: its severity in words for risks, "Omission · High", "Safeguard", "Question". */
export function noteLabelOf({ annotation, severity }: Labelled): string {
  const kind = message(`kind.${annotation.kind}`);
  if (!isKindWithSeverity(annotation.kind)) return kind;
  const grade =
    severity.state === "hidden" ? message("severity.hidden") : explainRefusal({ code: severityMessageCode(severity) });
  return annotation.kind === "risk" ? grade : message("note.label", { kind, grade });
}

/** Returns a note's label for a badge, whose look says that a severity is provisional. */
export function noteBadgeLabelOf({ annotation, severity }: Labelled): string {
  const isGuess = severity.state === "provisional";
  return noteLabelOf({
    annotation,
    severity: isGuess ? { state: "assessed", grade: severity.grade, atLeast: false } : severity,
  });
}

/** Returns a right's name; a right that the team has added is its own name. */
export function rightName(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

/** A reason as it was received from a hub, or stored. */
interface Reason {
  readonly code: string;
  readonly params: Refusal["params"];
}

/** Explains why something was refused; a newer hub may give reasons that have no message here yet. */
export function explainRefusalOfAnyCode({ code, params }: Reason): string {
  return isMessageCode(code) ? explainRefusal({ code, params }) : message("link.refused", { reason: code });
}

/** Returns a member's name, or a placeholder before the name has arrived. */
export function memberName(member: Member | undefined): string {
  return member?.name || message("member.unnamed");
}

export function memberNameOf(ledger: Ledger, id: MemberId): string {
  return memberName(ledger.member(id));
}

/** Lists the names of several members. */
export function formatMemberNames(ledger: Ledger, ids: readonly MemberId[]): string {
  return ids.map((id) => memberNameOf(ledger, id)).join(message("list.comma"));
}

const sameDay = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const otherDay = { day: "numeric", month: "short", ...sameDay } as const;

/** Formats a time for reading in the room: only the time today, with the day otherwise. */
export function formatTimeOmittingToday(at: string): string {
  const date = new Date(at);
  return formatDate(date, date.toDateString() === new Date().toDateString() ? sameDay : otherDay);
}

/** Returns the label of a proposal, by the way it was made. */
export function proposalOriginLabel({ body }: Pick<Proposal, "body">): string {
  return message(body.form === "written" ? "proposal.label" : `proposal.${body.form}`);
}

/** Returns the name of a draft's text: its symbol or date, or its place among the document's texts. */
export function textNameOfDraft(ledger: Ledger, draft: Hash): string {
  if (composeCurrentText(ledger)?.id === draft) return message("texts.current");
  const [text] = ledger.drafts.get(draft)?.texts ?? [];
  return text ? shortNameOfText(text) : "";
}

/** Describes a meeting in a list: its name, day and track. */
export function describeMeeting({ body: { name, date, track } }: Pick<Meeting, "body">): string {
  return message("meeting.entry", { name, date, track: track ?? "none" });
}

/** Describes a delegation's stance, as the rest of a sentence about it. */
export function describeStance({ stance, behalf, aligning }: PositionBody): string {
  const params = {
    behalf: behalf ? localisedDelegationName(behalf) : "none",
    aligning: aligning ? localisedDelegationName(aligning) : "none",
  };
  return message("positions.held", { stance: message(`stance.${stance}`), ...params });
}
