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
import { isMessageCode, message } from "../../shared/messages/messages.ts";
import { RIGHTS, type Right } from "../../shared/rights/catalogue.ts";
import "./parts.css";

interface RightsProps {
  readonly value: readonly string[];
  readonly onChange: (rights: readonly string[]) => void;
}

/** The rights a note is about: chosen from the catalogue by name or article, shown as tags. */
export function Rights({ value, onChange }: RightsProps) {
  const chosen = new Set(value);
  return (
    <div className="rights">
      <ComboBox
        selectionMode="multiple"
        menuTrigger="focus"
        value={[...value]}
        onChange={(keys) => onChange(keys.map(String))}
      >
        <Label>{message("rights.label")}</Label>
        <Input placeholder={message("rights.placeholder")} autoComplete="off" />
        <Popover className="popover">
          <ListBox className="list" items={RIGHTS}>
            {(right) => (
              <ListBoxItem id={right.id} textValue={`${name(right.id)} ${articles(right)}`}>
                <Text slot="label">{name(right.id)}</Text>
                <Text slot="description">{articles(right)}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {value.length > 0 && (
        <TagGroup
          className="tags"
          aria-label={message("rights.chosen")}
          onRemove={(gone) => onChange([...chosen].filter((id) => !gone.has(id)))}
        >
          <TagList items={value.map((id) => ({ id }))}>
            {({ id }) => (
              <Tag textValue={name(id)}>
                {name(id)}
                <Button slot="remove" aria-label={message("rights.remove", { right: name(id) })}>
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

/** A right's name; a team's own word is its own name. */
function name(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

function articles({ articles }: Right): string {
  return articles.map(({ instrument, article }) => `${message(`instrument.${instrument}`)} ${article}`).join(", ");
}
