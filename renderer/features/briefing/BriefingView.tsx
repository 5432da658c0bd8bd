import { signal } from "@preact/signals-core";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { CollectedBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { writeBriefingPagesInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { DEFAULT_BRIEFING_PLAN, type BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { BriefingOptionsPanel } from "./BriefingOptionsPanel.tsx";
import { BriefingPagesPreview } from "./BriefingPagesPreview.tsx";
import { PdfPageRenderer } from "./pdfPageRenderer.ts";
import { BriefingContentsFields } from "./BriefingContentsFields.tsx";
import { BRIEFING_EXPORT_BUTTON_ID } from "./exportButtonId.ts";
import { BriefingPreview } from "./briefingPreview.ts";
import { saveBriefingAsPdf } from "./saveBriefing.ts";
import { collectPlannedBriefing, briefingFormOf } from "./briefingFromPlan.ts";
import * as frameStyles from "#renderer/frame/frame.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

/** The briefing on the open text: its options, and its pages as they will print. */
export function BriefingView() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const kept = useMemo(() => dossier.session?.localState.briefingPlan ?? signal<BriefingPlan | null>(null), [dossier]);
  const now = useSignal(kept);
  // A plan that an earlier version stored lacks newer fields.
  const plan = useMemo(() => ({ ...DEFAULT_BRIEFING_PLAN, ...now }), [now]);
  const change = useCallback(
    (changes: Partial<BriefingPlan>) => (kept.value = { ...DEFAULT_BRIEFING_PLAN, ...kept.value, ...changes }),
    [kept],
  );
  const briefing = useChosen(dossier, plan);
  const preview = usePreview();
  const drawn = useDrawn(preview);
  const listed = useListed(preview, drawn, briefing);
  useEffect(() => {
    if (!briefing) return;
    const pages = async () => writeBriefingPages(await briefing.publish(briefingFormOf(plan)), { isPreview: true });
    preview.schedule(briefing, pages);
  }, [preview, briefing, plan]);
  const toText = (event: KeyboardEvent) => {
    if (event.key === "Escape") workspace.focusText();
  };
  if (!briefing) return <p className={frameStyles.waiting}>{message("dossier.waiting")}</p>;
  return (
    <div className={styles.briefing} onKeyDown={toText}>
      <div className={styles.planning}>
        <div className={styles.settings}>
          <h1>{message("view.briefing")}</h1>
          <BriefingOptionsPanel plan={plan} change={change} />
          <BriefingContentsFields plan={plan} change={change} briefing={briefing} listed={listed} />
        </div>
        <Export plan={plan} briefing={briefing} />
      </div>
      <BriefingPagesPreview preview={preview} drawn={drawn} />
    </div>
  );
}

/**
 * Returns the contents of the briefing. They are computed when something that affects them changes, not at each key
 * press in the introduction.
 */
function useChosen(dossier: Dossier, plan: BriefingPlan): CollectedBriefing | null {
  const version = useSignal(dossier.version);
  const { layout, audience, filter, without, order, provisions, concordance, state, since, votes, day } = plan;
  return useMemo(
    // The ledger is one object that changes in place; its version shows that it has.
    () =>
      version >= 0
        ? collectPlannedBriefing(dossier, {
            layout,
            audience,
            filter,
            without,
            order,
            provisions,
            concordance,
            state,
            since,
            votes,
            day,
          })
        : null,
    [dossier, version, layout, audience, filter, without, order, provisions, concordance, state, since, votes, day],
  );
}

function usePreview(): BriefingPreview {
  const { host } = useWorkspace();
  const [preview] = useState(() => new BriefingPreview(host.typeset));
  useEffect(() => () => preview.close(), [preview]);
  return preview;
}

/** Returns the renderer of a preview's pages, which opens each PDF once it is typeset. */
function useDrawn(preview: BriefingPreview): PdfPageRenderer {
  const [drawn] = useState(() => new PdfPageRenderer());
  const { pdf, briefing } = useSignal(preview.shown);
  const isListing = (briefing as CollectedBriefing | null)?.content.briefing.layout === "delegate";
  useEffect(() => () => drawn.close(), [drawn]);
  useEffect(() => {
    if (pdf) drawn.open(pdf, isListing);
  }, [drawn, pdf, isListing]);
  return drawn;
}

/**
 * Returns the numbers of the notes that a briefing's pages list; null until they are known, and for a layout that lists
 * none.
 */
function useListed(
  preview: BriefingPreview,
  drawn: PdfPageRenderer,
  briefing: CollectedBriefing | null,
): readonly number[] | null {
  const shown = useSignal(preview.shown);
  const opened = useSignal(drawn.opened);
  const isOfThis = shown.isCurrent && shown.briefing === briefing && opened?.of === shown.pdf;
  return isOfThis ? (opened?.listed ?? null) : null;
}

interface ExportProps {
  readonly plan: BriefingPlan;
  readonly briefing: CollectedBriefing;
}

/** Typesets the PDF once more and saves it; Escape cancels. */
function Export({ plan, briefing }: ExportProps) {
  const workspace = useWorkspace();
  const [stage, setStage] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const go = async () => {
    stop.current = new AbortController();
    setStage("briefing.working");
    const { signal } = stop.current;
    const pages = await writeBriefingPagesInWorker(await briefing.publish(briefingFormOf(plan)), signal);
    await saveBriefingAsPdf(workspace, pages, briefing.content.text, { progress: setStage, signal });
    setStage(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || stage === null) return;
    event.stopPropagation();
    stop.current?.abort();
  };
  return (
    <div className={partsStyles.actions} onKeyDown={onKey}>
      {workspace.host.edition === "web" && <p className={partsStyles.hint}>{message("briefing.web")}</p>}
      {stage !== null && (
        <>
          <span data-stage role="status">
            {explainRefusal({ code: stage })}…
          </span>
          <Button onPress={() => stop.current?.abort()}>{message("briefing.stop")}</Button>
        </>
      )}
      <Button look="primary" id={BRIEFING_EXPORT_BUTTON_ID} isPending={stage !== null} onPress={() => void go()}>
        {message("briefing.export")}
      </Button>
    </div>
  );
}
