import { useCallback, useEffect, useState } from "react";
import { isRefusal } from "../../../shared/base/result.ts";
import type { HeldDossier } from "../../../shared/host/host.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk } from "../../desk/context.ts";

/** The dossiers of this installation, the one opened last first, and a way to ask again. */
export function useHeld(): readonly [readonly HeldDossier[], () => void] {
  const { host } = useDesk();
  const [held, set] = useState<readonly HeldDossier[]>([]);
  const ask = useCallback(() => {
    void host.dossiers.list().then((list) => {
      if (!isRefusal(list)) set([...list].sort((a, b) => (a.opened < b.opened ? 1 : -1)));
    });
  }, [host]);
  useEffect(ask, [ask]);
  return [held, ask];
}

/** What a dossier is called in the list. */
export function titleOf({ id, about }: HeldDossier): string {
  if (!about) return message("dossier.locked", { id: id.slice(0, 8) });
  return about.title || message("dossier.untitled");
}
