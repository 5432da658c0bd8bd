import { getRightFinder, printRightArticles, printRightComments } from "#shared/ledger/queries/rightFinders.ts";
import { isMessageCode, message, getMessageLanguage } from "#shared/messages/messages.ts";
import { RIGHTS, type Right } from "#shared/rights/catalogue.ts";
import { TagPicker, type TagPickerItem } from "../controls/TagPicker.tsx";
import * as styles from "../parts.module.css";

interface RightsProps {
  readonly value: readonly string[];
  readonly onChange: (rights: readonly string[]) => void;
}

/** A choice of the rights that a note is about, from the catalogue by any usual name or article, shown as tags. */
export function RightsPicker({ value, onChange }: RightsProps) {
  const { items, isFound } = listRights();
  return (
    <TagPicker
      className={styles.rights}
      label={message("rights.label")}
      placeholder={message("rights.placeholder")}
      chosen={message("rights.chosen")}
      items={items}
      isFound={isFound}
      picked={value.map((id) => ({ id, name: name(id), remove: message("rights.remove", { right: name(id) }) }))}
      onChange={onChange}
    />
  );
}

interface RightList {
  readonly items: readonly TagPickerItem[];
  readonly isFound: (searchText: string, typed: string) => boolean;
}

const inLanguage = new Map<string, RightList>();

/** Returns all rights in the language of the interface. They are translated once, not at every key press in a note. */
function listRights(): RightList {
  const rights = inLanguage.get(getMessageLanguage()) ?? makeRightList(RIGHTS.map(toPickerItem));
  inLanguage.set(getMessageLanguage(), rights);
  return rights;
}

/** The list asks for one item after the other, but which of them are found depends on the others. */
function makeRightList(items: readonly TagPickerItem[]): RightList {
  const finder = getRightFinder();
  const idOf = new Map(items.map(({ id, searchText }) => [searchText, id]));
  let last: { readonly typed: string; readonly found: ReadonlySet<string | undefined> } | null = null;
  const isFound = (searchText: string, typed: string) => {
    if (last?.typed !== typed) last = { typed, found: new Set(finder.search(typed)) };
    return last.found.has(idOf.get(searchText));
  };
  return { items, isFound };
}

/** Returns a right as an item; its limits and derogation are shown too. */
function toPickerItem(right: Right): TagPickerItem {
  const { id, limits, derogation } = right;
  const comma = message("list.comma");
  const sources = [printRightArticles(right).join(comma), printRightComments(right).join(comma)].filter(Boolean);
  const bounds = [message(`limits.${limits}`), message(`derogation.${derogation}`)];
  const [called, references] = [name(id), sources.join(" · ")];
  const note = `${references}\n${bounds.join(" · ")}`;
  return { id, name: called, note, searchText: `${called} ${references}` };
}

/** Returns a right's name; a team's own term is its own name. */
function name(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}
