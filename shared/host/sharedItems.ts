/** The address, beside the page, to which the system sends what a user shares with the installed web edition. */
export const SHARE_PATH = "share";
/** The fields of the form in which it comes. */
export const SHARE_FIELDS = { files: "files", title: "title", text: "text", url: "url" } as const;
/** The page's request to the service worker for it. */
export const TAKE_SHARED_ITEMS_MESSAGE = "clausemark-take-shared-items";

/** Text that a user shares, such as an invitation or a draft. Some apps send a link as text, others as a link. */
export interface SharedText {
  readonly title: string;
  readonly text: string;
}
