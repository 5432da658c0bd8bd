import { message } from "#shared/messages/messages.ts";
import { goToNote } from "#renderer/workspace/actions/navigation.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { FirstKey } from "#renderer/frame/FirstKey.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { compareCommands } from "../commands.ts";
import * as styles from "../compare.module.css";

/** What stands on a card: the commands about a note, as far as they apply to this one. */
const ON_CARD = [
  "compare.confirm",
  "compare.candidate",
  "compare.correct",
  "compare.close",
  "compare.discard",
  "compare.take-back",
];
const commands = compareCommands.filter(({ id }) => ON_CARD.includes(id));

/** What can be said of where the note attended to stands. */
export function PlacementActions({ note }: { readonly note: CarriedNote }) {
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
          {message(each.name)} <FirstKey of={each} />
        </Button>
      ))}
      <Button look="quiet" onPress={() => goToNote(workspace, note.thread)}>
        {message("carried.to-note")}
      </Button>
    </div>
  );
}
