import { message } from "#shared/messages/messages.ts";
import { filterStandardsByRights, type Standard } from "#shared/rights/standards.ts";
import { TagPicker, type TagPickerItem, type PickedTag } from "../controls/TagPicker.tsx";
import * as styles from "../parts.module.css";

interface StandardsProps {
  /** Their names, in the order in which they were chosen. */
  readonly value: readonly string[];
  readonly onChange: (standards: readonly string[]) => void;
  readonly bank: readonly Standard[];
  /** The rights of the note. Standards about them come first. */
  readonly rights: readonly string[];
}

/** A choice of the standards that a note refers to, from the bank by reference or words, shown as tags. */
export function StandardsPicker({ value, onChange, bank, rights }: StandardsProps) {
  const near = filterStandardsByRights(bank, rights);
  const items = [...near, ...bank.filter((each) => !near.includes(each))];
  return (
    <TagPicker
      className={styles.rights}
      label={message("standards.label")}
      placeholder={message("standards.placeholder")}
      chosen={message("standards.chosen")}
      keys="Alt+S"
      items={items.map(toPickerItem)}
      picked={value.map((id) => tagOf(id, bank))}
      onChange={onChange}
    />
  );
}

function toPickerItem(standard: Standard): TagPickerItem {
  const name = placeOf(standard);
  return { id: standard.id, name, note: wordsOf(standard), searchText: `${name} ${standard.words}` };
}

function tagOf(id: string, bank: readonly Standard[]): PickedTag {
  const standard = bank.find((each) => each.id === id);
  const remove = message("standards.remove");
  if (!standard) return { id, name: message("standards.gone"), remove };
  return { id, name: placeOf(standard), title: wordsOf(standard), remove };
}

function placeOf({ instrument, place }: Standard): string {
  return [instrument, place].filter(Boolean).join(", ");
}

/** Puts a quotation in quotation marks; a paraphrase (`told`) has none. */
function wordsOf({ words, told }: Standard): string {
  return told ? words : message("briefing.quoted", { words });
}
