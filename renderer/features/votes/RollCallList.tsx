import { memo, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { foldDelegationName, LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { enterBallot, moveInRollCall, undoRollCallStep, type RollCallEntry } from "#shared/votes/rollCallEntry.ts";
import { BALLOTS, type Ballot } from "#shared/votes/vote.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./votes.module.css";

interface RollCallProps {
  readonly roll: RollCallEntry;
  readonly change: (to: (roll: RollCallEntry) => RollCallEntry) => void;
  readonly onBegin: (code: string) => void;
}

/** Letters that are ballots in the voting data of the United Nations. */
const LETTERS: Readonly<Record<string, Ballot>> = { y: "yes", n: "no", a: "abstain", x: "absent" };

/** The steps of keys that move in the list. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -1000,
  End: 1000,
};

/** The roll: the State that is next, a button and a key for each ballot, and the list of all States. */
export function RollCallList({ roll, change, onBegin }: RollCallProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { current } = roll;
  useEffect(() => {
    void document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const does = actionOfKey(event);
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    if (does.kind === "find") setTyped(does.letter);
    else change(does.change);
  };
  const onFound = (code: string | null) => {
    setTyped(null);
    if (code !== null) change((now) => moveInRollCall(now, code));
    list.current?.focus();
  };
  return (
    <div className={styles.roll} onKeyDown={typed === null ? onKeyDown : undefined}>
      <CurrentState roll={roll} change={change} onBegin={onBegin} />
      {typed === null ? (
        <p className={partsStyles.hint}>{message("vote.roll.keys", { key: formatChord("Mod+KeyZ") })}</p>
      ) : (
        <FindState first={typed} order={roll.order} onFound={onFound} />
      )}
      <div
        ref={list}
        className={styles.states}
        role="listbox"
        tabIndex={0}
        aria-label={message("vote.roll")}
        aria-activedescendant={`${id}-${current}`}
        data-roll
        onClick={(event) => {
          const code = (event.target as Element).closest<HTMLElement>("[data-state]")?.dataset.state;
          if (code) change((now) => moveInRollCall(now, code));
        }}
      >
        {roll.order.map((code) => (
          <StateRow
            key={code}
            id={`${id}-${code}`}
            code={code}
            ballot={roll.byState.get(code) ?? null}
            isCurrent={code === current}
          />
        ))}
      </div>
    </div>
  );
}

/** The State that is next, with a button for each ballot. */
function CurrentState({ roll, change, onBegin }: RollCallProps) {
  const { current } = roll;
  const enter = (ballot: Ballot | null) => change((now) => enterBallot(now, ballot));
  return (
    <div className={styles.current}>
      <p>
        <b>{localisedDelegationName(delegationOfState(current))}</b>
      </p>
      <div className={styles.ballots}>
        {BALLOTS.map((ballot, i) => (
          <Button key={ballot} onPress={() => enter(ballot)}>
            <span className={partsStyles.keys} aria-hidden="true">
              {i + 1}
            </span>{" "}
            {message(`vote.ballot.${ballot}`)}
          </Button>
        ))}
      </div>
      <div className={styles.tools}>
        <Button look="quiet" isDisabled={roll.past.length === 0} onPress={() => change(undoRollCallStep)}>
          {message("vote.roll.undo")}
        </Button>
        <Button look="quiet" isDisabled={!roll.byState.has(current)} onPress={() => enter(null)}>
          {message("vote.roll.remove")}
        </Button>
        <Button look="quiet" onPress={() => onBegin(current)}>
          {message("vote.roll.begin")}
        </Button>
      </div>
    </div>
  );
}

type KeyAction =
  | { readonly kind: "change"; readonly change: (roll: RollCallEntry) => RollCallEntry }
  | { readonly kind: "find"; readonly letter: string };

function actionOfKey({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAction | null {
  const changes = (change: (roll: RollCallEntry) => RollCallEntry): KeyAction => ({ kind: "change", change });
  if (ctrlKey || metaKey) return code === "KeyZ" && !altKey ? changes(undoRollCallStep) : null;
  if (altKey) return null;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  const ballot = digit ? BALLOTS[Number(digit) - 1] : LETTERS[key.toLowerCase()];
  if (ballot) return changes((roll) => enterBallot(roll, ballot));
  if (key === "Backspace" || key === "Delete") return changes((roll) => enterBallot(roll, null));
  const step = MOVES[key];
  if (step !== undefined) return changes((roll) => moveInRollCall(roll, step));
  return /^[\p{L}/]$/u.test(key) ? { kind: "find", letter: key === "/" ? "" : key } : null;
}

interface StateRowProps {
  readonly id: string;
  readonly code: string;
  readonly ballot: Ballot | null;
  readonly isCurrent: boolean;
}

const StateRow = memo(function StateRow({ id, code, ballot, isCurrent }: StateRowProps) {
  return (
    <div id={id} role="option" aria-selected={isCurrent} data-state={code} data-ballot={ballot}>
      <span>{localisedDelegationName(delegationOfState(code))}</span>
      <span>{ballot ? message(`vote.ballot.${ballot}`) : "–"}</span>
    </div>
  );
});

interface FindStateProps {
  readonly first: string;
  readonly order: readonly string[];
  readonly onFound: (code: string | null) => void;
}

/** A field for the beginning of a State's name; Enter goes to it. */
function FindState({ first, order, onFound }: FindStateProps) {
  const [typed, setTyped] = useState(first);
  const found = findInRoll(typed, order);
  const name = found ? localisedDelegationName(delegationOfState(found)) : "";
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onFound(event.key === "Enter" ? found : null);
      }}
    >
      <TextInputField autoFocus label={message("vote.roll.find")} hint={name} value={typed} onChange={setTyped} />
    </div>
  );
}

/** Returns the first State in the order with a name or a word of one that begins as typed; null if there is none. */
function findInRoll(typed: string, order: readonly string[]): string | null {
  const wanted = foldDelegationName(typed);
  if (wanted === "") return null;
  const shown = (code: string) => foldDelegationName(localisedDelegationName(delegationOfState(code)));
  const [exact] = LISTED_DELEGATIONS.named(typed).flatMap(({ kind, code }) => (kind === "state" && code ? [code] : []));
  return (
    order.find((code) => shown(code).startsWith(wanted)) ??
    exact ??
    order.find((code) => shown(code).includes(` ${wanted}`)) ??
    null
  );
}
