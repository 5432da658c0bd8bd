import { message } from "#shared/messages/messages.ts";
import { goToNote } from "#renderer/workspace/actions/navigation.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { compareCommands } from "../compareCommands.ts";
import * as styles from "../compare.module.css";

/** The commands on a card, in this order. Those that apply to the note are shown. */
const ON_CARD = [
  "compare.confirm",
  "compare.candidate",
  "compare.correct",
  "compare.close",
  "compare.discard",
  "compare.take-back",
];
const commands = compareCommands.filter(({ id }) => ON_CARD.includes(id));

/** Buttons for what the user can say about the place of the active note. */
export function PlacementActionButtons({ note }: { readonly note: CarriedNote }) {
  const workspace = useWorkspace();
  const applying = commands
    .filter((each) => each.run(workspace))
    .sort((a, b) => ON_CARD.indexOf(a.id) - ON_CARD.indexOf(b.id));
  return (
    <div className={styles.buttons}>
      {applying.map((each) => (
        <Button
          key={each.id}
          look={each.id === "compare.confirm" ? "primary" : "plain"}
          onPress={() => void each.run(workspace, true)}
        >
          {message(each.name)} <CommandShortcut of={each} />
        </Button>
      ))}
      <Button look="quiet" onPress={() => goToNote(workspace, note.thread)}>
        {message("carried.to-note")}
      </Button>
    </div>
  );
}
