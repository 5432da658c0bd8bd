import { useMemo } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { NO_FILTER, hasTerm, isFiltering, toggleValue, type QueryField } from "#shared/ledger/filters/filter.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal, useSignalLater } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import type { Proposals } from "#renderer/desk/standing/proposals.ts";
import { FilterField } from "./FilterField.tsx";
import { FilterMenu } from "./FilterMenu.tsx";
import { SAVED, SAVED_NOTHING } from "./saved.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./filter.module.css";

/** Above the cards: the line that filters and searches, the menu of everything one can filter by, and what is asked for most. */
export function Filters() {
  const { notes, proposals } = useDossier();
  const [here, rivals] = [useSignal(notes), useSignal(proposals)];
  return here && rivals && <FiltersOf notes={here} proposals={rivals} />;
}

interface FiltersProps {
  readonly notes: Notes;
  readonly proposals: Proposals;
}

function FiltersOf({ notes, proposals }: FiltersProps) {
  const { place } = useDesk();
  const filter = useSignal(place.filter);
  const [all, rivals] = [useSignalLater(notes.all).length, useSignalLater(proposals.all).length];
  const shown = useSignalLater(notes.shown).length + useSignalLater(proposals.shown).length;
  if (all + rivals === 0 && !isFiltering(filter)) return null;
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
      {isFiltering(filter) && (
        <Button className={`${chipsStyles.chip} ${chipsStyles.clear}`} onPress={() => (place.filter.value = NO_FILTER)}>
          {message("filter.clear", { shown, count: all + rivals })}
        </Button>
      )}
      <Saved />
    </div>
  );
}

interface ChipProps {
  readonly field: QueryField;
  readonly value: string;
  readonly children: string;
}

function Chip({ field, value, children }: ChipProps) {
  const { place } = useDesk();
  const filter = useSignal(place.filter);
  return (
    <ToggleButton
      className={chipsStyles.chip}
      isSelected={hasTerm(filter, field, value)}
      onChange={() => (place.filter.value = toggleValue(filter, field, value))}
    >
      {children}
    </ToggleButton>
  );
}

/** How much of what stands on the text is unread. */
function UnreadChip({ notes, proposals }: FiltersProps) {
  const { ids } = useDossier().unread;
  const { place } = useDesk();
  const filter = useSignal(place.filter);
  const unread = useSignalLater(ids);
  const count = useMemo(
    () => [...unread].filter((id) => notes.get(id) ?? proposals.get(id)).length,
    [unread, notes, proposals],
  );
  if (count === 0 && !hasTerm(filter, "is", "unread")) return null;
  return (
    <Chip field="is" value="unread">
      {message("filter.unread", { count })}
    </Chip>
  );
}

/** The way to the filters that one keeps: to keep the one that is on, or to choose one. */
function Saved() {
  const { place } = useDesk();
  const { seat } = useDossier();
  const filter = useSignal(place.filter);
  const saved = useSignal(seat?.own.filters ?? SAVED_NOTHING);
  if (!seat || (saved.length === 0 && !isFiltering(filter))) return null;
  return (
    <Button className={`${chipsStyles.chip} ${chipsStyles.clear}`} onPress={() => (place.dialog.value = SAVED)}>
      {message("filter.saved")}
    </Button>
  );
}
