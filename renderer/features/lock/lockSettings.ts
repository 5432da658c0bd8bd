import { parseJson } from "#shared/base/canonicalJson.ts";

const KEPT_AS = "clausemark-lock";

/** Minutes without a key or a pointer after which the window locks; 0 for never. */
export const IDLE_MINUTES = [0, 5, 15, 30, 60] as const;

/** When the window locks by itself, on this machine. */
export interface LockSettings {
  readonly minutes: (typeof IDLE_MINUTES)[number];
  readonly onSleep: boolean;
}

export function readLockSettings(): LockSettings {
  const kept = parseJson(localStorage.getItem(KEPT_AS) ?? "null") as Partial<LockSettings> | null;
  return { minutes: IDLE_MINUTES.find((each) => each === kept?.minutes) ?? 15, onSleep: kept?.onSleep !== false };
}

export function saveLockSettings(settings: LockSettings): void {
  localStorage.setItem(KEPT_AS, JSON.stringify(settings));
}
