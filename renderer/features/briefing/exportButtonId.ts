/** The button that exports, by its id in the page. */
export const EXPORT_BUTTON_ID = "briefing-export";
