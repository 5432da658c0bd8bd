import { useRef, useState, type ReactNode, type RefObject } from "react";
import { flushSync } from "react-dom";
import { listStandards } from "#shared/ledger/queries/listStandards.ts";
import { message } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";
import type { NoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { AssessmentForm, focusRatingScale } from "#renderer/parts/domain/AssessmentForm.tsx";
import { MentionTextArea } from "#renderer/parts/domain/MentionTextArea.tsx";
import { RightsPicker } from "#renderer/parts/domain/RightsPicker.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { StandardsPicker } from "#renderer/parts/domain/StandardsPicker.tsx";
import { CircumstanceFields } from "./CircumstanceFields.tsx";
import { useMentionableMembers } from "../cards/MentionText.tsx";
import { hasRatedDimension, RatingOutcome, SeverityPicker } from "./SeverityPicker.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

interface NoteFieldsProps {
  readonly words: NoteInput;
  readonly set: (changes: Partial<NoteInput>) => void;
  /** The field of the comment, which takes the focus first. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What follows the comment. */
  readonly children: ReactNode;
}

/** The fields of a note, in the order in which users think of them. */
export function NoteFields({ words, set, field, children }: NoteFieldsProps) {
  const [full, setFull] = useState(hasRatedDimension(words.assessment));
  const assessment = useRef<HTMLDivElement>(null);
  const openFull = (full: boolean) => {
    flushSync(() => setFull(full));
    focusRatingScale(assessment.current?.firstElementChild);
  };
  const ledger = useLedger();
  const others = useMentionableMembers();
  const bank = listStandards(ledger);
  const rated = isKindWithSeverity(words.kind);
  const assess = (assessment: Assessment) => set({ assessment });
  return (
    <>
      <SegmentedControl
        bare
        label={message("form.kind")}
        segments={ANNOTATION_KINDS.map((id) => ({ id, name: message(`kind.${id}`) }))}
        value={words.kind}
        onChange={(kind) => set({ kind })}
      />
      <MentionTextArea
        label={message("form.comment")}
        value={words.comment}
        onChange={(comment) => set({ comment })}
        field={field}
        rows={words.comment.length > 160 ? 7 : 3}
        placeholder={message(`form.placeholder.${words.kind}`)}
        members={others}
      />
      {children}
      {rated && <SeverityPicker value={words.assessment} onChange={assess} full={full} setFull={openFull} />}
      <RightsPicker value={words.rights} onChange={(rights) => set({ rights })} />
      <StandardsPicker
        value={words.standards ?? []}
        onChange={(standards) => set({ standards })}
        bank={bank}
        rights={words.rights}
      />
      {rated && full && (
        <>
          {hasRatedDimension(words.assessment) && (
            <div className={styles.severity}>
              <RatingOutcome value={words.assessment} />
            </div>
          )}
          <AssessmentForm value={words.assessment} rights={words.rights} onChange={assess} box={assessment} />
          <p className={partsStyles.hint}>{message("rate.keys")}</p>
        </>
      )}
      <CircumstanceFields words={words} set={set} />
    </>
  );
}
