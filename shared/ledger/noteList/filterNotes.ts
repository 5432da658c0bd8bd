import type { MemberId } from "#shared/records/envelope.ts";
import { compileFilter, type FilterPredicate } from "../filters/compileFilter.ts";
import { canFilterHideItems, type Filter } from "../filters/filter.ts";
import { buildFilterContext } from "../filters/filterContext.ts";
import type { Ledger } from "../ledger.ts";
import { locateNotes, type NoteListItem, type NoteListScope } from "./noteListItem.ts";

/** Who looks at a list of notes, and what is unread for them. */
interface NoteListViewer {
  readonly me?: MemberId | undefined;
  readonly isUnread?: (id: string) => boolean;
}

/** Compiles filters for the notes of a scope; what a filter asks about the ledger is found once. */
export function compileNoteFilters(
  ledger: Ledger,
  { text }: Pick<NoteListScope, "text">,
  { me, isUnread = () => false }: NoteListViewer,
): (filter: Filter) => FilterPredicate {
  const context = buildFilterContext(ledger, { locate: locateNotes(ledger, text), me, isUnread });
  return (filter) => compileFilter(filter, context);
}

/** Returns the notes that a filter accepts. */
export function filterNotes(
  items: readonly NoteListItem[],
  filter: Filter,
  compile: (filter: Filter) => FilterPredicate,
): readonly NoteListItem[] {
  if (!canFilterHideItems(filter)) return items;
  const accepts = compile(filter);
  return items.filter(({ facts }) => accepts(facts));
}
