import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { describePlacementTally } from "#renderer/workspace/comparison/describePlacementTally.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { closeUnplacedPanel, compareCommands } from "./compareCommands.ts";
import type { ComparisonModel } from "./comparisonModel.ts";
import { countUnconfirmedNegotiationEntries } from "./unplaced/validityGroups.ts";
import { describeTextWithDate } from "#renderer/workspace/textModel/textChoices.ts";
import { countUnplacedNotes, groupUnplacedNotes } from "./unplaced/unplacedNoteGroups.ts";
import * as styles from "./compare.module.css";

const STEPS = ["compare.previous", "compare.next", "compare.doubt"].map((id) =>
  compareCommands.find((each) => each.id === id)!,
);

/** Chooses the two texts and how they are shown; shows what became of the notes, and how many were reviewed. */
export function ComparisonToolbar({ comparison }: { readonly comparison: ComparisonModel }) {
  const workspace = useWorkspace();
  const { comparison: comparing } = workspace.viewState;
  const [as, onlyChanged, isTrayOpen] = [
    useSignal(comparing.layout),
    useSignal(comparing.onlyChanged),
    useSignal(comparing.trayOpen),
  ];
  const { pair, tally } = comparison;
  const rest = Object.values(tally.by).reduce((sum, count) => sum + count, 0) - tally.toLook;
  const choose = (ids: { readonly from: Hash; readonly to: Hash }) => {
    comparing.chosenTexts.value = ids;
    comparing.position.value = { row: 0, note: null, candidate: 0 };
  };
  const ids = { from: pair.from.id, to: pair.to.id };
  const count =
    countUnplacedNotes(groupUnplacedNotes(comparison)) + countUnconfirmedNegotiationEntries(useLedger(), pair.to.id);
  return (
    <div className={styles.compareTools}>
      <h1>{message("view.compare")}</h1>
      <div className={styles.pair}>
        <SelectField
          bare
          label={message("comparison.older")}
          options={useTexts(ids.to)}
          value={ids.from}
          onChange={(from) => choose({ ...ids, from })}
        />
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <SelectField
          bare
          label={message("comparison.newer")}
          options={useTexts(ids.from)}
          value={ids.to}
          onChange={(to) => choose({ ...ids, to })}
        />
      </div>
      <SegmentedControl
        bare
        label={message("comparison.as")}
        segments={(["sides", "redline"] as const).map((id) => ({ id, name: message(`comparison.as.${id}`) }))}
        value={as}
        onChange={(id) => (comparing.layout.value = id)}
      />
      <CheckboxField isSelected={onlyChanged} onChange={(on) => (comparing.onlyChanged.value = on)}>
        {message("comparison.only-changed")}
      </CheckboxField>
      <div className={styles.tally}>
        <span>{describePlacementTally(tally) || message("carried.none")}</span>
        {tally.toLook > 0 && (
          <span className={styles.looked} role="status">
            <progress value={tally.looked} max={tally.toLook} aria-label={message("carried.progress")} />
            {message("carried.looked", { looked: tally.looked, all: tally.toLook })}
            {rest > 0 && ` · ${message("carried.rest", { count: rest })}`}
          </span>
        )}
        <span className={styles.steps}>
          {STEPS.map((each) => (
            <Button key={each.id} onPress={() => void each.run(workspace, true)}>
              {message(each.name)} <CommandShortcut of={each} />
            </Button>
          ))}
        </span>
        <Button
          look={isTrayOpen ? "primary" : "plain"}
          aria-expanded={isTrayOpen}
          onPress={() => (isTrayOpen ? closeUnplacedPanel(workspace) : (comparing.trayOpen.value = true))}
        >
          {message("comparison.tray", { count })}
        </Button>
      </div>
    </div>
  );
}

/** Returns the texts to choose from, without the one on the other side. */
function useTexts(without: Hash) {
  const ledger = useLedger();
  return ledger.texts
    .filter(({ revision }) => revision.draftId !== without)
    .map((text) => ({ id: text.revision.draftId, name: describeTextWithDate(text), note: text.document.title }));
}
