import { useEffect, useRef } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { yieldToWindow } from "#renderer/workspace/base/scheduling.ts";
import { precomputeProseMirrorDoc } from "#renderer/text/document/draftDocument.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import type { ReviewWindowState } from "../reviewWindowState.ts";
import { ReviewTextView, type DraftReviewTextState } from "./reviewTextView.ts";
import * as textStyles from "#renderer/text/text.module.css";

interface SheetPaneProps {
  readonly bench: ReviewWindowState;
  readonly doubtful: ReadonlySet<number>;
}

/** The text beside the outline. */
export function ReviewTextPane({ bench, doubtful }: SheetPaneProps) {
  const { review } = bench;
  const { draft, remarks } = useRepairedDraft(review);
  const at = useSignal(review.provision);
  const shown = useRef<DraftReviewTextState>(null!);
  const pane = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const sheet = useRef<ReviewTextView>(null);
  useEffect(() => {
    let [end, isOver] = [() => undefined as void, false];
    // Separate tasks, so that the frame around a long text is shown first.
    const begin = () => {
      if (isOver) return;
      const made = new ReviewTextView(pane.current!, mount.current!, shown.current, {
        onMove: (to) => (review.provision.value = to),
        onSplit: (caret) => bench.repair({ what: "split", ...caret }),
        onMerge: (which) => bench.repair({ what: "merge", at: which }),
        onLeave: () => bench.focus("outline"),
      });
      sheet.current = made;
      const leave = bench.registerPart("text", made);
      end = () => {
        leave();
        made.destroy();
      };
    };
    void yieldToWindow()
      .then(() => precomputeProseMirrorDoc(shown.current.draft, yieldToWindow))
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
