import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { message } from "#shared/messages/messages.ts";
import type { DisplayedFloorVersion } from "#renderer/workspace/queries/displayedFloorText.ts";
import type { Command } from "#renderer/workspace/command.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { floorTextVersionCommands } from "../commands/proposalCommands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../proposals.module.css";

interface StatesProps {
  readonly proposal: Proposal;
  readonly shown: DisplayedFloorVersion;
  readonly attended: boolean;
}

/** Which state of floor text is shown, and compared with what; on an active card with buttons for the other states. */
export function FloorTextVersionStepper({
  proposal: { states },
  shown: { state, index, over },
  attended,
}: StatesProps) {
  const which = message("floor.state", { at: index + 1, count: states.length });
  const beneath = message(over === "before" && index > 0 ? "floor.over-before" : "floor.over-draft");
  if (!attended) {
    return (
      <p className={styles.states}>
        {which} · {formatTimeOmittingToday(state.at)}
      </p>
    );
  }
  return (
    <div className={styles.states} role="group" aria-label={message("floor.states")}>
      <StateButton command={floorTextVersionCommands.earlier} way="earlier" />
      <span role="status">
        {which} · {formatTimeOmittingToday(state.at)}
      </span>
      <StateButton command={floorTextVersionCommands.later} way="later" />
      <StateButton command={floorTextVersionCommands.over} label={beneath} />
    </div>
  );
}

interface StateButtonProps {
  readonly command: Command;
  readonly way?: "earlier" | "later";
  /** The current choice, shown on the button. */
  readonly label?: string;
}

/** A button for another state, with its shortcut. */
function StateButton({ command, way, label }: StateButtonProps) {
  const workspace = useWorkspace();
  const name = message(command.name);
  return (
    <Button
      look="quiet"
      // The label shown is its accessible name.
      aria-label={label ? undefined : name}
      isDisabled={!command.run(workspace)}
      onPress={() => void command.run(workspace, true)}
    >
      {way && <span className={partsStyles.chevron} data-way={way} aria-hidden="true" />}
      <CommandShortcut of={command} /> {label}
    </Button>
  );
}
