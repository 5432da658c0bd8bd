import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { message } from "#shared/messages/messages.ts";
import type { ShownState } from "#renderer/desk/asked/floor.ts";
import type { Command } from "#renderer/desk/command.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { when } from "#renderer/desk/words/wording.ts";
import { FirstKey } from "#renderer/frame/FirstKey.tsx";
import { Button } from "#renderer/parts/Button.tsx";
import { stateCommands } from "./proposalCommands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./proposals.module.css";

interface StatesProps {
  readonly proposal: Proposal;
  readonly shown: ShownState;
  readonly attended: boolean;
}

/** Which state of floor text is shown and over what; attended to, with the ways to the others. */
export function States({ proposal: { states }, shown: { state, index, over }, attended }: StatesProps) {
  const which = message("floor.state", { at: index + 1, count: states.length });
  const beneath = message(over === "before" && index > 0 ? "floor.over-before" : "floor.over-draft");
  if (!attended) {
    return (
      <p className={styles.states}>
        {which} · {when(state.at)}
      </p>
    );
  }
  return (
    <div className={styles.states} role="group" aria-label={message("floor.states")}>
      <Walk command={stateCommands.earlier} way="earlier" />
      <span role="status">
        {which} · {when(state.at)}
      </span>
      <Walk command={stateCommands.later} way="later" />
      <Walk command={stateCommands.over} label={beneath} />
    </div>
  );
}

interface WalkProps {
  readonly command: Command;
  readonly way?: "earlier" | "later";
  /** What is shown by it now. */
  readonly label?: string;
}

/** A way to another state, with its key. */
function Walk({ command, way, label }: WalkProps) {
  const desk = useDesk();
  const name = message(command.name);
  return (
    <Button
      look="quiet"
      // What is shown is its name, too.
      aria-label={label ? undefined : name}
      isDisabled={!command.run(desk)}
      onPress={() => void command.run(desk, true)}
    >
      {way && <span className={partsStyles.chevron} data-way={way} aria-hidden="true" />}
      <FirstKey of={command} /> {label}
    </Button>
  );
}
