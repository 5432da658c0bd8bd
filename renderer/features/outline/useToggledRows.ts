import { signal } from "@preact/signals-core";
import { useCallback, useMemo } from "react";
import type { Hash } from "#shared/base/hash.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier } from "#renderer/workspace/context.ts";
import type { ToggledOutlineRows } from "#renderer/workspace/session/localState.ts";
import { isRowOpen, type OutlineRow } from "./outlineRows.ts";

/** For a dossier that is opened to read only: nothing of it is stored. */
const UNSTORED = signal<readonly ToggledOutlineRows[]>([]);

/** Of how many texts it is remembered. */
const MOST_TEXTS = 20;

/** Which rows of a text's outline the user has opened or closed, by eId; remembered on this machine. */
export function useToggledRows(text: Hash) {
  const cell = useDossier().session?.localState.outlineRows ?? UNSTORED;
  const all = useSignal(cell);
  const toggled = useMemo(() => new Set(all.find((each) => each.text === text)?.rows), [all, text]);
  const setOpen = useCallback(
    (row: OutlineRow, isOpen: boolean) => {
      const rows = new Set(cell.value.find((each) => each.text === text)?.rows);
      if (isRowOpen(row, rows) === isOpen) return;
      const { eId } = row.provision;
      if (!rows.delete(eId)) rows.add(eId);
      const others = cell.value.filter((each) => each.text !== text);
      cell.value = [{ text, rows: [...rows] }, ...others].slice(0, MOST_TEXTS);
    },
    [cell, text],
  );
  return { toggled, setOpen };
}
