import { compareValues } from "#shared/base/compareValues.ts";
import { message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";
import type { Ledger } from "../ledger.ts";
import { articleLevelProvisionOf } from "../matrix/articleLevelProvisions.ts";
import { addressWithDocumentName } from "../texts/findProvisionAtTypedAddress.ts";
import { shortNameOfText } from "../texts/textEntries.ts";
import type { NoteListItem, NoteListPlace } from "./noteListItem.ts";
import { isSeverityHidden } from "./sortNotes.ts";

/** What a list of notes can be grouped by. */
export const NOTE_GROUP_KEYS = ["article", "severity", "author", "state", "assignee", "tag"] as const;
export type NoteGroupKey = (typeof NOTE_GROUP_KEYS)[number];

/** A group of notes with its name, as it is printed. */
interface NoteGroup {
  readonly key: string;
  readonly name: string;
  readonly items: readonly NoteListItem[];
}

/** The group that an item belongs to. Groups are ordered by `rank`, then by name. */
interface Membership {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
}

/** The rank of a group of what has no value, after all others. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Groups sorted notes. The notes of a group keep their order. A note with several tags is in the group of each; every
 * other note is in one group.
 */
export function groupNotes(
  ledger: Ledger,
  items: readonly NoteListItem[],
  by: NoteGroupKey,
  me?: MemberId,
): readonly NoteGroup[] {
  const groups = new Map<string, Membership & { readonly items: NoteListItem[] }>();
  const isOneText = new Set(items.map(({ place }) => place?.text)).size < 2;
  for (const item of items) {
    for (const membership of membershipsOf(ledger, item, { by, me, isOneText })) {
      const group = groups.get(membership.key) ?? { ...membership, items: [] };
      groups.set(membership.key, group);
      group.items.push(item);
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || compareValues(a.key, b.key))
    .map(({ key, name, items: own }) => ({ key, name, items: own }));
}

interface Grouping {
  readonly by: NoteGroupKey;
  readonly me: MemberId | undefined;
  /** Whether all notes are on one text, which then need not be named. */
  readonly isOneText: boolean;
}

function membershipsOf(ledger: Ledger, item: NoteListItem, { by, me, isOneText }: Grouping): readonly Membership[] {
  switch (by) {
    case "article":
      return [articleOf(ledger, item, isOneText)];
    case "severity":
      return [severityOf(item)];
    case "author":
      return [memberGroup(ledger, item.facts.author ?? me ?? null, "note-list.author.none")];
    case "state":
      return [
        item.facts.settled
          ? { key: "settled", name: message("status.settled"), rank: 1 }
          : { key: "open", name: message("status.open"), rank: 0 },
      ];
    case "assignee":
      return [memberGroup(ledger, item.facts.assigned, "assign.nobody")];
    case "tag":
      return tagsOf(item);
  }
}

function articleOf(ledger: Ledger, { place }: NoteListItem, isOneText: boolean): Membership {
  if (!place) return { key: "", name: message("note-list.place.none"), rank: LAST };
  const { draft, anchor } = place;
  const unit = articleLevelProvisionOf(draft, place.range.provision);
  const { address, heading, eId } = draft.provisions[unit]!;
  const printed = addressWithDocumentName(ledger, anchor.draft, address);
  const text = isOneText ? "" : textNameOfNote(ledger, place);
  const name = [printed, heading, text].filter(Boolean).join(" · ");
  return { key: `${anchor.draft} ${eId}`, name, rank: place.text * 1e6 + unit };
}

/** Returns the short name of the text that a note is in; "" for the current text, which is composed of several. */
export function textNameOfNote({ drafts }: Ledger, { anchor }: NoteListPlace): string {
  const [text] = drafts.get(anchor.draft)?.texts ?? [];
  return text ? shortNameOfText(text) : "";
}

function severityOf({ entry, facts: { grade } }: NoteListItem): Membership {
  if (isSeverityHidden(entry)) return { key: "hidden", name: message("severity.blind"), rank: 5 };
  if (grade === null) return { key: "none", name: message("note-list.severity.none"), rank: LAST };
  if (grade === 0) return { key: "0", name: message("severity.not-assessed"), rank: 4 };
  return { key: String(grade), name: message(`severity.${SEVERITY_GRADE_NAMES[grade]}`), rank: 4 - grade };
}

function memberGroup(
  ledger: Ledger,
  member: MemberId | null,
  none: "assign.nobody" | "note-list.author.none",
): Membership {
  if (member === null) return { key: "", name: message(none), rank: LAST };
  return { key: member, name: ledger.member(member)?.name || message("member.unnamed"), rank: 0 };
}

function tagsOf({ entry }: NoteListItem): readonly Membership[] {
  const tags =
    entry.kind === "note" ? entry.thread.annotation.tags : entry.kind === "local" ? entry.note.words.tags : [];
  if (!tags || tags.length === 0) return [{ key: "", name: message("note-list.tag.none"), rank: LAST }];
  return [...new Set(tags)].map((tag) => ({ key: `#${tag}`, name: `#${tag}`, rank: 0 }));
}
