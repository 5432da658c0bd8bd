const STORAGE_KEY = "clausemark-closed";

/** Whether the user closed the last dossier, and opened none since: the next start then opens none. */
export const isLeftClosed = (): boolean => localStorage.getItem(STORAGE_KEY) !== null;

/** Remembers that the user closed a dossier, or has one open. */
export function rememberLeftClosed(isClosed: boolean): void {
  if (isClosed) localStorage.setItem(STORAGE_KEY, "yes");
  else localStorage.removeItem(STORAGE_KEY);
}
