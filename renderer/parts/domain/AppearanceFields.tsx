import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { applyAndSaveTheme, readChosenTheme, THEMES, type Theme } from "#renderer/theme/theme.ts";
import {
  applyAndSaveReadingSettings,
  LINE_WIDTHS,
  readReadingSettings,
  TEXT_SIZES,
  type LineWidth,
  type ReadingSettings,
  type TextSize,
} from "#renderer/theme/reading.ts";
import { SegmentedControl } from "../controls/SegmentedControl.tsx";

/** The choices of how the window and its texts look. Each takes effect at once. */
export function AppearanceFields({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const [theme, setTheme] = useState(readChosenTheme);
  const [reading, setReading] = useState(readReadingSettings);
  const chooseTheme = (next: Theme) => {
    applyAndSaveTheme(next);
    setTheme(next);
  };
  const chooseReading = (change: Partial<ReadingSettings>) => {
    const next = { ...reading, ...change };
    applyAndSaveReadingSettings(next);
    setReading(next);
  };
  return (
    <>
      <SegmentedControl
        label={message("settings.theme")}
        segments={THEMES.map((id) => ({ id, name: message(`settings.theme.${id}`) }))}
        value={theme}
        onChange={chooseTheme}
        autoFocus={autoFocus}
      />
      <SegmentedControl
        label={message("settings.text-size")}
        segments={(Object.keys(TEXT_SIZES) as TextSize[]).map((id) => ({
          id,
          name: message(`settings.text-size.${id}`),
        }))}
        value={reading.textSize}
        onChange={(textSize) => chooseReading({ textSize })}
      />
      <SegmentedControl
        label={message("settings.line-width")}
        segments={(Object.keys(LINE_WIDTHS) as LineWidth[]).map((id) => ({
          id,
          name: message(`settings.line-width.${id}`),
        }))}
        value={reading.lineWidth}
        onChange={(lineWidth) => chooseReading({ lineWidth })}
      />
    </>
  );
}
