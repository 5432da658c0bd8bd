import { memo, useEffect, useMemo, useRef } from "react";
import { message } from "../../../shared/messages/messages.ts";
import { lastIndex } from "../../desk/rows.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Notes } from "../../desk/notes.ts";
import { Bar } from "../../parts/Bar.tsx";
import { countTones, rowsOf, type Row } from "./rows.ts";
import "./outline.css";

/** The outline of the open text. */
export function Outline() {
  const notes = useCell(useDossier().notes);
  return notes && <OutlineOf notes={notes} />;
}

function OutlineOf({ notes }: { readonly notes: Notes }) {
  const { place } = useDesk();
  const rows = useMemo(() => rowsOf(notes.text.draft), [notes]);
  const all = useCell(notes.all);
  const counts = useMemo(() => countTones(rows, all), [rows, all]);
  const reading = useCell(place.reading);
  const here = lastIndex(rows, ({ index }) => index <= reading);
  const current = rows[here]?.heading ? here + 1 : here;
  return (
    <ol className="outline" dir={notes.text.draft.direction} lang={notes.text.draft.language}>
      {rows.map((row, i) => (
        <Line key={row.index} row={row} counts={counts.get(row.index)} current={i === current} />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly row: Row;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly current: boolean;
}

const Line = memo(function Line({ row: { index, provision, heading }, counts, current }: LineProps) {
  const desk = useDesk();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = () => {
    desk.place.outlined.set(false);
    desk.toText((hand) => void hand.jump({ provision: index }));
  };
  const label = heading ? [provision.num, provision.heading].filter(Boolean).join(" · ") : nameOf(provision);
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={heading ? "heading" : "line"}
        aria-current={current ? "location" : undefined}
        title={label}
        onClick={go}
      >
        {!heading && <span className="num">{numberOf(provision)}</span>}
        <span className="name">{label}</span>
        {!heading && <Bar counts={counts ?? {}} label={barLabel(counts)} />}
      </button>
    </li>
  );
});

/** "Article 5 bis" is listed as "5 bis". */
function numberOf({ kind, address }: Row["provision"]): string {
  return kind === "article" || kind === "rule" ? address.replace(/^.*?(\d)/u, "$1") : "";
}

function nameOf({ heading, blocks, address }: Row["provision"]): string {
  return heading || blocks[0]?.text.slice(0, 60) || address;
}

function barLabel(counts: LineProps["counts"]): string {
  return counts ? message("outline.bar", counts) : message("outline.none");
}
