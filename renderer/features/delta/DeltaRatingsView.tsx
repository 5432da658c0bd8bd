import { useMemo, useState, type KeyboardEvent } from "react";
import {
  listRatableChanges,
  selectUrgentRatableChanges,
  type RatableChange,
  type ComparedTexts,
} from "#shared/ledger/queries/ratableChanges.ts";
import { deltaRatingProjection } from "#shared/ledger/store/projections.ts";
import { formatTextDate, shortNameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import type { ComparisonState } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { TextConcordanceTable } from "./TextConcordanceTable.tsx";
import { RatableChangeList, type RatableChangeGroup } from "./RatableChangeList.tsx";
import { RatableChangePanel } from "./RatableChangePanel.tsx";
import { copyWeakenings, listDossierThreads } from "./deltaRatingCommands.ts";
import { commitDeltaRating, deltaVerdictOfDigit } from "./commitDeltaRating.ts";
import { chooseComparedText, findComparedTexts } from "./chooseComparedTexts.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

type Which = ComparisonState["shownChanges"]["value"];

/** How many lines are drawn at first, and more on request. */
const MANY = 200;

/** What the next text means for the rights at stake, provision by provision. */
export function DeltaRatingsView() {
  const workspace = useWorkspace();
  useLedger();
  useSignal(workspace.viewState.comparison.chosenTexts);
  const two = findComparedTexts(workspace);
  if (!two) {
    return (
      <div className={styles.delta}>
        <h1>{message("view.delta")}</h1>
        <p className={partsStyles.hint}>
          {message("delta.none-yet")} <LearnMoreButton section="what-the-changes-mean" />
        </p>
      </div>
    );
  }
  return <DeltaOf key={`${two.from.revision.draftId} ${two.to.revision.draftId}`} two={two} />;
}

function DeltaOf({ two }: { readonly two: ComparedTexts }) {
  const workspace = useWorkspace();
  const { comparison } = workspace.viewState;
  const which = useSignal(comparison.shownChanges);
  const [most, setMost] = useState(MANY);
  const [other, setOther] = useState<RatableChange | null>(null);
  const lines = useLines(two);
  const groups = useMemo(() => groupsOf(lines, which), [lines, which]);
  const listed = groups.flatMap((group) => group.lines);
  const [selected, select] = useSelected(listed);
  const line = (other && lines.find(({ id }) => id === other.id)) ?? other ?? listed.find(({ id }) => id === selected);
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
    if (which === "concordance" && event.key !== "Escape") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const word = deltaVerdictOfDigit(event.key);
    if (word !== undefined && line) void commitDeltaRating(workspace, two, line, word);
    else if (event.key === "c") void copyWeakenings(workspace);
    else if (event.key === "Escape") workspace.focusText();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.delta} onKeyDownCapture={onKey}>
      <Tools two={two} which={which} onWhich={(next) => (comparison.shownChanges.value = next)} />
      {which === "concordance" ? (
        <TextConcordanceTable two={two} />
      ) : listed.length === 0 ? (
        <p className={partsStyles.hint}>{message(`delta.empty.${which}`)}</p>
      ) : (
        <div className={styles.deltaBoth}>
          <RatableChangeList
            label={message(`delta.which.${which}`)}
            groups={groups}
            selected={selected}
            onSelect={(id) => {
              setOther(null);
              select(id);
            }}
            onAction={(id) => {
              const at = listed.find((each) => each.id === id);
              const side = at?.after === undefined ? two.from : two.to;
              if (at) goToAnchor(workspace, { draft: side.revision.draftId, provision: (at.after ?? at.before)! });
            }}
            most={most}
            onMore={() => setMost(most + MANY)}
          />
          {line && (
            <RatableChangePanel two={two} line={line} onRight={(right) => setOther(lineForRight(lines, line, right))} />
          )}
        </div>
      )}
    </div>
  );
}

function groupsOf(lines: readonly RatableChange[], which: Which): readonly RatableChangeGroup[] {
  if (which !== "weaker") return [{ title: "delta.all.title", lines }];
  const { worse, open } = selectUrgentRatableChanges(lines);
  return [
    { title: "delta.worse.title", lines: worse },
    { title: "delta.open.title", lines: open.filter((line) => !worse.includes(line)) },
  ];
}

/** Returns the line for the same provision and another right: the listed one, or one that is not rated yet. */
function lineForRight(lines: readonly RatableChange[], line: RatableChange, right: string): RatableChange {
  const there = lines.find((each) => each.changed === line.changed && each.right === right);
  const id = [line.before ?? "", line.after ?? "", right].join(" ");
  return there ?? { ...line, id, right, notes: [], severity: { state: "not-assessed" }, proposed: null, said: [] };
}

function useLines(two: ComparedTexts): readonly RatableChange[] {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  // The ledger is one object that changes in place; its version shows that it has.
  return useMemo(
    () =>
      version >= 0
        ? listRatableChanges(ledger, two, {
            threads: listDossierThreads(workspace),
            deltas: ledger.all(deltaRatingProjection),
          })
        : [],
    [workspace, ledger, version, two],
  );
}

/** Returns the selected line; if that has left the list, the one in its place. */
function useSelected(listed: readonly RatableChange[]): readonly [string | null, (id: string) => void] {
  const [selected, set] = useState({ id: "", at: 0 });
  const there = listed.find(({ id }) => id === selected.id) ?? listed[Math.min(selected.at, listed.length - 1)];
  const select = (id: string) =>
    set({
      id,
      at: Math.max(
        0,
        listed.findIndex((each) => each.id === id),
      ),
    });
  return [there?.id ?? null, select];
}

interface ToolsProps {
  readonly two: ComparedTexts;
  readonly which: Which;
  readonly onWhich: (which: Which) => void;
}

/** Chooses the two texts and which lines are shown, and copies for a chat. */
function Tools({ two, which, onWhich }: ToolsProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const options = ledger.texts.map((text) => ({
    id: text.revision.draftId,
    name: shortNameOfText(text),
    note: [text.document.title, formatTextDate(text)].filter(Boolean).join(" · "),
  }));
  const side = (name: "from" | "to") => (
    <SelectField
      label={message(`delta.${name}`)}
      options={options.filter(
        ({ id }) => id !== two[name === "from" ? "to" : "from"].revision.draftId || name === "to",
      )}
      value={two[name].revision.draftId}
      onChange={(id) =>
        chooseComparedText(
          workspace,
          name,
          ledger.texts.find(({ revision }) => revision.draftId === id)!,
        )
      }
    />
  );
  return (
    <div className={styles.deltaTools}>
      <h1>{message("view.delta")}</h1>
      {side("from")}
      {side("to")}
      <SegmentedControl
        bare
        label={message("delta.which")}
        segments={(["weaker", "all", "concordance"] as const).map((id) => ({ id, name: message(`delta.which.${id}`) }))}
        value={which}
        onChange={onWhich}
      />
      {which !== "concordance" && (
        <Button onPress={() => void copyWeakenings(workspace)}>
          {message("command.copy.text")}{" "}
          <kbd className={partsStyles.keys} aria-hidden="true">
            C
          </kbd>
        </Button>
      )}
    </div>
  );
}
