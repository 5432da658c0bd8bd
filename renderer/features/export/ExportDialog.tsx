import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Form } from "react-aria-components";
import { explainRefusal, message, getMessageLanguage } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { ExportContentsSummary } from "./ExportContentsSummary.tsx";
import { ExportFormatPicker } from "./ExportFormatPicker.tsx";
import { ExportSettingsFields } from "./ExportSettingsFields.tsx";
import { planExport, type ExportRequest } from "./planExport.ts";
import { saveExport } from "./saveExport.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./export.module.css";

/** Asks for the audience of the open dossier's notes and for the file format, and saves them. */
export function ExportDialog() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { notes, version } = useDossier();
  const [request, setRequest] = useState<ExportRequest>({
    as: "docx",
    table: "register",
    text: notes.value!.text.id,
    // Public and without names: anything more confidential has to be chosen.
    audience: { audience: "public", informals: false, authors: "none" },
    filter: "",
    selected: workspace.viewState.exportedItems.value,
    words: getMessageLanguage(),
  });
  const change = (changes: Partial<ExportRequest>) => setRequest({ ...request, ...changes });
  const now = useSignal(version);
  const plan = useMemo(
    () => (now >= 0 ? planExport(ledger, request, workspace.me?.member) : null)!,
    [ledger, request, workspace.me?.member, now],
  );
  const close = () => (workspace.viewState.dialog.value = null);
  const { stage, run, stop } = useRun();
  const save = async () => {
    if (plan.kind === "nothing" || stage !== null) return;
    if (plan.kind === "briefing") {
      close();
      return (workspace.viewState.view.value = "briefing");
    }
    const saved = await run((ways) => saveExport(workspace, request, plan, ways));
    if (saved) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || stage === null) return;
    event.stopPropagation();
    stop();
  };
  return (
    <Dialog title={message("others.title")} onClose={close} wide>
      <div onKeyDown={onKey}>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div className={styles.saveForOthers}>
            <ExportFormatPicker value={request.as} onChange={(as) => change({ as })} />
            <div className={styles.asked}>
              <ExportSettingsFields asked={request} change={change} />
              <ExportContentsSummary asked={request} leaves={plan} />
            </div>
          </div>
          <div className={partsStyles.actions}>
            {stage !== null && (
              <span className={styles.stage} role="status">
                {explainRefusal({ code: stage })}…
              </span>
            )}
            <Button onPress={stage === null ? close : stop}>
              {message(stage === null ? "dialog.cancel" : "briefing.stop")}
            </Button>
            <Button type="submit" look="primary" isDisabled={plan.kind === "nothing"} isPending={stage !== null}>
              {message(plan.kind === "briefing" ? "others.plan" : "others.save")}
            </Button>
          </div>
        </Form>
      </div>
    </Dialog>
  );
}

interface Ways {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** Runs work that reports its progress, and that is stopped on request or when the dialog closes. */
function useRun() {
  const [stage, setStage] = useState<string | null>(null);
  const stopping = useRef<AbortController>(null);
  const stop = () => stopping.current?.abort();
  useEffect(() => () => stopping.current?.abort(), []);
  const run = async (work: (ways: Ways) => Promise<boolean>) => {
    stopping.current = new AbortController();
    setStage("briefing.working");
    const done = await work({ progress: setStage, signal: stopping.current.signal });
    setStage(null);
    return done;
  };
  return { stage, run, stop };
}
