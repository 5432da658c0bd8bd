/** The name of the dialog with the first steps. */
export const FIRST_STEPS_DIALOG = "first-steps";
