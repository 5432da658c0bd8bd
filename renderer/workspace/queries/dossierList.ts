import { useCallback, useEffect, useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import type { HeldDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "../context.ts";

/** The dossiers of this installation, the one opened last first, and a way to ask again. */
export function useDossierList(): readonly [readonly HeldDossier[], () => void] {
  const { host } = useWorkspace();
  const [held, set] = useState<readonly HeldDossier[]>([]);
  const ask = useCallback(() => {
    void host.dossiers.list().then((list) => {
      if (!isRefusal(list)) set([...list].sort((a, b) => (a.opened < b.opened ? 1 : -1)));
    });
  }, [host]);
  useEffect(ask, [ask]);
  return [held, ask];
}

/** What tells a dossier from others of the same title: whose it is and how much is in it. "" where that is not known. */
export function describeDossier({ about }: HeldDossier): string {
  const { organisation, texts, notes } = about ?? {};
  return [
    organisation,
    texts !== undefined && message("dossiers.texts", { count: texts }),
    notes !== undefined && message("dossiers.notes", { count: notes }),
  ]
    .filter(Boolean)
    .join(" · ");
}
