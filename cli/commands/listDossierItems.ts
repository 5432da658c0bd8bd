import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { compileNoteFilters, filterNotes } from "#shared/ledger/noteList/filterNotes.ts";
import { groupNotes, NOTE_GROUP_KEYS, type NoteGroupKey } from "#shared/ledger/noteList/groupNotes.ts";
import { listNotes, type NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { NOTE_SORT_KEYS, sortNotes } from "#shared/ledger/noteList/sortNotes.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { suggestFilterLine } from "../arguments/suggestFilterLine.ts";
import { parseArguments, readChoiceFlag } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatListedItemLine, listLedgerItems, toListedNote } from "../print/listedItems.ts";

const text = { type: "string" } as const;
const flags = { json: { type: "boolean" }, filter: text, sort: text, group: text, as: text } as const;

/**
 * `list DOSSIER [--filter LINE] [--sort BY] [--group BY] [--as NAME] [--json]`: every status, position, annotation and
 * proposal, in the order of the text; or the annotations and proposals that pass a filter, or all of them, sorted and
 * grouped. Needs no key, except for "me" in a filter and to show
 * what a blind round hides from others.
 */
export async function listDossierItemsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const { filter, faults } = parseFilterQuery(values.filter ?? "");
  if (faults[0]) return faults[0].refusal;
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const me = ledger.viewer;
  if (values.as !== undefined && me === undefined) return refusal("may.no-member");
  if (values.sort !== undefined || values.group !== undefined) {
    const by = readChoiceFlag("sort", values.sort, NOTE_SORT_KEYS, "place");
    const group = values.group === undefined ? null : readChoiceFlag("group", values.group, NOTE_GROUP_KEYS, "article");
    const found = filterNotes(
      listNotes(ledger, { text: null }),
      filter,
      compileNoteFilters(ledger, { text: null }, { me }),
    );
    printNotes(ledger, sortNotes(ledger, found, { by, reversed: false }), group, values.json === true, io);
    return 0;
  }
  const all = filter.length > 0 ? listLedgerItems(ledger, filterLedger(ledger, filter, me)) : listLedgerItems(ledger);
  const none =
    filter.length > 0
      ? message("cli.none-found", { near: suggestFilterLine(values.filter!) })
      : message("cli.no-annotations");
  if (values.json) io.json(all);
  else io.out(all.length > 0 ? all.map(formatListedItemLine).join("\n") : none);
  return 0;
}

/** Prints sorted notes, under the names of their groups if there are any. */
function printNotes(
  ledger: Ledger,
  notes: readonly NoteListItem[],
  by: NoteGroupKey | null,
  json: boolean,
  io: CommandEnvironment,
): void {
  const groups = by === null ? null : groupNotes(ledger, notes, by, ledger.viewer);
  const listed = (items: readonly NoteListItem[]) => items.map((item) => toListedNote(ledger, item));
  if (json)
    return io.json(groups ? groups.map(({ name, items }) => ({ group: name, items: listed(items) })) : listed(notes));
  const linesOf = (items: readonly NoteListItem[]) => listed(items).map(formatListedItemLine);
  const lines = groups
    ? groups.flatMap(({ name, items }, i) => [...(i > 0 ? [""] : []), `${name} (${items.length})`, ...linesOf(items)])
    : linesOf(notes);
  io.out(lines.length > 0 ? lines.join("\n") : message("cli.no-annotations"));
}
