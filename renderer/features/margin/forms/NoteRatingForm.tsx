import { useLayoutEffect, useRef, useState } from "react";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { splitAtEnter } from "#renderer/workspace/shortcuts/preFocusInputBuffer.ts";
import { isEntryFormPristine, type EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import { AssessmentForm, focusRatingScale, ratingLevelOfKey } from "#renderer/parts/domain/AssessmentForm.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { OwnNameField, OwnNameNotice } from "./OwnNameField.tsx";
import { RatingOutcome } from "./SeverityPicker.tsx";
import { useMarginFormHandlers } from "./useMarginFormHandlers.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

interface RateFormProps {
  readonly writing: EntryFormState & { what: "rating" };
  readonly thread: Thread;
}

/** The user's full rating of a note, beneath it: four digits and Enter. */
export function NoteRatingForm({ writing, thread }: RateFormProps) {
  const workspace = useWorkspace();
  const { ledger, session } = useDossier();
  const [name, setName] = useState("");
  const { assessment, on } = writing;
  const set = (assessment: Assessment) => (session!.localState.form.value = { ...writing, assessment });
  const box = useRef<HTMLDivElement>(null);
  const save = async (writing: RateFormProps["writing"]) => {
    if (isEntryFormPristine(writing, ledger)) return on;
    if (name.trim()) await workspace.commit(setProfileAct(ledger, workspace.me, name));
    return (await workspace.commit(rateThreadAct(ledger, workspace.me, on, writing.assessment))) ? on : null;
  };
  const form = useMarginFormHandlers(NO_FIELD, save, {
    focus: () => focusRatingScale(box.current!.querySelector(`.${partsStyles.scale}`)!),
  });
  useFirstScale(box, (typed) => set(withDigits(assessment, typed)), form.enter);
  return (
    <div
      className={`${styles.rateForm} ${styles.form}`}
      data-form="rating"
      role="group"
      aria-label={message("rate.label")}
      ref={box}
      onKeyDownCapture={form.onKeyDownCapture}
      onKeyDown={form.onKeyDown}
    >
      <RatingOutcome value={assessment} />
      <AssessmentForm value={assessment} rights={thread.annotation.rights} onChange={set} />
      <p className={partsStyles.hint}>{message("rate.keys")}</p>
      <OwnNameField name={name} setName={setName} />
      <OwnNameNotice />
      <div className={partsStyles.actions}>
        {/* If the scale lost the focus, its examples would be hidden, and the buttons move away beneath the press. */}
        <Button preventFocusOnPress onPress={form.discard}>
          {message("form.discard")}
        </Button>
        <Button
          preventFocusOnPress
          look="primary"
          isDisabled={Object.keys(assessment).length === 0}
          onPress={form.save}
        >
          {message("form.save")}
        </Button>
      </div>
    </div>
  );
}

const NO_FIELD = { current: null };

/**
 * Focuses the first scale, or the one after the digits typed before the form was ready; also handles an Enter typed
 * then.
 */
function useFirstScale(
  box: React.RefObject<HTMLElement | null>,
  take: (digits: string) => void,
  enter: () => void,
): void {
  const { keystrokes } = useWorkspace();
  useLayoutEffect(() => {
    const { text, isEntered } = splitAtEnter(keystrokes.end());
    if (text !== "") take(text);
    const scales = box.current!.querySelectorAll(`.${partsStyles.scale}`);
    focusRatingScale(scales[Math.min(text.length, scales.length - 1)]);
    if (isEntered) enter();
    // What was typed is taken once, when the form is mounted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [box, keystrokes]);
}

function withDigits(given: Assessment, typed: string): Assessment {
  let levels = given;
  RATING_DIMENSIONS.forEach((dimension, i) => {
    const level = ratingLevelOfKey(`Digit${typed[i] ?? ""}`);
    if (level !== undefined) levels = { ...levels, [dimension]: level };
  });
  return levels;
}
