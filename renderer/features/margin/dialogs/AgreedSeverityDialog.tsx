import { useState, type KeyboardEvent } from "react";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { SEVERITY_GRADE_NAMES, SEVERITY_GRADES } from "#shared/rights/ratingLevels.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { describeRating } from "#renderer/workspace/labels/ratingSigns.ts";
import { toneOfGrade } from "#renderer/workspace/labels/noteColourTone.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

/** Records the severity agreed on for a note, beside everybody's rating. */
export function AgreedSeverityDialog({ thread, close }: { readonly thread: Thread; readonly close: () => void }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { agreed, ratings, id } = thread;
  const [grade, setGrade] = useState<SeverityGrade | null>(agreed?.grade ?? null);
  const [reason, setReason] = useState(agreed?.said[0]?.reason ?? "");
  const save = async (level: SeverityGrade | null) => {
    if (await workspace.commit(setAgreedSeverityAct(ledger, workspace.me, id, level, reason.trim()))) close();
  };
  // Captured before the focused radio button handles Enter.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isText = (event.target as HTMLInputElement).type === "text";
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    if (digit && !isText) setGrade(Number(digit) as SeverityGrade);
    if (event.key !== "Enter" || !grade || (event.target as Element).tagName !== "INPUT") return;
    event.preventDefault();
    event.stopPropagation();
    void save(grade);
  };
  return (
    <Dialog title={message("agree.title")} onClose={close}>
      <div className={styles.agree} onKeyDownCapture={onKeyDownCapture}>
        {ratings.length > 0 && (
          <ul>
            {ratings.map((rating) => (
              <li key={rating.id}>{describeRating(ledger, rating)}</li>
            ))}
          </ul>
        )}
        <SegmentedControl
          autoFocus
          label={message("agree.level")}
          segments={SEVERITY_GRADES.map((each) => ({
            id: String(each),
            name: message(`severity.${SEVERITY_GRADE_NAMES[each]}`),
            tone: toneOfGrade(each),
          }))}
          value={grade === null ? null : String(grade)}
          onChange={(id) => setGrade(Number(id) as SeverityGrade)}
        />
        <TextInputField label={message("agree.reason.label")} value={reason} onChange={setReason} />
        <p className={partsStyles.hint}>{message("agree.beside")}</p>
        <div className={partsStyles.actions}>
          {agreed && (
            <Button className={partsStyles.first} onPress={() => void save(null)}>
              {message("agree.clear")}
            </Button>
          )}
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button look="primary" isDisabled={grade === null} onPress={() => void save(grade)}>
            {message("agree.save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
