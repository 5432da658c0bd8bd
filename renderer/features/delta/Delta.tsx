import { useMemo, useState, type KeyboardEvent } from "react";
import {
  listDeltaLines,
  selectWeakerLines,
  type DeltaLine,
  type ComparedTexts,
} from "#shared/ledger/queries/deltaLines.ts";
import { deltas } from "#shared/ledger/store/projections.ts";
import { formatTextDate, shortNameOfText } from "#shared/ledger/texts/texts.ts";
import { message } from "#shared/messages/messages.ts";
import { goToWords } from "#renderer/desk/asked/going.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import type { Comparing } from "#renderer/desk/compare/comparing.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Choice } from "#renderer/parts/Choice.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { Concordance } from "./Concordance.tsx";
import { List, type Group } from "./List.tsx";
import { Panel } from "./Panel.tsx";
import { copyHere, threadsHere } from "./commands.ts";
import { rateLine, wordOfKey } from "./rating.ts";
import { choose, twoHere } from "./two.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

type Which = Comparing["which"]["value"];

/** So many lines are drawn at first, and more where somebody asks. */
const MANY = 200;

/** What the next text means for the rights at stake, provision by provision. */
export function Delta() {
  const desk = useDesk();
  useLedger();
  useSignal(desk.place.comparing.chosen);
  const two = twoHere(desk);
  if (!two) {
    return (
      <div className={styles.delta}>
        <h1>{message("view.delta")}</h1>
        <p className={partsStyles.hint}>{message("delta.none-yet")}</p>
      </div>
    );
  }
  return <DeltaOf key={`${two.from.revision.draftId} ${two.to.revision.draftId}`} two={two} />;
}

function DeltaOf({ two }: { readonly two: ComparedTexts }) {
  const desk = useDesk();
  const { comparing } = desk.place;
  const which = useSignal(comparing.which);
  const [most, setMost] = useState(MANY);
  const [other, setOther] = useState<DeltaLine | null>(null);
  const lines = useLines(two);
  const groups = useMemo(() => groupsOf(lines, which), [lines, which]);
  const listed = groups.flatMap((group) => group.lines);
  const [selected, select] = useSelected(listed);
  const line = (other && lines.find(({ id }) => id === other.id)) ?? other ?? listed.find(({ id }) => id === selected);
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
    if (which === "concordance" && event.key !== "Escape") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const word = wordOfKey(event.key);
    if (word !== undefined && line) void rateLine(desk, two, line, word);
    else if (event.key === "c") void copyHere(desk);
    else if (event.key === "Escape") desk.toText();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.delta} onKeyDownCapture={onKey}>
      <Tools two={two} which={which} onWhich={(next) => (comparing.which.value = next)} />
      {which === "concordance" ? (
        <Concordance two={two} />
      ) : listed.length === 0 ? (
        <p className={partsStyles.hint}>{message(`delta.empty.${which}`)}</p>
      ) : (
        <div className={styles.deltaBoth}>
          <List
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
              if (at) goToWords(desk, { draft: side.revision.draftId, provision: (at.after ?? at.before)! });
            }}
            most={most}
            onMore={() => setMost(most + MANY)}
          />
          {line && <Panel two={two} line={line} onRight={(right) => setOther(forRight(lines, line, right))} />}
        </div>
      )}
    </div>
  );
}

function groupsOf(lines: readonly DeltaLine[], which: Which): readonly Group[] {
  if (which !== "weaker") return [{ title: "delta.all.title", lines }];
  const { worse, open } = selectWeakerLines(lines);
  return [
    { title: "delta.worse.title", lines: worse },
    { title: "delta.open.title", lines: open.filter((line) => !worse.includes(line)) },
  ];
}

/** The same provision for another right: a line that is there, or one that nothing was said of yet. */
function forRight(lines: readonly DeltaLine[], line: DeltaLine, right: string): DeltaLine {
  const there = lines.find((each) => each.changed === line.changed && each.right === right);
  const id = [line.before ?? "", line.after ?? "", right].join(" ");
  return there ?? { ...line, id, right, notes: [], severity: { state: "not-assessed" }, proposed: null, said: [] };
}

function useLines(two: ComparedTexts): readonly DeltaLine[] {
  const desk = useDesk();
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  // The ledger is one object whatever changes in it; its version tells.
  return useMemo(
    () => (version >= 0 ? listDeltaLines(ledger, two, { threads: threadsHere(desk), deltas: ledger.all(deltas) }) : []),
    [desk, ledger, version, two],
  );
}

/** The line that is selected; where it has left the list, the one in its place. */
function useSelected(listed: readonly DeltaLine[]): readonly [string | null, (id: string) => void] {
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

/** Which two texts, which lines, and the copy for the chat. */
function Tools({ two, which, onWhich }: ToolsProps) {
  const desk = useDesk();
  const ledger = useLedger();
  const options = ledger.texts.map((text) => ({
    id: text.revision.draftId,
    name: shortNameOfText(text),
    note: [text.document.title, formatTextDate(text)].filter(Boolean).join(" · "),
  }));
  const side = (name: "from" | "to") => (
    <Choice
      label={message(`delta.${name}`)}
      options={options.filter(
        ({ id }) => id !== two[name === "from" ? "to" : "from"].revision.draftId || name === "to",
      )}
      value={two[name].revision.draftId}
      onChange={(id) =>
        choose(
          desk,
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
      <Segments
        bare
        label={message("delta.which")}
        segments={(["weaker", "all", "concordance"] as const).map((id) => ({ id, name: message(`delta.which.${id}`) }))}
        value={which}
        onChange={onWhich}
      />
      {which !== "concordance" && (
        <Button onPress={() => void copyHere(desk)}>
          {message("command.copy.text")}{" "}
          <kbd className={partsStyles.keys} aria-hidden="true">
            C
          </kbd>
        </Button>
      )}
    </div>
  );
}
