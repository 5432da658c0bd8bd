import type { Ledger } from "#shared/ledger/ledger.ts";
import { textNameOfNote } from "#shared/ledger/noteList/groupNotes.ts";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { message } from "#shared/messages/messages.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import type { VisibleSeverity } from "#shared/rights/severity.ts";
import { isUnassessedSeverity, toneOfNote } from "#renderer/workspace/labels/noteColourTone.ts";
import {
  formatTimeOmittingToday,
  memberNameOf,
  noteBadgeLabelOf,
  noteLabelOf,
  proposalOriginLabel,
} from "#renderer/workspace/labels/entryLabels.ts";

/** An item of the list in words. */
interface DescribedNote {
  readonly address: string;
  /** The name of the text that it is in, if several are listed. */
  readonly text: string;
  /** The label of its badge, its tone, and whether its severity is a first guess. */
  readonly label: string;
  readonly fullLabel: string;
  readonly tone: string;
  readonly isProvisional: boolean;
  /** Its comment or, without one, what it is on. */
  readonly words: string;
  /** The marked words, if the comment is shown as its words. */
  readonly quote: string;
  readonly author: string;
  readonly date: string;
  readonly state: string;
  readonly isSettled: boolean;
  readonly visibility: string;
  /** What else there is: tags, the assignee, that it has lost its place. */
  readonly details: readonly string[];
  /** All of it, as a screen reader says it. */
  readonly name: string;
}

/** Describes an item of the list. `withText` names the text that it is in, too. */
export function describeNote(ledger: Ledger, item: NoteListItem, me: string | undefined, withText: boolean) {
  const { place, facts, entry, at } = item;
  const provision = place?.draft.provisions[place.range.provision];
  const address =
    place && provision
      ? addressWithDocumentName(ledger, place.anchor.draft, provision.address)
      : message("note-list.place.none");
  const marked = place?.anchor.quote?.exact ?? "";
  const comment = commentOf(entry);
  const author = facts.author ?? me;
  const described = {
    address,
    text: withText && place ? textNameOfNote(ledger, place) : "",
    ...labelOf(entry),
    words: comment || marked || provision?.heading || message("card.no-comment"),
    quote: comment ? marked : "",
    author: author === undefined ? message("note-list.author.none") : memberNameOf(ledger, author),
    date: formatTimeOmittingToday(at),
    state: message(facts.settled ? "note-list.state.settled" : "note-list.state.open"),
    isSettled: facts.settled,
    visibility: visibilityOf(entry),
    details: detailsOf(ledger, item),
  };
  const { text, fullLabel, words, date, state, visibility, details } = described;
  const parts = [address, text, fullLabel, words, described.author, date, state, visibility, ...details];
  return { ...described, name: parts.filter(Boolean).join(message("list.comma")) } satisfies DescribedNote;
}

type Entry = NoteListItem["entry"];

function commentOf(entry: Entry): string {
  if (entry.kind === "note") return entry.thread.annotation.comment;
  if (entry.kind === "local") return entry.note.words.comment;
  const { comment, wording } = entry.proposal.body;
  return comment || wording.new;
}

function labelOf(entry: Entry): Pick<DescribedNote, "label" | "fullLabel" | "tone" | "isProvisional"> {
  if (entry.kind === "proposal") {
    const label = proposalOriginLabel(entry.proposal);
    return { label, fullLabel: label, tone: "words", isProvisional: false };
  }
  const noted: { annotation: { kind: AnnotationKind }; severity: VisibleSeverity } =
    entry.kind === "note" ? entry.thread : { annotation: entry.note.words, severity: entry.note.severity };
  return {
    label: noteBadgeLabelOf(noted),
    fullLabel: noteLabelOf(noted),
    tone: toneOfNote({ kind: noted.annotation.kind, severity: noted.severity }),
    isProvisional: isUnassessedSeverity(noted),
  };
}

function visibilityOf(entry: Entry): string {
  if (entry.kind === "local") return message(`${entry.note.state}.chip`);
  const { confidentiality } = entry.kind === "note" ? entry.thread.annotation : entry.proposal.body;
  return message(`confidentiality.${confidentiality}`);
}

function detailsOf(ledger: Ledger, { entry, facts: { assigned, placement, isConflict } }: NoteListItem) {
  const tags = entry.kind === "note" ? entry.thread.annotation.tags : [];
  const isLost = placement === "lost" || placement === "ambiguous" || placement === "absent";
  return [
    ...(isConflict ? [message("is.conflict")] : []),
    ...(isLost ? [message(`placement.${placement}`)] : []),
    ...(assigned ? [message("card.assigned", { who: memberNameOf(ledger, assigned) })] : []),
    ...tags.map((tag) => `#${tag}`),
  ];
}
