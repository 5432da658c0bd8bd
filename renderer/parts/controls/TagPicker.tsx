import { useContext, type KeyboardEvent } from "react";
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import * as listsStyles from "../lists.module.css";
import * as partsStyles from "../parts.module.css";

/** An item that can be picked. */
export interface TagPickerItem {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The text that it is found by. */
  readonly searchText: string;
}

/** A picked item, as its tag shows it. */
export interface PickedTag {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly remove: string;
}

interface PickerProps {
  readonly className: string;
  readonly label: string;
  readonly placeholder: string;
  /** The name of the list of tags. */
  readonly chosen: string;
  readonly keys?: string;
  readonly items: readonly TagPickerItem[];
  /** Whether an item with this text is found by what was typed. Default: it contains it. */
  readonly isFound?: (searchText: string, typed: string) => boolean;
  /** In the order in which they were picked. */
  readonly picked: readonly PickedTag[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** A choice of several from a long list, found by typing and shown as tags. */
export function TagPicker(props: PickerProps) {
  const { className, label, placeholder, chosen, keys, items, isFound, picked, onChange } = props;
  const ids = picked.map(({ id }) => id);
  return (
    <div className={className}>
      <ComboBox
        selectionMode="multiple"
        menuTrigger="focus"
        allowsEmptyCollection
        defaultFilter={isFound}
        value={ids}
        onChange={(keys) => onChange(keys.map(String))}
        onOpenChange={exposeWindow}
      >
        <Label>{label}</Label>
        <SearchInput placeholder={placeholder} keys={keys} />
        <Popover className={partsStyles.popover}>
          <section aria-label={label}>
            <ListBox className={listsStyles.list} items={items} renderEmptyState={() => <NothingFound />}>
              {({ id, name, note, searchText }) => (
                <ListBoxItem id={id} textValue={searchText}>
                  <span slot="label">{name}</span>
                  <span slot="description">{note}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </section>
        </Popover>
      </ComboBox>
      {picked.length > 0 && (
        <TagGroup
          className={partsStyles.tags}
          aria-label={chosen}
          onRemove={(removed) => onChange(ids.filter((id) => !removed.has(id)))}
        >
          <TagList items={picked}>
            {({ id, name, title, remove }) => (
              <Tag id={id} textValue={name}>
                <span title={title}>{name}</span>
                <Button slot="remove" aria-label={remove}>
                  <span className={partsStyles.cross} aria-hidden="true" />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}

/**
 * Tab takes the active option. If that one is picked already, Tab would remove it, so it is made inactive first. The list
 * would take Ctrl+A for itself and pick everything; here it selects what was typed, as in any field.
 */
function SearchInput({ placeholder, keys }: Pick<PickerProps, "placeholder" | "keys">) {
  const manager = useContext(ComboBoxStateContext)?.selectionManager;
  const beforeList = (event: KeyboardEvent) => {
    if (event.key === "Tab" && manager?.focusedKey != null && manager.isSelected(manager.focusedKey)) {
      manager.setFocusedKey(null);
    }
    if (event.code === "KeyA" && (event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  return <Input placeholder={placeholder} autoComplete="off" aria-keyshortcuts={keys} onKeyDownCapture={beforeList} />;
}

function NothingFound() {
  const typed = useContext(ComboBoxStateContext)?.inputValue ?? "";
  return <p className={listsStyles.nothing}>{message("picker.none", { typed })}</p>;
}

/**
 * React Aria hides the rest of the window from assistive technology while the list is open, although the focus may move
 * there at any time. It leaves alone whatever is marked as a top layer.
 */
function exposeWindow(open: boolean): void {
  const window = document.getElementById("window");
  if (open) window?.setAttribute("data-react-aria-top-layer", "");
  else window?.removeAttribute("data-react-aria-top-layer");
}
