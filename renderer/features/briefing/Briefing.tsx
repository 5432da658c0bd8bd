import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { explain, message, spoken } from "../../../shared/messages/messages.ts";
import { useCell, Variable } from "../../desk/cell.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { NEW_PLAN, type Plan } from "../../desk/plan.ts";
import { Button } from "../../parts/Button.tsx";
import { Options } from "./Options.tsx";
import { Pages } from "./Pages.tsx";
import { Preview } from "./preview.ts";
import { saveBriefing } from "./save.ts";
import { planned, sourceOf } from "./source.ts";
import { What } from "./What.tsx";
import "./briefing.css";

/** The briefing on the open text: what it is to be, and its pages as they will print. */
export function Briefing() {
  const desk = useDesk();
  const dossier = useDossier();
  const version = useCell(dossier.version);
  const kept = useMemo(() => dossier.seat?.own.plan ?? new Variable<Plan | null>(null), [dossier]);
  const plan = useCell(kept) ?? NEW_PLAN;
  const words = plan.words ?? spoken();
  const change = (changes: Partial<Plan>) => kept.set({ ...(kept.now ?? NEW_PLAN), ...changes });
  // The ledger is one object whatever changes in it; its version tells.
  const briefing = useMemo(() => (version >= 0 ? planned(dossier, plan) : null), [dossier, plan, version]);
  const preview = usePreview();
  useEffect(() => {
    if (briefing) preview.plan(() => sourceOf(briefing.made, briefing.asked, words));
  }, [preview, briefing, words]);
  const toText = (event: KeyboardEvent) => {
    if (event.key === "Escape") desk.toText();
  };
  if (!briefing) return <p className="waiting">{message("dossier.waiting")}</p>;
  return (
    <div className="briefing" onKeyDown={toText}>
      <div className="planning">
        <h1>{message("view.briefing")}</h1>
        <Options plan={plan} change={change} />
        <What plan={plan} change={change} briefing={briefing} />
        <Export plan={plan} briefing={briefing} />
      </div>
      <Pages preview={preview} />
    </div>
  );
}

function usePreview(): Preview {
  const { host } = useDesk();
  const [preview] = useState(() => new Preview(host.typeset));
  useEffect(() => () => preview.close(), [preview]);
  return preview;
}

interface ExportProps {
  readonly plan: Plan;
  readonly briefing: NonNullable<ReturnType<typeof planned>>;
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
    const source = await sourceOf(briefing.made, briefing.asked, plan.words ?? spoken());
    await saveBriefing(desk, source, { progress: setStage, signal: stop.current.signal });
    setStage(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || stage === null) return;
    event.stopPropagation();
    stop.current?.abort();
  };
  return (
    <div className="actions" onKeyDown={onKey}>
      {desk.host.edition === "web" && <p className="hint">{message("briefing.web")}</p>}
      {stage !== null && (
        <>
          <span className="stage" role="status">
            {explain({ code: stage })} …
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

/** The button that exports, by its id in the page. */
export const EXPORT = "briefing-export";
