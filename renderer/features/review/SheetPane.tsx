import { useEffect, useRef } from "react";
import { useCell } from "../../desk/cell.ts";
import type { Bench } from "./bench.ts";
import { useReading } from "./Outline.tsx";
import { Sheet } from "./sheet.ts";
import "../../text/text.css";

interface SheetPaneProps {
  readonly bench: Bench;
  readonly doubtful: ReadonlySet<number>;
}

/** The text beside the outline. */
export function SheetPane({ bench, doubtful }: SheetPaneProps) {
  const { review } = bench;
  const { draft, remarks } = useReading(review);
  const at = useCell(review.at);
  const pane = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet>(null);
  useEffect(() => {
    const shown = { draft: review.reading.draft, remarks: [], at: review.at.now, doubtful: new Set<number>() };
    const made = new Sheet(pane.current!, mount.current!, shown, {
      onMove: (to) => review.at.set(to),
      onSplit: (caret) => bench.edit({ what: "split", ...caret }),
      onMerge: (which) => bench.edit({ what: "merge", at: which }),
      onLeave: () => bench.focus("outline"),
    });
    sheet.current = made;
    const end = bench.seat("text", made);
    return () => {
      end();
      made.destroy();
    };
  }, [bench, review]);
  useEffect(() => sheet.current?.show({ draft, remarks, at, doubtful }), [draft, remarks, at, doubtful]);
  return (
    <div className="text-pane" ref={pane}>
      <div ref={mount} />
    </div>
  );
}
