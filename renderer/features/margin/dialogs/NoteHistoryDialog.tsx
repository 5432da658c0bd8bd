import { useEffect, useRef } from "react";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { noteHistoryOf, type NoteHistoryStep } from "#shared/ledger/queries/noteHistory.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { nameOfDraft } from "#shared/ledger/texts/textEntries.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { SEVERITY_GRADE_NAMES, severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { describeNoteChanges } from "../cards/noteChanges.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** The versions of a note and everything else said about it, by whom and when; the oldest first. */
export function NoteHistoryDialog({ thread, close }: { readonly thread: Thread; readonly close: () => void }) {
  const ledger = useLedger();
  // The list takes the focus, so that the scroll keys work at once.
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.focus(), []);
  return (
    <Dialog wide title={message("history.title")} onClose={close}>
      <ol ref={list} className={styles.history} tabIndex={0} aria-label={message("history.title")}>
        {noteHistoryOf(ledger, thread).map((step) => (
          <li key={step.key} data-apart={step.apart || undefined}>
            <p className={styles.meta}>
              <strong>{memberNameOf(ledger, step.member)}</strong> {textOf(step, ledger)} ·{" "}
              {formatTimeOmittingToday(step.at)}
              {step.apart && ` · ${message("history.apart")}`}
            </p>
            <Words step={step} />
          </li>
        ))}
      </ol>
      <p className={partsStyles.hint}>{message("history.claims")}</p>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("compare.close")}</Button>
      </div>
    </Dialog>
  );
}

function textOf(step: NoteHistoryStep, ledger: Ledger): string {
  switch (step.what) {
    case "rated":
      return message("history.rated", { level: explainRefusal({ code: severityMessageCode(step.severity) }) });
    case "agreed":
      return message("history.agreed", { level: message(`severity.${SEVERITY_GRADE_NAMES[step.grade]}`) });
    case "assigned":
      return message("history.assigned", { who: memberNameOf(ledger, step.to) });
    case "placed":
      return message("history.placed", { says: step.says, text: nameOfDraft(ledger, step.draft) });
    case "taken-back":
      return message(`history.taken-back.${step.of}`);
    case "unreadable":
      return message("history.unreadable", { of: step.of });
    default:
      return message(`history.${step.what}`);
  }
}

function Words({ step }: { readonly step: NoteHistoryStep }) {
  if (step.what === "changed" && step.before) return <Changed before={step.before} after={step.body} />;
  if (step.what === "noted" || step.what === "changed") return <p dir="auto">{step.body.comment}</p>;
  return "reason" in step && step.reason ? <q dir="auto">{step.reason}</q> : null;
}

function Changed({ before, after }: { readonly before: AnnotationBody; readonly after: AnnotationBody }) {
  const changes = describeNoteChanges(before, after);
  return (
    <>
      {before.comment !== after.comment && (
        <Redline before={before.comment} after={after.comment} lang="" dir="auto" short />
      )}
      {changes.length > 0 && <p className={styles.meta}>{changes.join(" · ")}</p>}
    </>
  );
}
