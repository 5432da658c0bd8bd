/** The element id of the button that exports. */
export const EXPORT_BUTTON_ID = "briefing-export";
