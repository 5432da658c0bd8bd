import { useEffect } from "react";
import { shorten } from "#shared/briefing/data/typesetText.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier, useKeys, useLedger } from "#renderer/desk/context.ts";
import { spell } from "#renderer/desk/keys/chord.ts";
import { labelOf } from "#renderer/desk/words/wording.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Keys } from "#renderer/parts/Keys.tsx";
import { beingPlaced, compareCommands } from "./commands.ts";
import * as styles from "./compare.module.css";

const command = compareCommands.find(({ id }) => id === "placing.here")!;

/** How much of its comment names a note, in characters. */
const SHORT = 60;

/** Over the newer text: which note's words are to be selected, and how to be done with it. */
export function Placing() {
  const { dossier, place } = useDesk();
  const isOpen = useSignal(dossier) !== null;
  const id = useSignal(place.comparing.placing);
  const view = useSignal(place.view);
  return isOpen && id !== null && view === "text" ? <Bar /> : null;
}

function Bar() {
  const desk = useDesk();
  const { comparing, view } = desk.place;
  const keysOf = useKeys();
  useLedger();
  useSignal(useDossier().notes);
  const placed = beingPlaced(desk);
  const leave = () => {
    comparing.placing.value = null;
    comparing.at.value = { ...comparing.at.value };
    view.value = "compare";
  };
  // Another text has been opened: the words cannot be there.
  useEffect(() => {
    if (!placed) comparing.placing.value = null;
  });
  if (!placed) return null;
  const { thread } = placed.note;
  const { anchor, comment } = thread.annotation;
  const words = anchor.quote?.exact ?? "";
  const note = shorten(comment, SHORT).replace(/[.。]$/u, "") || labelOf(thread);
  return (
    <section className={styles.placing} aria-label={message("placing.bar")}>
      <p>
        {message("placing.what", { note, gap: String(anchor.gap ?? false) })}
        {words && (
          <>
            {" "}
            {message("placing.stood")} <q dir="auto">{words}</q>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button onPress={leave}>{message("placing.leave")}</Button>
        <Button look="primary" onPress={() => void command.run(desk, true)}>
          {message(command.name)}{" "}
          {keysOf(command).map((chord) => (
            <Keys key={chord}>{spell(chord)}</Keys>
          ))}
        </Button>
      </div>
    </section>
  );
}
