import type { Workspace } from "#renderer/workspace/workspace.ts";

const STORAGE_KEY = "clausemark-told-old-build";
const DAY_MS = 24 * 3_600_000;
/** From this age on, faults of the browser inside the app are certain to be known: one appears every four weeks. */
const OLD_DAYS = 180;
/** A build of a time before the app existed: its time is not known. */
const FIRST_BUILD = Date.UTC(2026, 0, 1);

/** Returns how many months old a build is, or null if that is nothing to tell. */
export function monthsOfOldBuild(built: number, now: number): number | null {
  const days = (now - built) / DAY_MS;
  return built < FIRST_BUILD || days < OLD_DAYS ? null : Math.floor(days / 30);
}

/** Points out once that the app, and the Chromium in it, is old: by its build date, without a network. */
export function notifyOfOldBuild({ host, notifications }: Pick<Workspace, "host" | "notifications">): void {
  if (host.edition !== "desktop" || localStorage.getItem(STORAGE_KEY) === __VERSION__) return;
  const months = monthsOfOldBuild(__BUILT__ * 1000, Date.now());
  if (months === null) return;
  localStorage.setItem(STORAGE_KEY, __VERSION__);
  notifications.notify("app.old", { months });
}
