/** The element id of the button that exports. */
export const BRIEFING_EXPORT_BUTTON_ID = "briefing-export";
