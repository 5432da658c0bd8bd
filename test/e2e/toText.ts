/** The shortcut that moves the focus to the text from anywhere. */
export const TO_TEXT = "Control+Shift+E";
