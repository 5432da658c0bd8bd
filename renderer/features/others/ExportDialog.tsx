import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Form } from "react-aria-components";
import { explain, message, spoken } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { ExportContents } from "./ExportContents.tsx";
import { FormatPicker } from "./FormatPicker.tsx";
import { ExportSettings } from "./ExportSettings.tsx";
import { planExport, type ExportRequest } from "./planExport.ts";
import { saveExport } from "./saveExport.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./others.module.css";

/** Asks for whom the open dossier's notes are, in which program's format, and saves them. */
export function ExportDialog() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { notes, version } = useDossier();
  const [asked, setAsked] = useState<ExportRequest>({
    as: "docx",
    table: "register",
    text: notes.value!.text.id,
    // For everybody, and nobody's name: what is for fewer eyes is asked for.
    audience: { audience: "public", informals: false, authors: "none" },
    filter: "",
    words: spoken(),
  });
  const change = (changes: Partial<ExportRequest>) => setAsked({ ...asked, ...changes });
  const now = useSignal(version);
  const leaves = useMemo(
    () => (now >= 0 ? planExport(ledger, asked, workspace.me?.member) : null)!,
    [ledger, asked, workspace.me?.member, now],
  );
  const close = () => (workspace.viewState.dialog.value = null);
  const { stage, run, stop } = useRun();
  const save = async () => {
    if (leaves.kind === "nothing" || stage !== null) return;
    if (leaves.kind === "briefing") {
      close();
      return (workspace.viewState.view.value = "briefing");
    }
    const saved = await run((ways) => saveExport(workspace, asked, leaves, ways));
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
          className={styles.saveForOthers}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FormatPicker value={asked.as} onChange={(as) => change({ as })} />
          <div className={styles.asked}>
            <ExportSettings asked={asked} change={change} />
            <ExportContents asked={asked} leaves={leaves} />
          </div>
          <div className={partsStyles.actions}>
            {stage !== null && (
              <span className={styles.stage} role="status">
                {explain({ code: stage })} …
              </span>
            )}
            <Button onPress={stage === null ? close : stop}>
              {message(stage === null ? "dialog.cancel" : "briefing.stop")}
            </Button>
            <Button type="submit" look="primary" isDisabled={leaves.kind === "nothing"} isPending={stage !== null}>
              {message(leaves.kind === "briefing" ? "others.plan" : "others.save")}
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

/** Work that says how far it is, and stops when it is told to, or with the dialog. */
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
