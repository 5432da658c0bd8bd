import { useEffect, useState } from "react";
import type { OfflineAppState } from "#shared/host/storedApp.ts";
import { useWorkspace } from "../context.ts";

/** Returns what this device has stored of the web edition; null on the desktop. */
export function useStoredApp(): OfflineAppState | null {
  const { storedApp } = useWorkspace().host;
  const [state, setState] = useState<OfflineAppState | null>(null);
  useEffect(() => storedApp?.follow(setState), [storedApp]);
  return state;
}
