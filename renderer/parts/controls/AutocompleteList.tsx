import type { AutocompleteOption } from "../behaviour/useAutocomplete.ts";
import * as styles from "../options.module.css";

interface OptionsProps<O extends AutocompleteOption> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly O[];
  readonly active: number;
  readonly onTake: (option: O) => void;
}

/** The list of options beneath a field, which keeps the focus. */
export function AutocompleteList<O extends AutocompleteOption>({
  id,
  label,
  options,
  active,
  onTake,
}: OptionsProps<O>) {
  return (
    <ul
      className={styles.options}
      role="listbox"
      id={id}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((each, i) => (
        <li
          key={each.id}
          id={autocompleteOptionId(id, i)}
          role="option"
          aria-selected={i === active}
          ref={i === active ? intoView : undefined}
          onClick={() => onTake(each)}
        >
          <b dir="auto">{each.name}</b> {each.note && <span dir="auto">{each.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Returns the id of an option, which a field names as its active descendant. */
export function autocompleteOptionId(list: string, index: number): string | undefined {
  return index >= 0 ? `${list}-${index}` : undefined;
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
