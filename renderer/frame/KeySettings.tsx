import { useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Switch } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../desk/base/signals.ts";
import { GROUPS, type Command } from "../desk/command.ts";
import { useDesk } from "../desk/context.ts";
import { chordOf, mayBeGiven, spell, type Chord } from "../desk/keys/chord.ts";
import { holdersOf } from "../desk/keys/keymap.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Keys } from "../parts/Keys.tsx";
import { useCommands } from "./feature.ts";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** A key that was pressed for a command: taken by others, or not to be had at all. */
interface Asked {
  readonly command: Command;
  readonly chord: Chord;
  readonly holders: readonly Command[];
}

/** The keys of this machine: each can be another one, and those that print a character can be turned off. */
export function KeySettings() {
  const { place, keymap } = useDesk();
  const commands = useCommands();
  const { single } = useSignal(keymap.chosen);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const give = ({ command, chord }: Asked) => {
    keymap.give(command, chord, commands);
    setAsked(null);
  };
  const press = (command: Command, chord: Chord) => {
    const holders = holdersOf(keymap, chord, command, commands);
    const next = { command, chord, holders };
    setWaiting(null);
    if (mayBeGiven(chord) && holders.length === 0) give(next);
    else setAsked(next);
  };
  return (
    <Dialog wide title={message("keymap.title")} onClose={() => (place.dialog.value = null)}>
      <Switch className={styles.toggle} isSelected={single} onChange={(on) => keymap.letSingle(on)}>
        <span className={styles.track} aria-hidden="true" />
        {message("keymap.single")}
      </Switch>
      <p className={partsStyles.hint}>{message("keymap.hint")}</p>
      <div className={styles.keymap}>
        {GROUPS.map((group) => (
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
        <Button look="primary" onPress={() => (place.dialog.value = null)}>
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

/** A command and its key; pressed, it waits for another one. */
function Row({ command, waiting, wait, press }: RowProps) {
  const { keymap } = useDesk();
  const keys = keymap.given(command);
  const name = message(command.name);
  const spelt = keys.map(spell).join(message("list.comma")) || message("keymap.none");
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
            : keys.flatMap((chord) => [<Keys key={chord}>{spell(chord)}</Keys>, " "])}
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
  readonly asked: Asked;
  readonly give: (asked: Asked) => void;
  readonly leave: () => void;
}

/** Says who has the key, or that nobody can have it. */
function Conflict({ asked, give, leave }: ConflictProps) {
  const { chord, command, holders } = asked;
  const keys = spell(chord);
  if (!mayBeGiven(chord)) {
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
