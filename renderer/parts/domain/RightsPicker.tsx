import { isMessageCode, message, getMessageLanguage } from "#shared/messages/messages.ts";
import { RIGHTS, type Right } from "#shared/rights/catalogue.ts";
import { TagPicker, type TagPickerItem } from "../controls/TagPicker.tsx";
import * as styles from "../parts.module.css";

interface RightsProps {
  readonly value: readonly string[];
  readonly onChange: (rights: readonly string[]) => void;
}

/** A choice of the rights that a note is about, from the catalogue by name or article, shown as tags. */
export function RightsPicker({ value, onChange }: RightsProps) {
  return (
    <TagPicker
      className={styles.rights}
      label={message("rights.label")}
      placeholder={message("rights.placeholder")}
      chosen={message("rights.chosen")}
      items={listRightItems()}
      picked={value.map((id) => ({ id, name: name(id), remove: message("rights.remove", { right: name(id) }) }))}
      onChange={onChange}
    />
  );
}

const inLanguage = new Map<string, readonly TagPickerItem[]>();

/** Returns all rights in the language of the interface. They are translated once, not at every key press in a note. */
function listRightItems(): readonly TagPickerItem[] {
  const items = inLanguage.get(getMessageLanguage()) ?? RIGHTS.map(toPickerItem);
  inLanguage.set(getMessageLanguage(), items);
  return items;
}

/**
 * Returns a right as an item: found by its name, articles and general comments; its limits and derogation are shown
 * too.
 */
function toPickerItem(right: Right): TagPickerItem {
  const { id, limits, derogation } = right;
  const [called, sources] = [name(id), [articles(right), comments(right)].filter(Boolean).join(" · ")];
  const bounds = [message(`limits.${limits}`), message(`derogation.${derogation}`)].join(" · ");
  return { id, name: called, note: `${sources}\n${bounds}`, searchText: `${called} ${sources}` };
}

/** Returns a right's name; a team's own term is its own name. */
function name(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

function comments({ comments }: Right): string {
  return comments
    .map(({ committee, number }) => message(`general-comment.${committee}`, { number }))
    .join(message("list.comma"));
}

function articles({ articles }: Right): string {
  return articles
    .map(({ instrument, article }) => `${message(`instrument.${instrument}`)} ${article}`)
    .join(message("list.comma"));
}
