import { useMemo, useState, type KeyboardEvent } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { countDraftContents } from "#shared/import/draftCounts.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { chordOf } from "#renderer/workspace/shortcuts/chord.ts";
import { textNameOfDraft } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { KeyCap } from "#renderer/parts/controls/KeyCap.tsx";
import { ConfirmLeaveDialog } from "#renderer/parts/controls/ConfirmLeaveDialog.tsx";
import { useRenderStage } from "#renderer/parts/behaviour/useRenderStage.ts";
import { DraftDetailsForm } from "./panel/DraftDetailsForm.tsx";
import { ImportWarningList } from "./panel/ImportWarningList.tsx";
import { LeftOutWordsList } from "./panel/LeftOutContentsList.tsx";
import { AttributionPicker } from "./panel/AttributionPicker.tsx";
import { FileLanguageColumnsPicker } from "./panel/LanguageVersionPicker.tsx";
import { ManualMarkupOffer } from "./panel/ManualMarkupOffer.tsx";
import { PictureLanguageChoice } from "./panel/PictureLanguageChoice.tsx";
import { FileMarkupPicker } from "./panel/FileMarkupPicker.tsx";
import { ReviewOutline, useRepairedDraft } from "./outline/ReviewOutline.tsx";
import { ReviewTextPane } from "./text/ReviewTextPane.tsx";
import { RepairToolbar } from "./RepairToolbar.tsx";
import { acceptDraftReview } from "./acceptDraftReview.ts";
import { ReviewWindowState } from "./reviewWindowState.ts";
import {
  doubtfulProvisionsOf,
  findAdjacentDoubtfulProvision,
  usePlacedWarnings,
  type PlacedWarning,
} from "./panel/placedWarnings.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "./review.module.css";

/** The review of an imported draft: its outline beside its text, its details, and what is doubtful. */
export function DraftReviewWindow({ review }: { readonly review: DraftReview }) {
  const workspace = useWorkspace();
  const [bench] = useState(() => new ReviewWindowState(workspace, review));
  const [leaving, setLeaving] = useState(false);
  const [accepting, setAccepting] = useState(false);
  const stage = useRenderStage(4);
  const doubts = usePlacedWarnings(review);
  const doubtful = useMemo(() => doubtfulProvisionsOf(doubts), [doubts]);
  const isFile = "file" in review.origin;

  const close = () => workspace.incoming.dismiss();
  const leave = () => (review.isTouched ? setLeaving(true) : close());
  const take = async () => {
    if (accepting || !review.isAnswered) return;
    setAccepting(true);
    const added = await acceptDraftReview(workspace, review);
    setAccepting(false);
    if (!added) return;
    close();
    // A closing dialog returns the focus a frame later, and by then the text is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => workspace.focusText()));
  };
  const onKey = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    const doubt = chord.endsWith("F8")
      ? findAdjacentDoubtfulProvision(doubts, review.provision.value, chord === "F8" ? 1 : -1)
      : null;
    // In the list of documents, Enter adds the draft to the chosen one and does not change the choice.
    if (chord === "Mod+Enter" || (event.key === "Enter" && isInDocumentList(event))) void take();
    else if (doubt !== null) bench.goTo(doubt);
    else if (isTyping(event) || !undoOrRedo(review, chord)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ModalOverlay
      data-veil
      className={`${partsStyles.veil} ${styles.reviewVeil}`}
      isOpen
      onOpenChange={(open) => open || leave()}
    >
      <Modal className={styles.reviewModal}>
        <AriaDialog className={styles.review}>
          <div className={styles.reviewGrid} onKeyDownCapture={onKey}>
            <header className={styles.reviewHead}>
              <Title review={review} />
              <Button onPress={leave}>
                {message("review.leave")} <KeyCap>Esc</KeyCap>
              </Button>
              <AcceptButton review={review} accepting={accepting} onTake={() => void take()} />
            </header>
            <div className={styles.reviewLeft}>
              {stage > 0 && <RepairToolbar bench={bench} />}
              {stage > 0 && <ReviewOutline bench={bench} doubtful={doubtful} />}
            </div>
            <div className={styles.reviewText}>
              {stage > 1 ? (
                <ReviewTextPane bench={bench} doubtful={doubtful} />
              ) : (
                <div className={textStyles.textPane} />
              )}
              <p className={partsStyles.hint}>{message("review.text.hint")}</p>
            </div>
            <div className={styles.reviewPanel}>
              {stage > 2 && <DraftDetailsForm review={review} />}
              {stage > 3 && isFile && <FileContents bench={bench} doubts={doubts} />}
            </div>
          </div>
          {leaving && (
            <ConfirmLeaveDialog
              title={message("review.leaving")}
              what={message("review.leaving.what", { repairs: review.repairs })}
              onStay={() => setLeaving(false)}
              onLeave={close}
            />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface FileContentsProps {
  readonly bench: ReviewWindowState;
  readonly doubts: readonly PlacedWarning[];
}

/** What the file holds besides its text, what is doubtful, and what was left out. */
function FileContents({ bench, doubts }: FileContentsProps) {
  return (
    <>
      <FileLanguageColumnsPicker review={bench.review} />
      <PictureLanguageChoice review={bench.review} />
      <ManualMarkupOffer review={bench.review} />
      <FileMarkupPicker bench={bench} />
      <AttributionPicker bench={bench} />
      <ImportWarningList review={bench.review} doubts={doubts} onGo={(at) => bench.goTo(at)} />
      <LeftOutWordsList review={bench.review} />
    </>
  );
}

/** The name of the imported draft, and how much it contains. */
function Title({ review }: { readonly review: DraftReview }) {
  const workspace = useWorkspace();
  const reading = useRepairedDraft(review);
  const counts = useMemo(() => countDraftContents(reading), [reading]);
  return (
    <div>
      <Heading slot="title">{titleOf(workspace, review)}</Heading>
      <p className={styles.counts}>{message("reading.counts", counts)}</p>
    </div>
  );
}

interface AcceptButtonProps {
  readonly review: DraftReview;
  readonly accepting: boolean;
  readonly onTake: () => void;
}

/** The primary button. Its label says what it does. */
function AcceptButton({ review, accepting, onTake }: AcceptButtonProps) {
  useSignal(review.steps);
  useSignal(review.ticks);
  useSignal(review.answers);
  return (
    <Button
      look="primary"
      autoFocus={review.isAnswered}
      isDisabled={!review.isAnswered}
      isPending={accepting}
      onPress={onTake}
    >
      {message(review.isTouched || "revision" in review.origin ? "review.accept" : "review.open")}
    </Button>
  );
}

function titleOf({ ledger }: Workspace, { origin }: DraftReview): string {
  if ("file" in origin) return message("review.of-file", { name: origin.file.name });
  return message("review.of-revision", { symbol: ledger ? textNameOfDraft(ledger, origin.revision.draftId) : "" });
}

/** Undoes or redoes a repair; returns false if the keys mean neither. */
function undoOrRedo(review: DraftReview, chord: string): boolean {
  const way = chord === "Mod+KeyZ" ? "back" : chord === "Mod+KeyY" || chord === "Mod+Shift+KeyZ" ? "forth" : null;
  if (way) review.stepRepairs(way);
  return way !== null;
}

function isInDocumentList({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.closest(`.${styles.belonging}`) !== null;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
