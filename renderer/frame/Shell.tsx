import { Button } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../desk/base/signals.ts";
import { useDesk, useDossier } from "../desk/context.ts";
import { spell } from "../desk/keys/chord.ts";
import { Keys } from "../parts/Keys.tsx";
import { Text } from "../text/Text.tsx";
import { Header } from "./Header.tsx";
import { Slot } from "./Slot.tsx";
import { Status } from "./Status.tsx";
import { Waiting } from "./Waiting.tsx";
import { frameCommands } from "./commands.ts";
import * as styles from "./frame.module.css";

/** The frame around an open dossier: outline, text, margin; above them the header, below them the status. */
export function Shell() {
  const { place } = useDesk();
  const view = useSignal(place.view);
  const outlined = useSignal(place.outlined);
  const hidden = useSignal(place.hidden);
  const notes = useSignal(useDossier().notes);
  return (
    <div className={styles.shell} data-outlined={outlined || undefined} data-view={view}>
      <div className={styles.topRows}>
        <Slot name="banner" />
        <Header />
      </div>
      <nav className={styles.outlinePane} aria-label={message("region.outline")}>
        <Slot name="outline" />
      </nav>
      <main className={styles.middle} aria-label={message("region.text")} hidden={view !== "text"}>
        {notes ? <Text /> : <Waiting />}
      </main>
      <aside className={styles.marginPane} aria-label={message("region.margin")} hidden={view !== "text"}>
        {hidden ? (
          <Hidden />
        ) : (
          <>
            <Slot name="filter" />
            <Slot name="margin" />
          </>
        )}
      </aside>
      {view !== "text" && (
        <main className={styles.view} aria-label={message(`region.${view}`)}>
          {hidden && view !== "team" ? <Hidden /> : <Slot name={view} />}
        </main>
      )}
      <Status />
    </div>
  );
}

/** What stands in the margin while the notes are hidden from the neighbouring seat. */
function Hidden() {
  const { place, keymap } = useDesk();
  useSignal(keymap.chosen);
  const command = frameCommands.find(({ id }) => id === "hide")!;
  return (
    <Button className={styles.notesHidden} onPress={() => (place.hidden.value = false)}>
      {message("notes.hidden")}
      {keymap.keysOf(command).map((chord) => (
        <Keys key={chord}>{spell(chord)}</Keys>
      ))}
    </Button>
  );
}
