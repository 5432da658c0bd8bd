const STORAGE_KEY = "clausemark-first-steps";

/** Whether the first steps were taken or skipped on this machine. */
export const areFirstStepsDone = (): boolean => localStorage.getItem(STORAGE_KEY) === "done";

/** Remembers that the first steps are not to be offered again. */
export const saveFirstStepsDone = (): void => localStorage.setItem(STORAGE_KEY, "done");
