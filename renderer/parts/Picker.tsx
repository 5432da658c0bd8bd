import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
  Text,
} from "react-aria-components";
import "./parts.css";

/** Something that can be picked. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** What it is found by as one types. */
  readonly sought: string;
}

/** What was picked, as its tag says it. */
export interface Picked {
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
  readonly items: readonly Pickable[];
  /** In the order in which they were picked. */
  readonly picked: readonly Picked[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several of a long list, found by typing, shown as tags. */
export function Picker({ className, label, placeholder, chosen, keys, items, picked, onChange }: PickerProps) {
  const ids = picked.map(({ id }) => id);
  return (
    <div className={className}>
      <ComboBox
        selectionMode="multiple"
        menuTrigger="focus"
        value={ids}
        onChange={(keys) => onChange(keys.map(String))}
      >
        <Label>{label}</Label>
        <Input placeholder={placeholder} autoComplete="off" aria-keyshortcuts={keys} />
        <Popover className="popover">
          <ListBox className="list" items={items}>
            {({ id, name, note, sought }) => (
              <ListBoxItem id={id} textValue={sought}>
                <Text slot="label">{name}</Text>
                <Text slot="description">{note}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {picked.length > 0 && (
        <TagGroup className="tags" aria-label={chosen} onRemove={(gone) => onChange(ids.filter((id) => !gone.has(id)))}>
          <TagList items={picked}>
            {({ id, name, title, remove }) => (
              <Tag id={id} textValue={name}>
                <span title={title}>{name}</span>
                <Button slot="remove" aria-label={remove}>
                  <span className="cross" aria-hidden="true" />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
