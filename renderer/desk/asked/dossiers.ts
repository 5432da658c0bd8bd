import { useCallback, useEffect, useState } from "react";
import { isRefusal } from "../../../shared/base/result.ts";
import type { HeldDossier } from "../../../shared/host/host.ts";
import { useDesk } from "../context.ts";

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
