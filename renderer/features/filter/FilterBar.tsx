import { useMemo } from "react";
import { Button, ToggleButton } from "react-aria-components";
import {
  NO_FILTER,
  hasFilterValue,
  canFilterHideItems,
  toggleFilterValue,
  type FilterFieldName,
} from "#shared/ledger/filters/filter.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal, useDeferredSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { ProposalsOnText } from "#renderer/workspace/textModel/proposalsOnText.ts";
import { findAdjacentNoteOrProposal } from "#renderer/workspace/queries/findAdjacentNoteOrProposal.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { FilterField } from "./FilterField.tsx";
import { FILTER_FIELD_ID, NOTE_LIST_FILTER_FIELD_ID, type FilterTarget } from "./filterTarget.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { SAVED_FILTERS_DIALOG, NO_SAVED_FILTERS } from "./savedFilters.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./filter.module.css";

/**
 * Above the cards: the query field that filters and searches, the menu of all filters, and buttons for the most common
 * ones.
 */
export function FilterBar() {
  const { notes, proposals } = useDossier();
  const [here, rivals] = [useSignal(notes), useSignal(proposals)];
  return here && rivals && <FiltersOfText notes={here} proposals={rivals} />;
}

interface FiltersProps {
  readonly notes: NotesOnText;
  readonly proposals: ProposalsOnText;
}

function FiltersOfText({ notes, proposals }: FiltersProps) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const all = useDeferredSignal(notes.all).length + useDeferredSignal(proposals.all).length;
  const shown = useDeferredSignal(notes.shown).length + useDeferredSignal(proposals.shown).length;
  const ids = useDeferredSignal(dossier.unread.ids);
  const unread = useMemo(
    () => [...ids].filter((id) => notes.get(id) ?? proposals.get(id)).length,
    [ids, notes, proposals],
  );
  const target: FilterTarget = {
    fieldId: FILTER_FIELD_ID,
    all,
    shown,
    unread,
    count: (field, value) => dossier.text.value?.count(field, value) ?? 0,
    enter: () => jumpToNearestItem(workspace),
  };
  return <Filters target={target} />;
}

/** Moves to the text, at the next item that the filter accepts, or else the previous one. */
function jumpToNearestItem(workspace: Workspace): void {
  const nearest = findAdjacentNoteOrProposal(workspace, 1) ?? findAdjacentNoteOrProposal(workspace, -1);
  workspace.focusText((textController) => nearest && void textController.jump({ note: nearest.id }));
}

/** The same above the list of notes. */
export function NoteListFilterBar() {
  const model = noteListOf(useWorkspace());
  const { unread: tracker } = useDossier();
  useDeferredSignal(tracker.ids);
  const target: FilterTarget = {
    fieldId: NOTE_LIST_FILTER_FIELD_ID,
    all: useDeferredSignal(model.items).length,
    shown: useDeferredSignal(model.shown).length,
    unread: model.unread,
    count: (field, value) => model.count(field, value),
    enter: () => document.querySelector<HTMLElement>("[role=grid] [role=row][tabindex='0']")?.focus(),
  };
  return <Filters target={target} />;
}

function Filters({ target }: { readonly target: FilterTarget }) {
  const { viewState } = useWorkspace();
  const filter = useSignal(viewState.filter);
  const { all, shown, unread } = target;
  if (all === 0 && !canFilterHideItems(filter)) return null;
  return (
    <div className={styles.filters} role="group" aria-label={message("filter.label")}>
      <FilterField target={target} />
      <FilterMenu count={target.count} />
      {(unread > 0 || hasFilterValue(filter, "is", "unread")) && (
        <Chip field="is" value="unread">
          {message("filter.unread", { count: unread })}
        </Chip>
      )}
      <Chip field="severity" value=">=3">
        {message("filter.high")}
      </Chip>
      <Chip field="status" value="open">
        {message("filter.unsettled")}
      </Chip>
      <Chip field="kind" value="safeguard">
        {message("filter.safeguards")}
      </Chip>
      {canFilterHideItems(filter) && (
        <Button
          className={`${chipsStyles.chip} ${chipsStyles.clear}`}
          onPress={() => (viewState.filter.value = NO_FILTER)}
        >
          {message("filter.clear", { shown, count: all })}
        </Button>
      )}
      <Saved />
    </div>
  );
}

interface ChipProps {
  readonly field: FilterFieldName;
  readonly value: string;
  readonly children: string;
}

function Chip({ field, value, children }: ChipProps) {
  const { viewState } = useWorkspace();
  const filter = useSignal(viewState.filter);
  return (
    <ToggleButton
      className={chipsStyles.chip}
      isSelected={hasFilterValue(filter, field, value)}
      onChange={() => (viewState.filter.value = toggleFilterValue(filter, field, value))}
    >
      {children}
    </ToggleButton>
  );
}

/** A button that opens the saved filters, to save the current one or to choose one. */
function Saved() {
  const { viewState } = useWorkspace();
  const { session } = useDossier();
  const filter = useSignal(viewState.filter);
  const saved = useSignal(session?.localState.savedFilters ?? NO_SAVED_FILTERS);
  if (!session || (saved.length === 0 && !canFilterHideItems(filter))) return null;
  return (
    <Button
      className={`${chipsStyles.chip} ${chipsStyles.clear}`}
      onPress={() => (viewState.dialog.value = SAVED_FILTERS_DIALOG)}
    >
      {message("filter.saved")}
    </Button>
  );
}
