import { useLayoutEffect, type RefObject } from "react";
import { useDesk } from "../../desk/context.ts";

/** Gives a form's field the focus, and what was typed while the form was still to come. */
export function useFirstFocus(field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>): void {
  const { typeAhead } = useDesk();
  useLayoutEffect(() => {
    const element = field.current;
    const typed = typeAhead.end();
    element?.focus({ preventScroll: true });
    if (!element || typed === "") return;
    element.setRangeText(typed, element.value.length, element.value.length, "end");
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, [field, typeAhead]);
}
