import { useState, type ReactNode } from "react";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
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
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { WindowLanguageChoice } from "#renderer/frame/WindowLanguageChoice.tsx";
import { ABOUT_DIALOG, REPORT_PROBLEM_DIALOG } from "./settingsDialogs.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./settings.module.css";

/** Everything that can be set for this machine. Each choice takes effect at once. */
export function SettingsDialog() {
  const { viewState } = useWorkspace();
  const open = (dialog: string | null) => (viewState.dialog.value = dialog);
  return (
    <Dialog wide title={message("settings.title")} onClose={() => open(null)}>
      <p className={partsStyles.hint}>{message("settings.hint")}</p>
      <div className={styles.sections}>
        <Appearance />
        <Section title="language.title">
          <WindowLanguageChoice />
        </Section>
        <Keyboard />
        <FeatureSlot name="keys" />
      </div>
      <div className={partsStyles.actions}>
        <Button look="quiet" className={partsStyles.first} onPress={() => open(ABOUT_DIALOG)}>
          {message("command.about")}
        </Button>
        <Button look="quiet" onPress={() => open(REPORT_PROBLEM_DIALOG)}>
          {message("command.report")}
        </Button>
        <Button look="primary" onPress={() => open(null)}>
          {message("language.done")}
        </Button>
      </div>
    </Dialog>
  );
}

function Section({ title, children }: { readonly title: MessageCode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{message(title)}</h2>
      {children}
    </section>
  );
}

function Appearance() {
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
    <Section title="settings.appearance">
      <SegmentedControl
        label={message("settings.theme")}
        segments={THEMES.map((id) => ({ id, name: message(`settings.theme.${id}`) }))}
        value={theme}
        onChange={chooseTheme}
        autoFocus
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
    </Section>
  );
}

function Keyboard() {
  const { keymap, viewState } = useWorkspace();
  const { single } = useSignal(keymap.chosen);
  return (
    <Section title="command.keys">
      <CheckboxField isSelected={single} onChange={(on) => keymap.setCharacterKeys(on)}>
        <span>{message("keymap.single")}</span>
      </CheckboxField>
      <div>
        <Button onPress={() => (viewState.dialog.value = "keymap")}>{message("command.keymap")}</Button>
      </div>
    </Section>
  );
}
