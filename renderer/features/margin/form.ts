import { useEffect, type KeyboardEvent, type RefObject } from "react";
import { useDesk, useDossier } from "../../desk/context.ts";
import { isBlank, type Writing } from "../../desk/words/writing.ts";
import { useOnce } from "./once.ts";

/** What every form of the margin does alike. */
export interface Form {
  readonly save: () => void;
  /** What Enter does in the first field: it saves, and pressed once more at once it is not meant for the text. */
  readonly enter: () => void;
  /** Puts what was written away, and goes back to the text. */
  readonly discard: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Before a button or a list that has the focus takes Enter for itself. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/**
 * Enter in the first field saves, and Ctrl+Enter in any; Escape leaves, what was written as it is. `say` says what is
 * written by then and answers with the id of what is attended to afterwards, or null where nothing was said. Whoever
 * has gone on to something else by that time stays there.
 */
export function useForm<W extends Writing>(
  writing: W,
  field: RefObject<HTMLElement | null>,
  say: (writing: W) => Promise<string | null>,
  focus: () => void = () => field.current?.focus(),
): Form {
  const desk = useDesk();
  const cell = useDossier().seat!.own.writing;
  useEffect(() => {
    desk.pen.set(focus);
    return () => desk.pen.set(null);
  });
  const leave = () => desk.hand.now?.focus();
  const discard = () => {
    cell.set(null);
    leave();
  };
  const save = useOnce(async () => {
    const id = await say(cell.now as W);
    if (id === null) return;
    if (!isStillThere()) return cell.set(null);
    desk.hand.now?.unselect();
    discard();
    desk.place.thread.set(id);
  });
  const enter = () => {
    desk.place.finish();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && field.current?.contains(event.target as Node) && !event.shiftKey) {
      event.preventDefault();
      enter();
    }
    // A list that is open takes Escape for itself.
    if (event.key !== "Escape" || (event.target as Element).ariaExpanded === "true") return;
    if (desk.ledger && isBlank(writing, desk.ledger)) cell.set(null);
    leave();
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return { save, enter, discard, onKeyDown, onKeyDownCapture };
}

/** Whether the focus is in the form that was saved, in a list that it has opened, or nowhere. */
function isStillThere(): boolean {
  const { activeElement, body } = document;
  return (
    activeElement === null || activeElement === body || activeElement.closest(".form, .reply-form, .popover") !== null
  );
}
