import { useEffect, useLayoutEffect, type KeyboardEvent, type RefObject } from "react";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { saveUnfinishedNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { isPristine, type FormState } from "#renderer/workspace/textModel/formState.ts";
import { useSingleFlight } from "./useSingleFlight.ts";
import * as frameStyles from "#renderer/frame/frame.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "../margin.module.css";

/** What every form of the margin does alike. */
export interface MarginForm {
  readonly save: () => void;
  /** What Enter does in the first field: it saves, and pressed once more at once it is not meant for the text. */
  readonly enter: () => void;
  /** Lets what was written go, which can be undone, and goes back to the text. */
  readonly discard: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Before a button or a list that has the focus takes Enter for itself. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

interface FormOptions {
  /** Gives it the focus. Default: the first field. */
  readonly focus?: () => void;
  readonly moveOn?: (kept: string) => void;
}

/**
 * Enter in the first field saves, and Ctrl+Enter in any; Escape leaves: a new note is kept unfinished, anything else as
 * it is written. `say` says what is written by then and answers with the id of what is attended to afterwards, or null where
 * nothing was said. Whoever has gone on to something else by that time stays there. `setAsideForm` is told the id
 * under which a new note is kept when something else is gone on to.
 */
export function useMarginForm<W extends FormState>(
  field: RefObject<HTMLElement | null>,
  say: (writing: W) => Promise<string | null>,
  { focus = () => field.current?.focus(), moveOn = () => undefined }: FormOptions = {},
): MarginForm {
  const workspace = useWorkspace();
  const { ledger, session } = useDossier();
  const { form: cell, privateNotes } = session!.localState;
  const toText = () => workspace.textController.value?.focus();
  /** Ends a new note: what of it would be lost is kept unfinished, under this id. What is being saved is no longer unfinished. */
  const setAside = (): string | null => {
    const { value: now } = cell;
    if (saving.isUnderWay()) return null;
    const kept = now?.what === "note" && !isPristine(now, ledger) ? saveUnfinishedNote(privateNotes, now) : null;
    if (now && (now.what === "note" || isPristine(now, ledger))) cell.value = null;
    return kept;
  };
  const leave = () => {
    const kept = setAside();
    if (kept !== null) workspace.notifications.notify("unfinished.kept");
    toText();
    if (kept !== null) workspace.viewState.thread.value = kept;
  };
  const saving = useSingleFlight(async () => {
    const id = await say(cell.value as W);
    if (id === null) return;
    cell.value = null;
    if (!isStillThere()) return;
    workspace.textController.value?.collapseSelection();
    toText();
    workspace.viewState.thread.value = id;
  });
  // Before the field has the focus, and may be left again.
  useLayoutEffect(() => {
    const goOn = () => {
      const kept = setAside();
      if (kept !== null) moveOn(kept);
    };
    workspace.formController.value = { focus, cancel: leave, setAside: goOn };
    return () => {
      workspace.formController.value = null;
    };
  });
  useGoingOn(workspace);
  const discard = () => {
    const { value: now } = cell;
    if (saving.isUnderWay()) return;
    cell.value = null;
    toText();
    if (now && !isPristine(now, ledger)) workspace.offerRestore(now.what, () => void workspace.openForm(now));
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
    // A list that is open takes Escape for itself.
    if (event.key !== "Escape" || (event.target as Element).ariaExpanded === "true") return;
    leave();
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    saving.begin();
  };
  return { save: saving.begin, enter, discard, onKeyDown, onKeyDownCapture };
}

/** Leaves a new note when something else is pressed or gets the focus, as long as the form is there. */
function useGoingOn(workspace: Workspace): void {
  useEffect(() => {
    // Tab goes through everything on its way: what it comes to is not gone on to yet.
    let isTab = false;
    const onKey = ({ key }: globalThis.KeyboardEvent) => (isTab = key === "Tab");
    const onPress = ({ target }: Event) => {
      isTab = false;
      if (isElsewhere(target)) workspace.setAsideForm();
    };
    const onFocus = ({ target }: Event) => !isTab && isElsewhere(target) && workspace.setAsideForm();
    const heard = [
      ["keydown", onKey],
      ["pointerdown", onPress],
      ["focusin", onFocus],
    ] as const;
    for (const [name, hear] of heard) document.addEventListener(name, hear as EventListener, { capture: true });
    return () => {
      for (const [name, hear] of heard) document.removeEventListener(name, hear as EventListener, { capture: true });
    };
  }, [workspace]);
}

/** Whether what has got the focus is what one goes on to: the text, another card, or the outline. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("[data-form], [data-reply]")) return false;
  return target.closest(`.${textStyles.draft}, .${styles.card}, .${frameStyles.outlinePane}`) !== null;
}

/** Whether the focus is in the form that was saved, in a list that it has opened, or nowhere. */
function isStillThere(): boolean {
  const { activeElement, body } = document;
  return (
    activeElement === null ||
    activeElement === body ||
    activeElement.closest(`[data-form], [data-reply], .${partsStyles.popover}`) !== null
  );
}
