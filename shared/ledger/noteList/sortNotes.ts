import { comparePoints } from "#shared/anchor/readingOrder.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import { severityWeightOf } from "#shared/rights/severity.ts";
import type { Ledger } from "../ledger.ts";
import type { NoteListItem } from "./noteListItem.ts";

/** What a list of notes can be sorted by. */
export const NOTE_SORT_KEYS = ["place", "severity", "date", "author", "state"] as const;
export type NoteSortKey = (typeof NOTE_SORT_KEYS)[number];

/** An order of notes. Without `reversed`: reading order, the most severe, the newest, A to Z, or open notes first. */
export interface NoteSort {
  readonly by: NoteSortKey;
  readonly reversed: boolean;
}

export const NOTES_IN_READING_ORDER: NoteSort = { by: "place", reversed: false };

type Compare = (a: NoteListItem, b: NoteListItem) => number;

/**
 * Sorts notes. Notes that are equal in what they are sorted by are in reading order, whatever the direction; an item
 * that no text has comes last.
 */
export function sortNotes(
  ledger: Pick<Ledger, "member">,
  items: readonly NoteListItem[],
  { by, reversed }: NoteSort,
): readonly NoteListItem[] {
  const primary = comparisonBy(by, ledger);
  const sign = reversed ? -1 : 1;
  return [...items].sort((a, b) => sign * primary(a, b) || compareNotePlaces(a, b));
}

function comparisonBy(by: NoteSortKey, ledger: Pick<Ledger, "member">): Compare {
  switch (by) {
    case "place":
      return compareNotePlaces;
    case "severity":
      return (a, b) => weightOf(b) - weightOf(a);
    case "date":
      return (a, b) => compareValues(b.at, a.at);
    case "author":
      return byName(ledger);
    case "state":
      return (a, b) => Number(a.facts.settled) - Number(b.facts.settled);
  }
}

/** Compares notes in reading order, then by their time. */
function compareNotePlaces(a: NoteListItem, b: NoteListItem): number {
  if (!a.place || !b.place) return Number(!a.place) - Number(!b.place) || byTime(a, b);
  return a.place.text - b.place.text || comparePoints(a.place.from, b.place.from) || byTime(a, b);
}

function byTime(a: NoteListItem, b: NoteListItem): number {
  return compareValues(a.at, b.at) || compareValues(a.id, b.id);
}

/** Compares the names of authors, each looked up once. A note of the user's own machine comes first. */
function byName(ledger: Pick<Ledger, "member">): Compare {
  const names = new Map<string | null, string>([[null, ""]]);
  const nameOf = ({ facts: { author } }: NoteListItem) => {
    const name = names.get(author) ?? ledger.member(author!)?.name ?? "";
    names.set(author, name);
    return name;
  };
  return (a, b) => nameOf(a).localeCompare(nameOf(b));
}

/** Returns a weight of an item's severity; below that of a note that was not assessed if it has none. */
function weightOf({ entry, facts }: NoteListItem): number {
  if (facts.grade === null && !isSeverityHidden(entry)) return -1;
  return entry.kind === "proposal" ? -1 : severityWeightOf(severityOf(entry));
}

function severityOf(entry: Exclude<NoteListItem["entry"], { kind: "proposal" }>) {
  return entry.kind === "note" ? entry.thread.severity : entry.note.severity;
}

/** Whether a blind round hides an item's severity from the viewer. */
export function isSeverityHidden(entry: NoteListItem["entry"]): boolean {
  return entry.kind === "note" && entry.thread.severity.state === "hidden";
}
