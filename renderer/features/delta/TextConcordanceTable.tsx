import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { buildTextConcordance, describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { shortNameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { ConcordanceRow, ProvisionChangeKind } from "#shared/revise/concordance/buildConcordance.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { saveConcordance } from "./saveConcordance.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

type Kind = "any" | "changed" | ProvisionChangeKind;

const KINDS: readonly ProvisionChangeKind[] = [
  "same",
  "edited",
  "rewritten",
  "renumbered",
  "moved",
  "split",
  "merged",
  "elsewhere",
  "added",
  "deleted",
  "absent",
];
const UNITS = /^(?:article|rule|preamble|annex|chapter|part|section|title)$/;
/** How many rows are drawn at first, and more on request. */
const MANY = 400;

/** Old provision, new provision, change: a table whose rows lead to the text. */
export function TextConcordanceTable({ two }: { readonly two: ComparedTexts }) {
  const workspace = useWorkspace();
  const [kind, setKind] = useState<Kind>("changed");
  const [unitsOnly, setUnitsOnly] = useState(false);
  const [most, setMost] = useState(MANY);
  const all = useMemo(() => buildTextConcordance(two), [two]);
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const rows = all.filter((row) => isOf(row, kind) && (!unitsOnly || isUnit(row, before, after)));
  const shown = rows.slice(0, most);
  const go = ({ from, to }: ConcordanceRow) => {
    const [side, index] = to === null ? [two.from, from!] : [two.to, to];
    const { draftId, body } = side.revision;
    goToAnchor(workspace, { draft: draftId, provision: body.draft.provisions[index]!.eId });
  };
  const count = (of: Kind) => all.filter((row) => isOf(row, of)).length;
  const kinds: readonly Kind[] = ["changed", "any", ...KINDS.filter((each) => count(each) > 0)];
  return (
    <section className={styles.concordance}>
      <div className={styles.deltaTools}>
        <SelectField
          label={message("concordance.kind")}
          options={kinds.map((id) => ({ id, name: kindName(id, count(id)) }))}
          value={kind}
          onChange={setKind}
        />
        <CheckboxField isSelected={unitsOnly} onChange={setUnitsOnly}>
          {message("concordance.units")}
        </CheckboxField>
        <span className={styles.saving}>
          <Button onPress={() => void saveConcordance(workspace, two, "csv")}>{message("concordance.save.csv")}</Button>
          <Button onPress={() => void saveConcordance(workspace, two, "xlsx")}>
            {message("concordance.save.xlsx")}
          </Button>
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={partsStyles.hint}>{message("concordance.none")}</p>
      ) : (
        <Table two={two} rows={shown} go={go} />
      )}
      {rows.length > most && (
        <Button look="quiet" onPress={() => setMost(most + MANY)}>
          {message("delta.more", { count: rows.length - most })}
        </Button>
      )}
    </section>
  );
}

function isOf(row: ConcordanceRow, kind: Kind): boolean {
  if (kind === "any") return true;
  if (kind === "changed") return row.reworded || (row.kind !== "same" && !row.followsParent);
  return row.kind === kind || (kind === "edited" && row.reworded);
}

function isUnit({ from, to }: ConcordanceRow, before: Draft, after: Draft): boolean {
  return UNITS.test(to === null ? before.provisions[from!]!.kind : after.provisions[to]!.kind);
}

function kindName(kind: Kind, count: number): string {
  if (kind === "any" || kind === "changed") return message(`concordance.kind.${kind}`, { count });
  return message("concordance.kind.one", { what: message(`change.${kind}`), count });
}

interface TableProps {
  readonly two: ComparedTexts;
  readonly rows: readonly ConcordanceRow[];
  readonly go: (row: ConcordanceRow) => void;
}

/** One row has the focus: arrows, Home and End move through them, Enter goes to the text. */
function Table({ two, rows, go }: TableProps) {
  const [at, setAt] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const here = Math.min(at, rows.length - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    body.current?.querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: rows.length,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{message("concordance.before", { text: shortNameOfText(two.from) })}</th>
          <th scope="col">{message("concordance.now", { text: shortNameOfText(two.to) })}</th>
          <th scope="col">{message("concordance.heading")}</th>
          <th scope="col">{message("concordance.what")}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKey}>
        {rows.map((row, i) => (
          <Line
            key={`${row.from} ${row.to}`}
            two={two}
            row={row}
            isHere={i === here}
            onFocus={() => setAt(i)}
            go={go}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly two: ComparedTexts;
  readonly row: ConcordanceRow;
  readonly isHere: boolean;
  readonly onFocus: () => void;
  readonly go: (row: ConcordanceRow) => void;
}

function Line({ two, row, isHere, onFocus, go }: LineProps) {
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const one = row.from === null ? null : before.provisions[row.from]!;
  const other = row.to === null ? null : after.provisions[row.to]!;
  const what = describeConcordanceRow(row);
  return (
    <tr data-what={row.kind}>
      <td className={styles.address}>
        <span dir="ltr">{one?.address ?? "–"}</span>
      </td>
      <td className={styles.address}>
        <span dir="ltr">{other?.address ?? "–"}</span>
      </td>
      <td>
        <span lang={after.language} dir={after.direction}>
          {captionOfProvision((other ?? one)!)}
        </span>
      </td>
      <td>
        <button type="button" tabIndex={isHere ? 0 : -1} onFocus={onFocus} onClick={() => go(row)}>
          {what}
        </button>
        {row.confidence < 0.7 && one && other && (
          <small> {message("concordance.sure", { confidence: row.confidence })}</small>
        )}
      </td>
    </tr>
  );
}
