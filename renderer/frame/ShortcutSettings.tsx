import { useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Switch } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { COMMAND_GROUPS, type Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import { chordOf, isAssignableChord, formatChord, type Chord } from "../workspace/shortcuts/chord.ts";
import { findOtherCommandsWithChord } from "../workspace/shortcuts/keymap.ts";
import { Button } from "../parts/controls/Button.tsx";
import { Dialog } from "../parts/controls/Dialog.tsx";
import { KeyCap } from "../parts/controls/KeyCap.tsx";
import { useAllCommands } from "./feature.ts";
import { LearnMoreButton } from "./LearnMoreButton.tsx";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** A key that was pressed for a command and that other commands hold or that cannot be assigned. */
interface PendingKey {
  readonly command: Command;
  readonly chord: Chord;
  readonly holders: readonly Command[];
}

/** The keyboard shortcuts of this machine: each can be changed, and those that type a character can be turned off. */
export function ShortcutSettings() {
  const { viewState, keymap } = useWorkspace();
  const commands = useAllCommands();
  const { single } = useSignal(keymap.chosen);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [asked, setAsked] = useState<PendingKey | null>(null);
  const give = ({ command, chord }: PendingKey) => {
    keymap.assign(command, chord, commands);
    setAsked(null);
  };
  const press = (command: Command, chord: Chord) => {
    const holders = findOtherCommandsWithChord(keymap, chord, command, commands);
    const next = { command, chord, holders };
    setWaiting(null);
    if (isAssignableChord(chord) && holders.length === 0) give(next);
    else setAsked(next);
  };
  return (
    <Dialog wide title={message("keymap.title")} onClose={() => (viewState.dialog.value = null)}>
      <Switch className={styles.toggle} isSelected={single} onChange={(on) => keymap.setCharacterKeys(on)}>
        <span className={styles.track} aria-hidden="true" />
        {message("keymap.single")}
      </Switch>
      <p className={partsStyles.hint}>
        {message("keymap.hint")} <LearnMoreButton section="keyboard-shortcuts" />
      </p>
      <div className={styles.keymap}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group} aria-label={message(`group.${group}`)}>
            <h3>{message(`group.${group}`)}</h3>
            {commands
              .filter((each) => each.group === group)
              .map((each) => (
                <Row
                  key={each.id}
                  command={each}
                  waiting={waiting === each.id}
                  wait={(is) => {
                    setWaiting(is ? each.id : null);
                    if (is) setAsked(null);
                  }}
                  press={(chord) => press(each, chord)}
                />
              ))}
          </section>
        ))}
      </div>
      {asked && <Conflict asked={asked} give={give} leave={() => setAsked(null)} />}
      <div className={partsStyles.actions}>
        <Button onPress={() => keymap.restoreAll()}>{message("keymap.restore-all")}</Button>
        <Button look="primary" onPress={() => (viewState.dialog.value = null)}>
          {message("keymap.done")}
        </Button>
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly command: Command;
  readonly waiting: boolean;
  readonly wait: (is: boolean) => void;
  readonly press: (chord: Chord) => void;
}

/** A command and its key. When pressed, it waits for another key. */
function Row({ command, waiting, wait, press }: RowProps) {
  const { keymap } = useWorkspace();
  const keys = keymap.assignedKeys(command);
  const name = message(command.name);
  const spelt = keys.map(formatChord).join(message("list.comma")) || message("keymap.none");
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!waiting || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") wait(false);
    else if (!/^(?:Control|Shift|Alt|Meta)$/.test(event.key)) press(chordOf(event.nativeEvent));
  };
  return (
    <div className={styles.row} onKeyDownCapture={onKeyDownCapture}>
      <AriaButton
        className={styles.key}
        aria-label={waiting ? undefined : message("keymap.change", { name, keys: spelt })}
        onPress={() => wait(!waiting)}
        onBlur={() => wait(false)}
      >
        <span>{name}</span>{" "}
        <span className={styles.keysOf}>
          {waiting
            ? message("keymap.waiting")
            : keys.flatMap((chord) => [<KeyCap key={chord}>{formatChord(chord)}</KeyCap>, " "])}
        </span>
      </AriaButton>
      {keymap.isChanged(command) && (
        <Button
          look="quiet"
          aria-label={message("keymap.restore.of", { name })}
          onPress={() => keymap.restore(command)}
        >
          {message("keymap.restore")}
        </Button>
      )}
    </div>
  );
}

interface ConflictProps {
  readonly asked: PendingKey;
  readonly give: (asked: PendingKey) => void;
  readonly leave: () => void;
}

/** Names the commands that hold the key, or says that it cannot be assigned. */
function Conflict({ asked, give, leave }: ConflictProps) {
  const { chord, command, holders } = asked;
  const keys = formatChord(chord);
  if (!isAssignableChord(chord)) {
    return (
      <p className={partsStyles.conflict} role="alert">
        {message("keymap.reserved", { keys })}
      </p>
    );
  }
  const others = holders
    .map(({ name }) => message("briefing.quoted", { words: message(name) }))
    .join(message("list.comma"));
  return (
    <div className={partsStyles.conflict} role="alert">
      <p>{message("keymap.conflict", { keys, others })}</p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={leave}>
          {message("keymap.leave")}
        </Button>
        <Button look="primary" onPress={() => give(asked)}>
          {message("keymap.take", { name: message(command.name) })}
        </Button>
      </div>
    </div>
  );
}
