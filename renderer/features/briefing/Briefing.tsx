import { signal } from "@preact/signals-core";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Briefed } from "../../../shared/exchange/briefed.ts";
import { previewOf } from "../../../shared/exchange/source.ts";
import { explain, message } from "../../../shared/messages/messages.ts";
import { useSignal } from "../../desk/base/signals.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Dossier } from "../../desk/dossier/dossier.ts";
import { sourceInWorker } from "../../desk/files/jobs.ts";
import { NEW_PLAN, type Plan } from "../../desk/own/plan.ts";
import { Button } from "../../parts/Button.tsx";
import { Options } from "./Options.tsx";
import { Pages } from "./Pages.tsx";
import { DrawnPages } from "./pages.ts";
import { What } from "./What.tsx";
import { EXPORT } from "./ids.ts";
import { Preview } from "./preview.ts";
import { saveBriefing } from "./save.ts";
import { chosenBy, madeOf } from "./source.ts";
import * as frameStyles from "../../frame/frame.module.css";
import * as partsStyles from "../../parts/parts.module.css";
import * as styles from "./briefing.module.css";

/** The briefing on the open text: what it is to be, and its pages as they will print. */
export function Briefing() {
  const desk = useDesk();
  const dossier = useDossier();
  const kept = useMemo(() => dossier.seat?.own.plan ?? signal<Plan | null>(null), [dossier]);
  const now = useSignal(kept);
  // One that was kept by an earlier version lacks what came since.
  const plan = useMemo(() => ({ ...NEW_PLAN, ...now }), [now]);
  const change = useCallback(
    (changes: Partial<Plan>) => (kept.value = { ...NEW_PLAN, ...kept.value, ...changes }),
    [kept],
  );
  const briefing = useChosen(dossier, plan);
  const preview = usePreview();
  const drawn = useDrawn(preview);
  const listed = useListed(preview, drawn, briefing);
  useEffect(() => {
    if (briefing) preview.plan(briefing, () => previewOf(briefing, madeOf(plan)));
  }, [preview, briefing, plan]);
  const toText = (event: KeyboardEvent) => {
    if (event.key === "Escape") desk.toText();
  };
  if (!briefing) return <p className={frameStyles.waiting}>{message("dossier.waiting")}</p>;
  return (
    <div className={styles.briefing} onKeyDown={toText}>
      <div className={styles.planning}>
        <div className={styles.settings}>
          <h1>{message("view.briefing")}</h1>
          <Options plan={plan} change={change} />
          <What plan={plan} change={change} briefing={briefing} listed={listed} />
        </div>
        <Export plan={plan} briefing={briefing} />
      </div>
      <Pages preview={preview} drawn={drawn} />
    </div>
  );
}

/** What is in the briefing: found anew when something of that is changed, and not with every letter of an introduction. */
function useChosen(dossier: Dossier, plan: Plan): Briefed | null {
  const version = useSignal(dossier.version);
  const { layout, audience, filter, without, order, provisions, concordance, day } = plan;
  return useMemo(
    // The ledger is one object whatever changes in it; its version tells.
    () =>
      version >= 0
        ? chosenBy(dossier, { layout, audience, filter, without, order, provisions, concordance, day })
        : null,
    [dossier, version, layout, audience, filter, without, order, provisions, concordance, day],
  );
}

function usePreview(): Preview {
  const { host } = useDesk();
  const [preview] = useState(() => new Preview(host.typeset));
  useEffect(() => () => preview.close(), [preview]);
  return preview;
}

/** The pages of a preview, drawn as they are set. */
function useDrawn(preview: Preview): DrawnPages {
  const [drawn] = useState(() => new DrawnPages());
  const { pdf, briefing } = useSignal(preview.shown);
  const isListing = (briefing as Briefed | null)?.layout === "delegate";
  useEffect(() => () => drawn.close(), [drawn]);
  useEffect(() => {
    if (pdf) drawn.open(pdf, isListing);
  }, [drawn, pdf, isListing]);
  return drawn;
}

/** The numbers of the notes that the pages of a briefing list; null while that is not known, and for a layout that lists none. */
function useListed(preview: Preview, drawn: DrawnPages, briefing: Briefed | null): readonly number[] | null {
  const shown = useSignal(preview.shown);
  const opened = useSignal(drawn.opened);
  const isOfThis = shown.isCurrent && shown.briefing === briefing && opened?.of === shown.pdf;
  return isOfThis ? (opened?.listed ?? null) : null;
}

interface ExportProps {
  readonly plan: Plan;
  readonly briefing: Briefed;
}

/** Sets the PDF anew and saves it; Escape stops it. */
function Export({ plan, briefing }: ExportProps) {
  const desk = useDesk();
  const [stage, setStage] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const go = async () => {
    stop.current = new AbortController();
    setStage("briefing.working");
    const { signal } = stop.current;
    const source = await sourceInWorker("briefing", briefing, madeOf(plan), signal);
    await saveBriefing(desk, source, { progress: setStage, signal });
    setStage(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || stage === null) return;
    event.stopPropagation();
    stop.current?.abort();
  };
  return (
    <div className={partsStyles.actions} onKeyDown={onKey}>
      {desk.host.edition === "web" && <p className={partsStyles.hint}>{message("briefing.web")}</p>}
      {stage !== null && (
        <>
          <span data-stage role="status">
            {explain({ code: stage })}…
          </span>
          <Button onPress={() => stop.current?.abort()}>{message("briefing.stop")}</Button>
        </>
      )}
      <Button look="primary" id={EXPORT} isPending={stage !== null} onPress={() => void go()}>
        {message("briefing.export")}
      </Button>
    </div>
  );
}
