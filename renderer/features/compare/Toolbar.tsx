import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { tallied } from "#renderer/desk/compare/tallied.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { FirstKey } from "#renderer/frame/FirstKey.tsx";
import { Button } from "#renderer/parts/Button.tsx";
import { Check } from "#renderer/parts/Check.tsx";
import { Choice } from "#renderer/parts/Choice.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { closeTray, compareCommands } from "./commands.ts";
import type { Comparison } from "./comparison.ts";
import { countBesideNotes } from "./positions.ts";
import { withDay } from "#renderer/desk/standing/choices.ts";
import { countIn, trayOf } from "./tray.ts";
import * as styles from "./compare.module.css";

const STEPS = ["compare.previous", "compare.next", "compare.doubt"].map((id) =>
  compareCommands.find((each) => each.id === id)!,
);

/** Which two texts, how they are shown, what became of the notes, and how many were looked at. */
export function Toolbar({ comparison }: { readonly comparison: Comparison }) {
  const desk = useDesk();
  const { comparing } = desk.place;
  const [as, onlyChanged, tray] = [
    useSignal(comparing.as),
    useSignal(comparing.onlyChanged),
    useSignal(comparing.tray),
  ];
  const { pair, tally } = comparison;
  const choose = (ids: { readonly from: Hash; readonly to: Hash }) => {
    comparing.chosen.value = ids;
    comparing.at.value = { row: 0, note: null, candidate: 0 };
  };
  const ids = { from: pair.from.id, to: pair.to.id };
  const count = countIn(trayOf(comparison)) + countBesideNotes(useLedger(), pair.to.id);
  return (
    <div className={styles.compareTools}>
      <h1>{message("view.compare")}</h1>
      <div className={styles.pair}>
        <Choice
          bare
          label={message("comparison.older")}
          options={useTexts(ids.to)}
          value={ids.from}
          onChange={(from) => choose({ ...ids, from })}
        />
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <Choice
          bare
          label={message("comparison.newer")}
          options={useTexts(ids.from)}
          value={ids.to}
          onChange={(to) => choose({ ...ids, to })}
        />
      </div>
      <Segments
        bare
        label={message("comparison.as")}
        segments={(["sides", "redline"] as const).map((id) => ({ id, name: message(`comparison.as.${id}`) }))}
        value={as}
        onChange={(id) => (comparing.as.value = id)}
      />
      <Check isSelected={onlyChanged} onChange={(on) => (comparing.onlyChanged.value = on)}>
        {message("comparison.only-changed")}
      </Check>
      <div className={styles.tally}>
        <span>{tallied(tally) || message("carried.none")}</span>
        {tally.toLook > 0 && (
          <span className={styles.looked} role="status">
            <progress value={tally.looked} max={tally.toLook} aria-label={message("carried.progress")} />
            {message("carried.looked", { looked: tally.looked, all: tally.toLook })}
          </span>
        )}
        <span className={styles.steps}>
          {STEPS.map((each) => (
            <Button key={each.id} onPress={() => void each.run(desk, true)}>
              {message(each.name)} <FirstKey of={each} />
            </Button>
          ))}
        </span>
        <Button
          look={tray ? "primary" : "plain"}
          aria-expanded={tray}
          onPress={() => (tray ? closeTray(desk) : (comparing.tray.value = true))}
        >
          {message("comparison.tray", { count })}
        </Button>
      </div>
    </div>
  );
}

/** The texts to choose from, the other side's apart. */
function useTexts(without: Hash) {
  const ledger = useLedger();
  return ledger.texts
    .filter(({ revision }) => revision.draftId !== without)
    .map((text) => ({ id: text.revision.draftId, name: withDay(text), note: text.document.title }));
}
