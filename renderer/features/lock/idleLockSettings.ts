import { parseJson } from "#shared/base/canonicalJson.ts";

const STORAGE_KEY = "clausemark-lock";

/** Minutes without a key or a pointer after which the window locks; 0 for never. */
export const IDLE_MINUTE_OPTIONS = [0, 5, 15, 30, 60] as const;

/** When the window locks automatically on this machine. */
export interface IdleLockSettings {
  readonly minutes: (typeof IDLE_MINUTE_OPTIONS)[number];
  readonly onSleep: boolean;
}

export function readIdleLockSettings(): IdleLockSettings {
  const stored = parseJson(localStorage.getItem(STORAGE_KEY) ?? "null") as Partial<IdleLockSettings> | null;
  return {
    minutes: IDLE_MINUTE_OPTIONS.find((each) => each === stored?.minutes) ?? 15,
    onSleep: stored?.onSleep !== false,
  };
}

export function saveIdleLockSettings(settings: IdleLockSettings): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
}
