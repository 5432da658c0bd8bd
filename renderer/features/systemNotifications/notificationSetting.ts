import { signal } from "@preact/signals-core";

const STORAGE_KEY = "clausemark-notifications";

/** Whether the user has turned notifications on, on this machine. They are off until then. */
export const areNotificationsOn = signal(localStorage.getItem(STORAGE_KEY) === "on");

export function saveNotificationSetting(isOn: boolean): void {
  if (isOn) localStorage.setItem(STORAGE_KEY, "on");
  else localStorage.removeItem(STORAGE_KEY);
  areNotificationsOn.value = isOn;
}
