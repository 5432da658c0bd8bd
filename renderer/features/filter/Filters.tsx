import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { EVERYTHING, isFiltering, type Filter } from "../../desk/filter.ts";
import type { Notes } from "../../desk/notes.ts";
import { rightName } from "../../desk/wording.ts";
import "./filter.css";

/** A row of chips above the cards. */
export function Filters() {
  const notes = useCell(useDossier().notes);
  return notes && <FiltersOf notes={notes} />;
}

function FiltersOf({ notes }: { readonly notes: Notes }) {
  const { place } = useDesk();
  const filter = useCell(place.filter);
  const shown = useCell(notes.shown).length;
  const all = useCell(notes.all);
  const set = (changes: Partial<Filter>) => place.filter.set(without({ ...filter, ...changes }));
  if (all.length === 0) return null;
  return (
    <div className="filters" role="group" aria-label={message("filter.label")}>
      <Chip on={filter.least === 3} onChange={(on) => set({ least: on ? 3 : undefined })}>
        {message("filter.high")}
      </Chip>
      <ByRight notes={notes} chosen={filter.right} onChoose={(right) => set({ right })} />
      <Chip on={filter.unsettled === true} onChange={(on) => set({ unsettled: on || undefined })}>
        {message("filter.unsettled")}
      </Chip>
      <Chip on={filter.kind === "safeguard"} onChange={(on) => set({ kind: on ? "safeguard" : undefined })}>
        {message("filter.safeguards")}
      </Chip>
      {isFiltering(filter) && (
        <Button className="chip clear" onPress={() => place.filter.set(EVERYTHING)}>
          {message("filter.clear", { shown, count: all.length })}
        </Button>
      )}
    </div>
  );
}

interface ChipProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: string;
}

function Chip({ on, onChange, children }: ChipProps) {
  return (
    <ToggleButton className="chip" isSelected={on} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}

interface ByRightProps {
  readonly notes: Notes;
  readonly chosen: string | undefined;
  readonly onChoose: (right: string | undefined) => void;
}

/** The rights that the notes name. */
function ByRight(props: ByRightProps) {
  const { chosen } = props;
  return (
    <MenuTrigger>
      <Button className="chip" data-selected={chosen ? true : undefined}>
        {chosen ? rightName(chosen) : message("filter.right")}
      </Button>
      <Popover className="popover">
        <RightMenu {...props} />
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn when it opens: only then it is counted how often each right is named. */
function RightMenu({ notes, chosen, onChoose }: ByRightProps) {
  return (
    <Menu
      className="list"
      selectionMode="single"
      selectedKeys={chosen ? [chosen] : []}
      items={countRights(notes)}
      onAction={(id) => onChoose(id === chosen ? undefined : String(id))}
    >
      {({ id, count }) => (
        <MenuItem id={id} textValue={rightName(id)}>
          <span slot="label">{rightName(id)}</span>
          <span>{count}</span>
        </MenuItem>
      )}
    </Menu>
  );
}

function countRights(notes: Notes): readonly { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { thread } of notes.all.now) {
    for (const right of thread.annotation.rights) counts.set(right, (counts.get(right) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

/** A filter without the parts that let everything through. */
function without(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, part]) => part !== undefined));
}
