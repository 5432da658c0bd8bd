import type { ReactNode } from "react";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { AppearanceFields } from "#renderer/parts/domain/AppearanceFields.tsx";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { useAllCommands } from "#renderer/frame/feature.ts";
import { WindowLanguageChoice } from "#renderer/frame/WindowLanguageChoice.tsx";
import { ABOUT_DIALOG, REPORT_PROBLEM_DIALOG } from "./settingsDialogs.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./settings.module.css";

/** Everything that can be set for this machine. Each choice takes effect at once. */
export function SettingsDialog() {
  const workspace = useWorkspace();
  const { viewState } = workspace;
  const firstSteps = useAllCommands().find(({ id }) => id === "first-steps");
  const open = (dialog: string | null) => (viewState.dialog.value = dialog);
  return (
    <Dialog wide title={message("settings.title")} onClose={() => open(null)}>
      <p className={partsStyles.hint}>{message("settings.hint")}</p>
      <div className={styles.sections}>
        <Section title="settings.appearance">
          <AppearanceFields autoFocus />
        </Section>
        <Section title="language.title">
          <WindowLanguageChoice />
        </Section>
        <Keyboard />
        <FeatureSlot name="settings" />
        <FeatureSlot name="keys" />
      </div>
      <div className={`${partsStyles.actions} ${formsStyles.wraps}`}>
        <Button look="quiet" className={partsStyles.first} onPress={() => open(ABOUT_DIALOG)}>
          {message("command.about")}
        </Button>
        <Button look="quiet" onPress={() => open(REPORT_PROBLEM_DIALOG)}>
          {message("command.report")}
        </Button>
        <Button look="quiet" onPress={() => void firstSteps?.run(workspace, true)}>
          {message("command.first-steps")}
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
