import { computed, type ReadonlySignal } from "@preact/signals-core";
import type { Filter, FilterFieldName } from "#shared/ledger/filters/filter.ts";
import { compileNoteFilters, filterNotes } from "#shared/ledger/noteList/filterNotes.ts";
import { groupNotes } from "#shared/ledger/noteList/groupNotes.ts";
import { listNotes, type LocalNote, type NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { sortNotes } from "#shared/ledger/noteList/sortNotes.ts";
import { computeSeverity } from "#shared/rights/severity.ts";
import { stateOfPrivateNote, type PrivateNote } from "../textModel/privateNotes.ts";
import { appliedWindowLanguage } from "../language.ts";
import type { Workspace } from "../workspace.ts";

/** A line of the list: the heading of a group, or an item. Its key is unique: an item may be in several groups. */
export type NoteListLine =
  | { readonly kind: "group"; readonly key: string; readonly name: string; readonly ids: readonly string[] }
  | { readonly kind: "item"; readonly key: string; readonly id: string; readonly item: NoteListItem };

/** The list of notes as the user has set it. Each part is found again only if what it depends on has changed. */
class NoteListModel {
  /** Every item of the scope. */
  readonly items: ReadonlySignal<readonly NoteListItem[]>;
  /** What the filter accepts. */
  readonly shown: ReadonlySignal<readonly NoteListItem[]>;
  readonly lines: ReadonlySignal<readonly NoteListLine[]>;
  /** The ids of the selected items that are shown, in the order of the list. */
  readonly selected: ReadonlySignal<readonly string[]>;
  readonly #filters: ReadonlySignal<ReturnType<typeof compileNoteFilters> | null>;

  constructor(workspace: Workspace) {
    const { noteList, filter } = workspace.viewState;
    /** The open dossier, after each of its changes. */
    const now = computed(() => {
      const dossier = workspace.dossier.value;
      return dossier && { dossier, version: dossier.version.value, language: appliedWindowLanguage.value };
    });
    const text = computed(() =>
      noteList.scope.value === "text" ? (now.value?.dossier.text.value?.text.id ?? null) : null,
    );
    this.items = computed(() => {
      const dossier = now.value?.dossier;
      if (!dossier) return [];
      return listNotes(dossier.ledger, { text: text.value, localNotes: dossier.localNotes.value.map(toLocalNote) });
    });
    this.#filters = computed(() => {
      const dossier = now.value?.dossier;
      if (!dossier) return null;
      const { ledger, me, unread } = dossier;
      void unread.ids.value;
      const viewer = { me: me?.member, isUnread: (id: string) => unread.isUnread(id) };
      return compileNoteFilters(ledger, { text: text.value }, viewer);
    });
    this.shown = computed(() => {
      const compile = this.#filters.value;
      return compile ? filterNotes(this.items.value, filter.value, compile) : [];
    });
    this.lines = computed(() => {
      const dossier = now.value?.dossier;
      if (!dossier) return [];
      const sorted = sortNotes(dossier.ledger, this.shown.value, noteList.sort.value);
      const by = noteList.group.value;
      if (!by) return sorted.map((item) => lineOf(item, ""));
      return groupNotes(dossier.ledger, sorted, by, dossier.me?.member).flatMap(({ key, name, items }) => [
        { kind: "group" as const, key: `${key}|`, name, ids: items.map(({ id }) => id) },
        ...items.map((item) => lineOf(item, key)),
      ]);
    });
    this.selected = computed(() => {
      const { ids } = noteList.selection.value;
      if (ids.size === 0) return [];
      const rows = this.lines.value.flatMap((line) => (line.kind === "item" && ids.has(line.id) ? [line.id] : []));
      return [...new Set(rows)];
    });
  }

  /** Counts the items that have a value in a field. */
  count(field: FilterFieldName, value: string): number {
    return this.#countAccepted([{ field, values: [value] }]);
  }

  /** The number of unread items, whatever the filter. */
  get unread(): number {
    return this.#countAccepted([{ field: "is", values: ["unread"] }]);
  }

  #countAccepted(filter: Filter): number {
    const compile = this.#filters.value;
    return compile ? filterNotes(this.items.value, filter, compile).length : 0;
  }
}

const models = new WeakMap<Workspace, NoteListModel>();

/** Returns the list of notes of a window. */
export function noteListOf(workspace: Workspace): NoteListModel {
  const known = models.get(workspace) ?? new NoteListModel(workspace);
  models.set(workspace, known);
  return known;
}

function lineOf(item: NoteListItem, group: string): NoteListLine {
  return { kind: "item", key: `${group}|${item.id}`, id: item.id, item };
}

function toLocalNote(note: PrivateNote): LocalNote {
  const { id, at, words, written } = note;
  return { id, state: stateOfPrivateNote(note), at, words, severity: computeSeverity(words.assessment), written };
}
