import { useEffect } from "react";
import { NOTE_GROUP_KEYS } from "#shared/ledger/noteList/groupNotes.ts";
import { NOTE_SORT_KEYS } from "#shared/ledger/noteList/sortNotes.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { NOTE_LIST_SCOPES } from "#renderer/workspace/noteListState.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { focusNoteList } from "./focusNoteList.ts";
import { NoteListGrid } from "./NoteListGrid.tsx";
import { SelectedNotesBar } from "./SelectedNotesBar.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./noteList.module.css";

/** The notes and proposals of the open text, or of the whole dossier, as a list. */
export function NoteListView() {
  const model = noteListOf(useWorkspace());
  const [items, shown] = [useSignal(model.items).length, useSignal(model.shown).length];
  useEffect(() => {
    if (document.activeElement === document.body) focusNoteList();
  }, []);
  return (
    <div className={styles.noteList}>
      <header className={styles.header}>
        <h1>{message("view.notes")}</h1>
        <p className={partsStyles.hint} role="status">
          {shown === items
            ? message("note-list.count", { count: items })
            : message("note-list.count.filtered", { shown, count: items })}
        </p>
        <LearnMoreButton section="notes-as-a-list" />
        <Settings />
      </header>
      <FeatureSlot name="noteListFilter" />
      <SelectedNotesBar />
      {shown === 0 ? (
        <p className={styles.empty}>{message(items === 0 ? "note-list.empty" : "note-list.empty.filtered")}</p>
      ) : (
        <NoteListGrid />
      )}
    </div>
  );
}

const NO_GROUP = "none";

/** Whose notes are listed, and how they are sorted and grouped. */
function Settings() {
  const { noteList } = useWorkspace().viewState;
  const scope = useSignal(noteList.scope);
  const sort = useSignal(noteList.sort);
  const group = useSignal(noteList.group);
  return (
    <div className={styles.settings}>
      <SegmentedControl
        label={message("note-list.scope")}
        segments={NOTE_LIST_SCOPES.map((id) => ({ id, name: message(`note-list.scope.${id}`) }))}
        value={scope}
        onChange={(id) => (noteList.scope.value = id)}
      />
      <div className={styles.sort}>
        <SelectField
          label={message("note-list.sort")}
          options={NOTE_SORT_KEYS.map((id) => ({ id, name: message(`note-list.sort.${id}`) }))}
          value={sort.by}
          onChange={(by) => (noteList.sort.value = { by, reversed: false })}
        />
        <CheckboxField
          isSelected={sort.reversed}
          onChange={(reversed) => (noteList.sort.value = { ...sort, reversed })}
        >
          {message("note-list.reverse")}
        </CheckboxField>
      </div>
      <SelectField
        label={message("note-list.group")}
        options={[NO_GROUP, ...NOTE_GROUP_KEYS].map((id) => ({
          id,
          name: message(`note-list.group.${id as (typeof NOTE_GROUP_KEYS)[number]}`),
        }))}
        value={group ?? NO_GROUP}
        onChange={(id) => (noteList.group.value = NOTE_GROUP_KEYS.find((key) => key === id) ?? null)}
      />
    </div>
  );
}
