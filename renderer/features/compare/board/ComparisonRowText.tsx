import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import type { ComparisonModel, NoteRangeInRow } from "../comparisonModel.ts";
import type { ComparisonRow } from "./comparisonRows.ts";
import { describeRowRelocation } from "../comparisonLabels.ts";
import {
  rowSideRangeOfWords,
  comparisonRowSidesOf,
  splitRedlineAtMarks,
  type ComparisonRowSide,
  type MarkedRedlineSegment,
} from "./rowSides.ts";
import * as styles from "../compare.module.css";

interface WordsProps {
  readonly comparison: ComparisonModel;
  readonly row: ComparisonRow;
  readonly side: "from" | "to" | "both";
  readonly at: ComparisonPosition | null;
}

/** A row's text: one side with the words that only it has, or both in one redline. The words of notes are marked. */
export function ComparisonRowText({ comparison, row, side, at: position }: WordsProps) {
  const { pair } = comparison;
  const beside = comparison.notesOf(row.index);
  const { from, to, pieces, headings } = comparisonRowSidesOf(pair, row);
  const drawn = splitRedlineAtMarks(pieces, side, { from: marksIn(from, beside.from), to: marksIn(to, beside.to) });
  const heading = splitRedlineAtMarks(headings, side, NO_MARKS);
  const isEmpty = side !== "both" && (side === "from" ? row.from : row.to).length === 0;
  if (isEmpty)
    return (
      <div className={`${styles.words} ${styles.none}`}>
        {row.elsewhere
          ? describeRowRelocation(row, row.elsewhere)
          : message(side === "from" ? "comparison.none-before" : "comparison.none-now")}
      </div>
    );
  const tones = new Map(
    [...beside.from, ...beside.to].map(({ note }) => [note.id as string, toneOfThread(note.thread)]),
  );
  const { draft } = side === "from" || row.to.length === 0 ? pair.from : pair.to;
  return (
    <div className={styles.words} data-side={side} lang={draft.language} dir={draft.direction}>
      <Num from={numOf(pair.from.draft, row.from)} to={numOf(pair.to.draft, row.to)} side={side} />
      {heading.length > 0 && <h2>{heading.map(piece)}</h2>}
      {drawn.length > 0 && (
        <p>{drawn.map((each, i) => stretch(each, i, tones, position?.note ?? null, side !== "from"))}</p>
      )}
    </div>
  );
}

const NO_MARKS = { from: [], to: [] };

function Num({ from, to, side }: { readonly from: string; readonly to: string; readonly side: WordsProps["side"] }) {
  if (side !== "both" || from === to) return <span className={styles.num}>{side === "from" ? from : to}</span>;
  return (
    <span className={styles.num}>
      {from && <del>{from}</del>}
      {to && <ins>{to}</ins>}
    </span>
  );
}

function numOf(draft: Draft, provisions: readonly number[]): string {
  return provisions.map((i) => draft.provisions[i]!.num).join(" ");
}

function marksIn(side: ComparisonRowSide, marked: readonly NoteRangeInRow[]) {
  return marked.flatMap(({ note, piece: span }) => rowSideRangeOfWords(side, note.id, span) ?? []);
}

function piece({ is, text }: MarkedRedlineSegment, i: number) {
  if (is === "gone") return <del key={i}>{text}</del>;
  return is === "fresh" ? <ins key={i}>{text}</ins> : <span key={i}>{text}</span>;
}

/** Draws a segment. With `selectable`, words of the newer text carry their offset in it. */
function stretch(
  each: MarkedRedlineSegment,
  i: number,
  tones: ReadonlyMap<string, string>,
  note: string | null,
  selectable: boolean,
) {
  const { is, text, ids, at } = each;
  const Tag = is === "gone" ? "del" : is === "fresh" ? "ins" : "span";
  const id = ids.find((one) => one === note) ?? ids[0];
  const words = id ? (
    <mark data-tone={tones.get(id)} data-attended={id === note || undefined}>
      {text}
    </mark>
  ) : (
    text
  );
  return (
    <Tag key={i} {...(selectable && at.to !== null && { "data-at": at.to })}>
      {words}
    </Tag>
  );
}
