import { useCallback, useEffect, useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../base/signals.ts";
import { useWorkspace } from "../context.ts";

const NONE: readonly ListedDossier[] = [];

/**
 * Returns the dossiers of this installation, last opened first; a function that reloads the list; and whether the list is
 * known yet. While a dossier is being closed, the list waits for what it has now.
 */
export function useDossierList(): readonly [held: readonly ListedDossier[], reload: () => void, isKnown: boolean] {
  const { host, isClosing } = useWorkspace();
  const isWaiting = useSignal(isClosing);
  const [held, set] = useState<readonly ListedDossier[] | null>(null);
  const ask = useCallback(() => {
    void host.dossiers.list().then((list) => {
      if (!isRefusal(list)) set([...list].sort((a, b) => (a.opened < b.opened ? 1 : -1)));
    });
  }, [host]);
  useEffect(() => {
    if (!isWaiting) ask();
  }, [ask, isWaiting]);
  return [held ?? NONE, ask, held !== null];
}

/**
 * Describes what distinguishes a dossier from others of the same title: its organisation, and how many texts and notes
 * it has. "" if nothing is known.
 */
export function describeDossierBelowTitle({ about }: ListedDossier): string {
  const { organisation, texts, notes } = about ?? {};
  return [
    organisation,
    texts !== undefined && message("dossiers.texts", { count: texts }),
    notes !== undefined && message("dossiers.notes", { count: notes }),
  ]
    .filter(Boolean)
    .join(" · ");
}
