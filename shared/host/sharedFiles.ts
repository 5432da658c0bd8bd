/** The address, beside the page, to which the system sends files that a user shares with the installed web edition. */
export const SHARED_FILES_PATH = "share";
/** The name of the form's field with the files. */
export const SHARED_FILES_FIELD = "files";
/** The page's request to the service worker for these files. */
export const TAKE_SHARED_FILES_MESSAGE = "clausemark-take-shared-files";
