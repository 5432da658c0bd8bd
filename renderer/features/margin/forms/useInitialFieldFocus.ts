import { useLayoutEffect, type RefObject } from "react";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { splitAtEnter } from "#renderer/workspace/shortcuts/preFocusInputBuffer.ts";

/**
 * Focuses a form's field with the caret at its end, and inserts what was typed before the form was ready; calls `enter`
 * if that included Enter.
 */
export function useInitialFieldFocus(
  field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>,
  enter: () => void,
): void {
  const { keystrokes } = useWorkspace();
  useLayoutEffect(() => {
    const element = field.current;
    const { text, isEntered } = splitAtEnter(keystrokes.end());
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    if (!element || text === "") return;
    element.setRangeText(text, element.value.length, element.value.length, "end");
    element.dispatchEvent(new Event("input", { bubbles: true }));
    if (isEntered) enter();
    // Once, when the form is mounted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [field, keystrokes]);
}
