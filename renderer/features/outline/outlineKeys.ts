import type { KeyboardEvent } from "react";
import { moveRovingFocus } from "#renderer/parts/behaviour/rovingFocus.ts";
import { isRowOpen, parentAt, type OutlineRow } from "./outlineRows.ts";

/**
 * Handles the keys of the tree: up and down, Home and End move the focus; the arrow that points along the writing opens
 * a row, or goes to the first one in it; the other arrow closes it, or goes to the row around it.
 */
export function onOutlineKey(
  event: KeyboardEvent<HTMLElement>,
  visible: readonly OutlineRow[],
  toggled: ReadonlySet<string>,
  setOpen: (row: OutlineRow, isOpen: boolean) => void,
): void {
  moveRovingFocus(event);
  const line = (event.target as HTMLElement).closest<HTMLElement>("[data-outlined-provision]");
  const at = visible.findIndex(({ index }) => String(index) === line?.dataset.outlinedProvision);
  const row = visible[at];
  if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
  const [forth, back] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  if (event.key !== forth && event.key !== back) return;
  event.preventDefault();
  const isOpen = row.hasChildren && isRowOpen(row, toggled);
  if (event.key === forth && row.hasChildren && !isOpen) return setOpen(row, true);
  if (event.key === back && isOpen) return setOpen(row, false);
  const target = event.key === back ? visible[parentAt(visible, at)] : isOpen ? visible[at + 1] : undefined;
  const selector = `[data-outlined-provision="${target?.index ?? ""}"]`;
  event.currentTarget.querySelector<HTMLElement>(selector)?.focus();
}
