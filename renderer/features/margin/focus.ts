import { useLayoutEffect, type RefObject } from "react";
import { useDesk } from "../../desk/context.ts";

const ENTER = { key: "Enter", code: "Enter", bubbles: true, cancelable: true };

/** Gives a form's field the focus, and what was typed while the form was still to come, Enter behind it too. */
export function useFirstFocus(field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>): void {
  const { typeAhead } = useDesk();
  useLayoutEffect(() => {
    const element = field.current;
    const { isEntered } = typeAhead;
    const typed = typeAhead.end();
    element?.focus({ preventScroll: true });
    if (!element || typed === "") return;
    element.setRangeText(typed, element.value.length, element.value.length, "end");
    element.dispatchEvent(new Event("input", { bubbles: true }));
    // Once the form holds what was typed.
    if (isEntered) setTimeout(() => element.dispatchEvent(new KeyboardEvent("keydown", ENTER)));
  }, [field, typeAhead]);
}
