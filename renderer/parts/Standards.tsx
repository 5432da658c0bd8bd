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
import { message } from "../../shared/messages/messages.ts";
import { about, type Standard } from "../../shared/rights/standards.ts";
import "./parts.css";

interface StandardsProps {
  /** Their names, in the order in which they were chosen. */
  readonly value: readonly string[];
  readonly onChange: (standards: readonly string[]) => void;
  readonly bank: readonly Standard[];
  /** The rights of the note: what is about them comes first. */
  readonly rights: readonly string[];
}

/** What a note is held against: chosen from the bank by place or words, shown as tags. */
export function Standards({ value, onChange, bank, rights }: StandardsProps) {
  const near = about(bank, rights);
  const items = [...near, ...bank.filter((each) => !near.includes(each))];
  const named = value.map((id) => ({ id, standard: bank.find((each) => each.id === id) }));
  return (
    <div className="rights standards">
      <ComboBox
        selectionMode="multiple"
        menuTrigger="focus"
        value={[...value]}
        onChange={(keys) => onChange(keys.map(String))}
      >
        <Label>{message("standards.label")}</Label>
        <Input placeholder={message("standards.placeholder")} autoComplete="off" aria-keyshortcuts="Alt+S" />
        <Popover className="popover">
          <ListBox className="list" items={items}>
            {(standard) => (
              <ListBoxItem id={standard.id} textValue={`${placeOf(standard)} ${standard.words}`}>
                <Text slot="label">{placeOf(standard)}</Text>
                <Text slot="description">{wordsOf(standard)}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {value.length > 0 && (
        <TagGroup
          className="tags"
          aria-label={message("standards.chosen")}
          onRemove={(gone) => onChange(value.filter((id) => !gone.has(id)))}
        >
          <TagList items={named}>
            {({ id, standard }) => (
              <Tag id={id} textValue={standard ? placeOf(standard) : id}>
                <span title={standard && wordsOf(standard)}>
                  {standard ? placeOf(standard) : message("standards.gone")}
                </span>
                <Button slot="remove" aria-label={message("standards.remove")}>
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

function placeOf({ instrument, place }: Standard): string {
  return [instrument, place].filter(Boolean).join(", ");
}

/** A quotation has its marks; what is told in own words has none. */
function wordsOf({ words, told }: Standard): string {
  return told ? words : message("briefing.quoted", { words });
}
