/** The names of this feature's dialogs. */
export const SETTINGS_DIALOG = "settings";
export const ABOUT_DIALOG = "about";
export const REPORT_PROBLEM_DIALOG = "report";
