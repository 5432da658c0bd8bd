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
import { FilterField } from "./FilterField.tsx";
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
  return here && rivals && <FiltersOf notes={here} proposals={rivals} />;
}

interface FiltersProps {
  readonly notes: NotesOnText;
  readonly proposals: ProposalsOnText;
}

function FiltersOf({ notes, proposals }: FiltersProps) {
  const { viewState } = useWorkspace();
  const filter = useSignal(viewState.filter);
  const [all, rivals] = [useDeferredSignal(notes.all).length, useDeferredSignal(proposals.all).length];
  const shown = useDeferredSignal(notes.shown).length + useDeferredSignal(proposals.shown).length;
  if (all + rivals === 0 && !canFilterHideItems(filter)) return null;
  return (
    <div className={styles.filters} role="group" aria-label={message("filter.label")}>
      <FilterField />
      <FilterMenu />
      <UnreadChip notes={notes} proposals={proposals} />
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
          {message("filter.clear", { shown, count: all + rivals })}
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

/** How many items on the text are unread. */
function UnreadChip({ notes, proposals }: FiltersProps) {
  const { ids } = useDossier().unread;
  const { viewState } = useWorkspace();
  const filter = useSignal(viewState.filter);
  const unread = useDeferredSignal(ids);
  const count = useMemo(
    () => [...unread].filter((id) => notes.get(id) ?? proposals.get(id)).length,
    [unread, notes, proposals],
  );
  if (count === 0 && !hasFilterValue(filter, "is", "unread")) return null;
  return (
    <Chip field="is" value="unread">
      {message("filter.unread", { count })}
    </Chip>
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
