import { useEffect, useLayoutEffect, type KeyboardEvent, type RefObject } from "react";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { saveUnfinishedNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { isEntryFormPristine, type EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import { useSingleFlight } from "./useSingleFlight.ts";
import * as frameStyles from "#renderer/frame/frame.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "../margin.module.css";

/** What all forms of the margin have in common. */
export interface MarginFormHandlers {
  readonly save: () => void;
  /** Handles Enter in the first field: saves, and keeps a second Enter that follows at once from reaching the text. */
  readonly enter: () => void;
  /** Discards what was written, with an offer to restore it, and returns to the text. */
  readonly discard: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Handles keys before a focused button or list takes Enter for itself. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

interface FormOptions {
  /** Focuses the form. Default: the first field. */
  readonly focus?: () => void;
  readonly moveOn?: (noteId: string) => void;
}

/**
 * Handles the keys of a form. Enter saves in the first field and on a scale, Ctrl+Enter in any field; Escape leaves: a
 * new note is stored as unfinished, anything else as it is written. `commit` commits the content as it is by then and
 * returns the id of the item to make active, or null if nothing was committed. It may call `close` with that id itself,
 * in the event that shows the item, so that the window draws both at once. If the user has moved on meanwhile, the focus
 * stays where it is. `moveOn` is called with the id under which a new note is stored when the user moves on to
 * something else.
 */
export function useMarginFormHandlers<W extends EntryFormState>(
  field: RefObject<HTMLElement | null>,
  commit: (writing: W, close: (id: string) => void) => Promise<string | null>,
  { focus = () => field.current?.focus(), moveOn = () => undefined }: FormOptions = {},
): MarginFormHandlers {
  const workspace = useWorkspace();
  const { ledger, session } = useDossier();
  const { form: formSignal, privateNotes } = session!.localState;
  const toText = () => workspace.textController.value?.focus();
  /**
   * Ends a new note. If it would be lost, it is stored as unfinished, and its id returned. A note that is being saved
   * is left alone.
   */
  const setAside = (): string | null => {
    const { value: now } = formSignal;
    if (saving.isUnderWay()) return null;
    const noteId =
      now?.what === "note" && !isEntryFormPristine(now, ledger) ? saveUnfinishedNote(privateNotes, now) : null;
    if (now && (now.what === "note" || isEntryFormPristine(now, ledger))) formSignal.value = null;
    return noteId;
  };
  const leave = () => {
    const noteId = setAside();
    if (noteId !== null) workspace.notifications.notify("unfinished.kept");
    toText();
    if (noteId !== null) workspace.viewState.thread.value = noteId;
  };
  const saving = useSingleFlight(async () => {
    let isClosed = false;
    const close = (id: string) => {
      isClosed = true;
      formSignal.value = null;
      if (!isStillThere()) return;
      workspace.textController.value?.collapseSelection();
      toText();
      workspace.viewState.thread.value = id;
    };
    const id = await commit(formSignal.value as W, close);
    if (id !== null && !isClosed) close(id);
  });
  // In a layout effect, so that it is set before the field gets the focus: from then on, the user may leave the form.
  useLayoutEffect(() => {
    const goOn = () => {
      const noteId = setAside();
      if (noteId !== null) moveOn(noteId);
    };
    workspace.formController.value = { focus, cancel: leave, setAside: goOn };
    return () => {
      workspace.formController.value = null;
    };
  });
  useSetAsideOnMoveOn(workspace);
  const discard = () => {
    const { value: now } = formSignal;
    if (saving.isUnderWay()) return;
    formSignal.value = null;
    toText();
    if (now && !isEntryFormPristine(now, ledger))
      workspace.undo.offerRestore(now.what, () => void workspace.openForm(now));
  };
  const enter = () => {
    workspace.viewState.markFinished();
    saving.begin();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && field.current?.contains(event.target as Node) && !event.shiftKey) {
      event.preventDefault();
      enter();
    }
    // An open list handles Escape itself.
    if (event.key !== "Escape" || (event.target as Element).ariaExpanded === "true") return;
    leave();
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    const isSave = event.ctrlKey || event.metaKey;
    if (!isSave && !isInAssessment(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) saving.begin();
    else enter();
  };
  return { save: saving.begin, enter, discard, onKeyDown, onKeyDownCapture };
}

/** Sets a new note aside when the user presses or focuses something else, as long as the form is mounted. */
function useSetAsideOnMoveOn(workspace: Workspace): void {
  useEffect(() => {
    // Tab passes through everything on its way, which does not mean that the user has moved on.
    let isTab = false;
    const onKey = ({ key }: globalThis.KeyboardEvent) => (isTab = key === "Tab");
    const onPress = ({ target }: Event) => {
      isTab = false;
      if (isElsewhere(target)) workspace.setAsideForm();
    };
    const onFocus = ({ target }: Event) => !isTab && isElsewhere(target) && workspace.setAsideForm();
    const events = [
      ["keydown", onKey],
      ["pointerdown", onPress],
      ["focusin", onFocus],
    ] as const;
    for (const [name, hear] of events) document.addEventListener(name, hear as EventListener, { capture: true });
    return () => {
      for (const [name, hear] of events) document.removeEventListener(name, hear as EventListener, { capture: true });
    };
  }, [workspace]);
}

/** Whether the element is something that the user moves on to: the text, another card, or the outline. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("[data-form], [data-reply]")) return false;
  return target.closest(`.${textStyles.draft}, .${styles.card}, .${frameStyles.outlinePane}`) !== null;
}

/** Whether the element is a radio button of an assessment, where Enter follows the digits. */
function isInAssessment(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement && target.type === "radio" && target.closest(`.${partsStyles.assess}`) !== null
  );
}

/** Whether the focus is in the saved form, in a list that it opened, or nowhere. */
function isStillThere(): boolean {
  const { activeElement, body } = document;
  return (
    activeElement === null ||
    activeElement === body ||
    activeElement.closest(`[data-form], [data-reply], .${partsStyles.popover}`) !== null
  );
}
