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
import * as listsStyles from "../lists.module.css";
import * as partsStyles from "../parts.module.css";

/** Something that can be picked. */
export interface PickerItem {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** What it is found by as one types. */
  readonly searchText: string;
}

/** What was picked, as its tag says it. */
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
  readonly items: readonly PickerItem[];
  /** In the order in which they were picked. */
  readonly picked: readonly PickedTag[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several of a long list, found by typing, shown as tags. */
export function TagPicker({ className, label, placeholder, chosen, keys, items, picked, onChange }: PickerProps) {
  const ids = picked.map(({ id }) => id);
  return (
    <div className={className}>
      <ComboBox
        selectionMode="multiple"
        menuTrigger="focus"
        value={ids}
        onChange={(keys) => onChange(keys.map(String))}
        onOpenChange={keepShown}
      >
        <Label>{label}</Label>
        <Sought placeholder={placeholder} keys={keys} />
        <Popover className={partsStyles.popover}>
          <section aria-label={label}>
            <ListBox className={listsStyles.list} items={items}>
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
          onRemove={(gone) => onChange(ids.filter((id) => !gone.has(id)))}
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

/** Tab takes what one has come to in the list. Where that is picked already, it would be taken back. */
function Sought({ placeholder, keys }: Pick<PickerProps, "placeholder" | "keys">) {
  const manager = useContext(ComboBoxStateContext)?.selectionManager;
  const leave = ({ key }: KeyboardEvent) => {
    if (key === "Tab" && manager?.focusedKey != null && manager.isSelected(manager.focusedKey)) {
      manager.setFocusedKey(null);
    }
  };
  return <Input placeholder={placeholder} autoComplete="off" aria-keyshortcuts={keys} onKeyDownCapture={leave} />;
}

/**
 * React Aria hides the rest of the window from assistive technology while the list is open, though the focus may go
 * there at any time. What it takes for a top layer it leaves alone.
 */
function keepShown(open: boolean): void {
  const window = document.getElementById("window");
  if (open) window?.setAttribute("data-react-aria-top-layer", "");
  else window?.removeAttribute("data-react-aria-top-layer");
}
