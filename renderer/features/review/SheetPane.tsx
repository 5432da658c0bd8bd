import { useEffect, useRef } from "react";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { pause } from "#renderer/desk/base/pause.ts";
import { makeDocument } from "#renderer/text/document.ts";
import { useReading } from "./Outline.tsx";
import type { Bench } from "./bench.ts";
import { Sheet, type Shown } from "./sheet.ts";
import * as textStyles from "#renderer/text/text.module.css";

interface SheetPaneProps {
  readonly bench: Bench;
  readonly doubtful: ReadonlySet<number>;
}

/** The text beside the outline. */
export function SheetPane({ bench, doubtful }: SheetPaneProps) {
  const { review } = bench;
  const { draft, remarks } = useReading(review);
  const at = useSignal(review.at);
  const shown = useRef<Shown>(null!);
  const pane = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet>(null);
  useEffect(() => {
    let [end, isOver] = [() => undefined as void, false];
    // Tasks of their own: with a long text, what is around it is to be seen before.
    const begin = () => {
      if (isOver) return;
      const made = new Sheet(pane.current!, mount.current!, shown.current, {
        onMove: (to) => (review.at.value = to),
        onSplit: (caret) => bench.edit({ what: "split", ...caret }),
        onMerge: (which) => bench.edit({ what: "merge", at: which }),
        onLeave: () => bench.focus("outline"),
      });
      sheet.current = made;
      const leave = bench.seat("text", made);
      end = () => {
        leave();
        made.destroy();
      };
    };
    void pause()
      .then(() => makeDocument(shown.current.draft, pause))
      .then(begin);
    return () => {
      isOver = true;
      end();
    };
  }, [bench, review]);
  useEffect(() => {
    shown.current = { draft, remarks, at, doubtful };
    sheet.current?.show(shown.current);
  }, [draft, remarks, at, doubtful]);
  return (
    <div className={textStyles.textPane} ref={pane}>
      <div ref={mount} />
    </div>
  );
}
