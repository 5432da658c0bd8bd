import type { Hash } from "#shared/base/hash.ts";
import type { Refusal } from "#shared/base/result.ts";
import { composeCurrentText } from "#shared/ledger/texts/currentText.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { shortNameOfText } from "#shared/ledger/texts/texts.ts";
import { explain, inWords, isMessageCode, message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { severityCode } from "#shared/rights/ratingLevels.ts";
import { hasSeverity } from "./noteTone.ts";

/** What a label is made of. */
type Labelled = Pick<Thread, "severity"> & { readonly annotation: Pick<Thread["annotation"], "kind"> };

/** A note's label: its severity in words for risks, "Omission · High", "Safeguard", "Question". */
export function noteLabelOf({ annotation, severity }: Labelled): string {
  const kind = message(`kind.${annotation.kind}`);
  if (!hasSeverity(annotation.kind)) return kind;
  const grade = severity.state === "hidden" ? message("severity.hidden") : explain({ code: severityCode(severity) });
  return annotation.kind === "risk" ? grade : message("note.label", { kind, grade });
}

/** A right's name; a team's own word is its own name. */
export function rightName(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

/** A reason as it came over the line, or was kept. */
interface Said {
  readonly code: string;
  readonly params: Refusal["params"];
}

/** Why something was refused; a hub that is newer may give reasons that have no sentence here yet. */
export function explainReason({ code, params }: Said): string {
  return isMessageCode(code) ? explain({ code, params }) : message("link.refused", { reason: code });
}

/** What a member is called here, before a name has arrived too. */
export function memberName(member: Member | undefined): string {
  return member?.name || message("member.unnamed");
}

export function memberNameOf(ledger: Ledger, id: MemberId): string {
  return memberName(ledger.member(id));
}

const sameDay = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const otherDay = { day: "numeric", month: "short", ...sameDay } as const;

/** A moment as it is read in the room: the time today, with the day otherwise. */
export function formatShortTime(at: string): string {
  const date = new Date(at);
  return inWords(date, date.toDateString() === new Date().toDateString() ? sameDay : otherDay);
}

/** What rival wording is called: by the way it came. */
export function proposalLabel({ body }: Pick<Proposal, "body">): string {
  return message(body.form === "written" ? "proposal.label" : `proposal.${body.form}`);
}

/** Who proposes, as a list: "Mexico, Chile (for CARICOM)"; co-sponsors after them. "" where nobody is named. */
export function describeProposers({
  body: { proposers },
}: {
  readonly body: Pick<Proposal["body"], "proposers">;
}): string {
  const list = (cosponsors: boolean) =>
    proposers
      .filter(({ cosponsor }) => Boolean(cosponsor) === cosponsors)
      .map(({ name, behalf }) => (behalf ? message("proposal.on-behalf", { name, group: behalf }) : name))
      .join(message("list.comma"));
  const [first, others] = [list(false), list(true)];
  return [first, others && message("proposal.cosponsors", { who: others })].filter(Boolean).join(message("list.comma"));
}

/** What the text of a draft is called: its symbol or date, or which of the document's texts it is. */
export function textNameOf(ledger: Ledger, draft: Hash): string {
  if (composeCurrentText(ledger)?.id === draft) return message("texts.current");
  const [text] = ledger.drafts.get(draft)?.texts ?? [];
  return text ? shortNameOfText(text) : "";
}

/** A sitting in a list: its name, day and track. */
export function describeMeeting({ body: { name, date, track } }: Pick<Meeting, "body">): string {
  return message("meeting.entry", { name, date, track: track ?? "none" });
}

/** What a delegation holds, as the rest of a sentence about it. */
export function describeStance({ stance, behalf, aligning }: PositionBody): string {
  const params = { behalf: behalf?.name ?? "none", aligning: aligning?.name ?? "none" };
  return message("positions.held", { stance: message(`stance.${stance}`), ...params });
}
