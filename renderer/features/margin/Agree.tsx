import { useState, type KeyboardEvent } from "react";
import { setAgreedSeverity } from "#shared/acts/notes/setAgreedSeverity.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { GRADE_NAMES, GRADES } from "#shared/rights/ratingLevels.ts";
import type { Grade } from "#shared/rights/severity.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { ratedBy } from "#renderer/desk/words/grades.ts";
import { toneOfGrade } from "#renderer/desk/words/tone.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./margin.module.css";

/** Records the level that was agreed on for a note, beside everybody's rating. */
export function Agree({ thread, close }: { readonly thread: Thread; readonly close: () => void }) {
  const desk = useDesk();
  const ledger = useLedger();
  const { agreed, ratings, id } = thread;
  const [grade, setGrade] = useState<Grade | null>(agreed?.grade ?? null);
  const [reason, setReason] = useState(agreed?.said[0]?.reason ?? "");
  const say = async (level: Grade | null) => {
    if (await desk.say(setAgreedSeverity(ledger, desk.me, id, level, reason.trim()))) close();
  };
  // Before the radio that has the focus takes Enter for itself.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isText = (event.target as HTMLInputElement).type === "text";
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    if (digit && !isText) setGrade(Number(digit) as Grade);
    if (event.key !== "Enter" || !grade || (event.target as Element).tagName !== "INPUT") return;
    event.preventDefault();
    event.stopPropagation();
    void say(grade);
  };
  return (
    <Dialog title={message("agree.title")} onClose={close}>
      <div className={styles.agree} onKeyDownCapture={onKeyDownCapture}>
        {ratings.length > 0 && (
          <ul>
            {ratings.map((rating) => (
              <li key={rating.id}>{ratedBy(ledger, rating)}</li>
            ))}
          </ul>
        )}
        <Segments
          autoFocus
          label={message("agree.level")}
          segments={GRADES.map((each) => ({
            id: String(each),
            name: message(`severity.${GRADE_NAMES[each]}`),
            tone: toneOfGrade(each),
          }))}
          value={grade === null ? null : String(grade)}
          onChange={(id) => setGrade(Number(id) as Grade)}
        />
        <Field label={message("agree.reason.label")} value={reason} onChange={setReason} />
        <p className={partsStyles.hint}>{message("agree.beside")}</p>
        <div className={partsStyles.actions}>
          {agreed && (
            <Button className={partsStyles.first} onPress={() => void say(null)}>
              {message("agree.clear")}
            </Button>
          )}
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button look="primary" isDisabled={grade === null} onPress={() => void say(grade)}>
            {message("agree.save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
