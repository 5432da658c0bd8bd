import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import * as listsStyles from "../lists.module.css";
import * as styles from "../parts.module.css";

/** How many lines Page Up and Page Down move. */
const PAGE = 10;

/** What the element of a line has to have: its role and id, and whether it is highlighted. */
export interface SearchLineProps {
  readonly id: string;
  readonly role: "option";
  readonly "aria-selected": boolean;
  readonly "data-focused": "true" | undefined;
  readonly ref: ((element: HTMLElement | null) => void) | undefined;
  readonly onClick: () => void;
}

interface DialogProps<L> {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** The lines that can be chosen, in the order in which they are drawn. */
  readonly lines: readonly L[];
  /** The index of the line that is highlighted before anything is typed; -1 for none. */
  readonly first?: number;
  readonly onChoose: (line: L) => void;
  readonly onClose: () => void;
  /** Draws the list; an element of a line takes the props of its index. */
  readonly children: (propsOf: (index: number) => SearchLineProps) => ReactNode;
  /** What is beneath the list. */
  readonly hint?: ReactNode;
}

/**
 * A dialog with a field and a list that it filters. The field keeps the focus while keys move through the list, and the
 * list consists of plain elements: with a widget for each of more than 100 lines it took three times as long to open.
 */
export function SearchDialog<L>(props: DialogProps<L>) {
  const { label, placeholder, typed, onType, lines, first = -1, onChoose, onClose, children, hint } = props;
  const [highlighted, setHighlighted] = useState(first);
  const list = useId();
  const idOf = (index: number) => `${list}-${index}`;
  const type = (text: string) => {
    onType(text);
    setHighlighted(text === "" ? first : 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = indexAfterKey(event.key, highlighted, lines.length, typed === "");
    const chosen = event.key === "Enter" ? lines[highlighted] : undefined;
    if (next !== null) setHighlighted(next);
    else if (chosen) onChoose(chosen);
    else if (event.key === "Escape" && typed !== "") type("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const propsOf = (index: number): SearchLineProps => {
    const isHere = index === highlighted;
    return {
      id: idOf(index),
      role: "option",
      "aria-selected": isHere,
      "data-focused": isHere ? "true" : undefined,
      ref: isHere ? scrollToView : undefined,
      onClick: () => onChoose(lines[index]!),
    };
  };
  return (
    <ModalOverlay
      data-veil
      className={`${styles.veil} ${styles.atTop}`}
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={`${styles.modal} ${styles.searchDialog}`}>
        <Dialog aria-label={label}>
          <input
            autoFocus
            role="combobox"
            aria-label={placeholder}
            aria-autocomplete="list"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={lines[highlighted] && idOf(highlighted)}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck="false"
            dir="auto"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={onKeyDown}
          />
          <div
            id={list}
            className={listsStyles.list}
            role="listbox"
            aria-label={label}
            onMouseDown={(event) => event.preventDefault()}
          >
            {children(propsOf)}
          </div>
          {hint}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function scrollToView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/**
 * Returns the index that a key leads to in a list of `count` lines: arrows wrap around the ends, pages stop there; Home
 * and End go to the ends while the field is empty. Null if the key does not navigate.
 */
function indexAfterKey(key: string, from: number, count: number, isFieldEmpty: boolean): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return from <= 0 ? count - 1 : from - 1;
  if (key === "PageDown") return Math.min(from + PAGE, count - 1);
  if (key === "PageUp") return Math.max(from - PAGE, 0);
  if (key === "Home" && isFieldEmpty) return 0;
  return key === "End" && isFieldEmpty ? count - 1 : null;
}
