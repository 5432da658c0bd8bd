import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { COMMAND_GROUPS, type Command } from "../workspace/command.ts";
import { useWorkspace, useShortcutLookup } from "../workspace/context.ts";
import { formatChord, type Chord } from "../workspace/shortcuts/chord.ts";
import { Button } from "../parts/controls/Button.tsx";
import { Dialog } from "../parts/controls/Dialog.tsx";
import { KeyCap } from "../parts/controls/KeyCap.tsx";
import { LearnMoreButton } from "./LearnMoreButton.tsx";
import { FeatureSlot } from "./FeatureSlot.tsx";
import { useAllCommands } from "./feature.ts";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/**
 * Lists every command by group, with its keys. A command without keys can be found in the palette by the name shown
 * here.
 */
export function ShortcutCheatSheet() {
  const { viewState, keymap } = useWorkspace();
  const commands = useAllCommands();
  const keysOf = useShortcutLookup();
  const { single } = useSignal(keymap.chosen);
  return (
    <Dialog wide title={message("command.keys")} onClose={() => (viewState.dialog.value = null)}>
      <div className={styles.cheatSheet}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group}>
            <h3>{message(`group.${group}`)}</h3>
            <dl>
              {linesOf(commands, group, keysOf).map(({ name, keys }) => (
                <div key={name} data-bare={keys.length === 0 || undefined}>
                  <dt>{message(name)}</dt>
                  <dd>
                    {keys.map((chord) => (
                      <KeyCap key={chord}>{formatChord(chord)}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <FeatureSlot name="guide" />
      <p className={partsStyles.hint}>
        {message(single ? "keys.note" : "keys.off")} <LearnMoreButton section="keyboard-shortcuts" />
      </p>
      <div className={partsStyles.actions}>
        <Button className={partsStyles.first} onPress={() => (viewState.dialog.value = "help")}>
          {message("command.help")}
        </Button>
        <Button onPress={() => (viewState.dialog.value = "keymap")}>{message("command.keymap")}</Button>
      </div>
    </Dialog>
  );
}

interface Line {
  readonly name: MessageCode;
  readonly keys: readonly Chord[];
}

/**
 * Returns the commands of a group, one line per name: commands of the same name for notes and proposals share a line.
 */
function linesOf(
  commands: readonly Command[],
  group: string,
  keysOf: (command: Command) => readonly Chord[],
): readonly Line[] {
  const lines = new Map<MessageCode, readonly Chord[]>();
  for (const each of commands) {
    if (each.group !== group) continue;
    lines.set(each.name, [...new Set([...(lines.get(each.name) ?? []), ...keysOf(each)])]);
  }
  return [...lines].map(([name, keys]) => ({ name, keys }));
}
