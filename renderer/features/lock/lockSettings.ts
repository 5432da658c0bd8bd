import { parseJson } from "#shared/base/canonicalJson.ts";

const STORAGE_KEY = "clausemark-lock";

/** Minutes without a key or a pointer after which the window locks; 0 for never. */
export const IDLE_MINUTES = [0, 5, 15, 30, 60] as const;

/** When the window locks automatically on this machine. */
export interface LockSettings {
  readonly minutes: (typeof IDLE_MINUTES)[number];
  readonly onSleep: boolean;
}

export function readLockSettings(): LockSettings {
  const stored = parseJson(localStorage.getItem(STORAGE_KEY) ?? "null") as Partial<LockSettings> | null;
  return { minutes: IDLE_MINUTES.find((each) => each === stored?.minutes) ?? 15, onSleep: stored?.onSleep !== false };
}

export function saveLockSettings(settings: LockSettings): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
}
