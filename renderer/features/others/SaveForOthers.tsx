import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Form } from "react-aria-components";
import { explain, message, spoken } from "../../../shared/messages/messages.ts";
import { useSignal } from "../../desk/base/signals.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Contents } from "./Contents.tsx";
import { Formats } from "./Formats.tsx";
import { Settings } from "./Settings.tsx";
import { leavesOf, type Asked } from "./leaving.ts";
import { saveForOthers } from "./saving.ts";
import * as partsStyles from "../../parts/parts.module.css";
import * as styles from "./others.module.css";

/** Asks for whom the open dossier's notes are, in which program's format, and saves them. */
export function SaveForOthers() {
  const desk = useDesk();
  const ledger = useLedger();
  const { notes, version } = useDossier();
  const [asked, setAsked] = useState<Asked>({
    as: "docx",
    table: "register",
    text: notes.value!.text.id,
    // For everybody, and nobody's name: what is for fewer eyes is asked for.
    audience: { audience: "public", informals: false, authors: "none" },
    filter: "",
    words: spoken(),
  });
  const change = (changes: Partial<Asked>) => setAsked({ ...asked, ...changes });
  const now = useSignal(version);
  const leaves = useMemo(
    () => (now >= 0 ? leavesOf(ledger, asked, desk.me?.member) : null)!,
    [ledger, asked, desk.me?.member, now],
  );
  const close = () => (desk.place.dialog.value = null);
  const { stage, run, stop } = useRun();
  const save = async () => {
    if (leaves.what === "nothing" || stage !== null) return;
    if (leaves.what === "briefing") {
      close();
      return (desk.place.view.value = "briefing");
    }
    const saved = await run((ways) => saveForOthers(desk, asked, leaves, ways));
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
          <Formats value={asked.as} onChange={(as) => change({ as })} />
          <div className={styles.asked}>
            <Settings asked={asked} change={change} />
            <Contents asked={asked} leaves={leaves} />
          </div>
          <div className={partsStyles.actions}>
            {stage !== null && (
              <span className={styles.stage} role="status">
                {explain({ code: stage })}…
              </span>
            )}
            <Button onPress={stage === null ? close : stop}>
              {message(stage === null ? "dialog.cancel" : "briefing.stop")}
            </Button>
            <Button type="submit" look="primary" isDisabled={leaves.what === "nothing"} isPending={stage !== null}>
              {message(leaves.what === "briefing" ? "others.plan" : "others.save")}
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
