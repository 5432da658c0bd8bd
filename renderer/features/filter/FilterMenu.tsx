import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from "react-aria-components";
import { toggleFilterValue, type FilterFieldName } from "#shared/ledger/filters/filter.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { selectedFilterValuesOf, FILTER_FIELDS_WITH_VALUES, listFilterValues } from "./filterValues.ts";
import type { FilterTarget } from "./filterTarget.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** A menu of all filters, each with its values. */
export function FilterMenu({ count }: Pick<FilterTarget, "count">) {
  const { viewState } = useWorkspace();
  const filter = useSignal(viewState.filter);
  const isOn = FILTER_FIELDS_WITH_VALUES.some((field) => selectedFilterValuesOf(filter, field).length > 0);
  return (
    <MenuTrigger>
      <Button className={chipsStyles.chip} data-selected={isOn || undefined}>
        {message("filter.menu")}
        <span className={partsStyles.chevron} aria-hidden="true" />
      </Button>
      <Popover className={partsStyles.popover}>
        <Menu className={listsStyles.list} aria-label={message("filter.menu.label")}>
          {FILTER_FIELDS_WITH_VALUES.map((field) => (
            <SubmenuTrigger key={field}>
              <MenuItem id={field} textValue={message(`field.${field}`)}>
                <span slot="label">{message(`field.${field}`)}</span>
                <span className={listsStyles.further} aria-hidden="true" />
              </MenuItem>
              <Popover className={partsStyles.popover}>
                <Values field={field} count={count} />
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Rendered when it opens, because only then the notes with each value are counted. */
function Values({ field, count }: Pick<FilterTarget, "count"> & { readonly field: FilterFieldName }) {
  const workspace = useWorkspace();
  const filter = useSignal(workspace.viewState.filter);
  const items = listFilterValues(workspace, field).map((each) => ({
    ...each,
    id: each.value,
    count: count(field, each.value),
  }));
  return (
    <Menu
      className={listsStyles.list}
      aria-label={message(`field.${field}`)}
      selectionMode="multiple"
      selectedKeys={selectedFilterValuesOf(filter, field)}
      items={items}
      onAction={(value) => (workspace.viewState.filter.value = toggleFilterValue(filter, field, String(value)))}
    >
      {({ id, name, count: matching }) => (
        <MenuItem id={id} textValue={name}>
          <span slot="label">{name}</span>
          <span>{matching}</span>
        </MenuItem>
      )}
    </Menu>
  );
}
