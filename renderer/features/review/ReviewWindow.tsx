import { useMemo, useState, type KeyboardEvent } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { countDraftContents } from "#shared/import/draftCounts.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Review } from "#renderer/desk/incoming/review.ts";
import { chordOf } from "#renderer/desk/keys/chord.ts";
import { textCalled } from "#renderer/desk/words/wording.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Keys } from "#renderer/parts/Keys.tsx";
import { StayOrLeave } from "#renderer/parts/StayOrLeave.tsx";
import { useStages } from "#renderer/parts/stages.ts";
import { Details } from "./Details.tsx";
import { Doubts } from "./Doubts.tsx";
import { Exclusions } from "./Exclusions.tsx";
import { Found } from "./Found.tsx";
import { Outline, useReading } from "./Outline.tsx";
import { SheetPane } from "./SheetPane.tsx";
import { Tools } from "./Tools.tsx";
import { accept } from "./accept.ts";
import { Bench } from "./bench.ts";
import { doubtfulOf, doubtNext, useDoubts } from "./doubting.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "./review.module.css";

/** What was read, to be looked through: its outline beside its text, what it is, what is doubtful. */
export function ReviewWindow({ review }: { readonly review: Review }) {
  const desk = useDesk();
  const [bench] = useState(() => new Bench(desk, review));
  const [leaving, setLeaving] = useState(false);
  const [accepting, setAccepting] = useState(false);
  const stage = useStages(4);
  const doubts = useDoubts(review);
  const doubtful = useMemo(() => doubtfulOf(doubts), [doubts]);
  const isFile = "file" in review.origin;

  const close = () => desk.incoming.dismiss();
  const leave = () => (review.isTouched ? setLeaving(true) : close());
  const take = async () => {
    if (accepting || !review.isAnswered) return;
    setAccepting(true);
    const added = await accept(desk, review);
    setAccepting(false);
    if (!added) return;
    close();
    // A dialog that goes gives the focus back to what had it, a frame later; and the text is drawn by then.
    requestAnimationFrame(() => requestAnimationFrame(() => desk.toText()));
  };
  const onKey = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    const doubt = chord.endsWith("F8") ? doubtNext(doubts, review.at.value, chord === "F8" ? 1 : -1) : null;
    // Enter answers no question: in the list of documents it adds what is chosen there, and chooses nothing.
    if (chord === "Mod+Enter" || (event.key === "Enter" && isBelonging(event))) void take();
    else if (doubt !== null) bench.go(doubt);
    else if (isTyping(event) || !retrace(review, chord)) return;
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
                {message("review.leave")} <Keys>Esc</Keys>
              </Button>
              <Take review={review} accepting={accepting} onTake={() => void take()} />
            </header>
            <div className={styles.reviewLeft}>
              {stage > 0 && <Tools bench={bench} />}
              {stage > 0 && <Outline bench={bench} doubtful={doubtful} />}
            </div>
            <div className={styles.reviewText}>
              {stage > 1 ? <SheetPane bench={bench} doubtful={doubtful} /> : <div className={textStyles.textPane} />}
              <p className={partsStyles.hint}>{message("review.text.hint")}</p>
            </div>
            <div className={styles.reviewPanel}>
              {stage > 2 && <Details review={review} />}
              {stage > 3 && isFile && <Found bench={bench} />}
              {stage > 3 && isFile && <Doubts review={review} doubts={doubts} onGo={(at) => bench.go(at)} />}
              {stage > 3 && isFile && <Exclusions review={review} />}
            </div>
          </div>
          {leaving && (
            <StayOrLeave
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

/** What is looked through, and how much there is of it. */
function Title({ review }: { readonly review: Review }) {
  const desk = useDesk();
  const reading = useReading(review);
  const counts = useMemo(() => countDraftContents(reading), [reading]);
  return (
    <div>
      <Heading slot="title">{titleOf(desk, review)}</Heading>
      <p className={styles.counts}>{message("reading.counts", counts)}</p>
    </div>
  );
}

interface TakeProps {
  readonly review: Review;
  readonly accepting: boolean;
  readonly onTake: () => void;
}

/** The one primary button: what it says is what it does. */
function Take({ review, accepting, onTake }: TakeProps) {
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

function titleOf({ ledger }: Desk, { origin }: Review): string {
  if ("file" in origin) return message("review.of-file", { name: origin.file.name });
  return message("review.of-revision", { symbol: ledger ? textCalled(ledger, origin.revision.draftId) : "" });
}

/** Takes the last repair back, or makes it again; false where the keys mean neither. */
function retrace(review: Review, chord: string): boolean {
  const way = chord === "Mod+KeyZ" ? "back" : chord === "Mod+KeyY" || chord === "Mod+Shift+KeyZ" ? "forth" : null;
  if (way) review.go(way);
  return way !== null;
}

function isBelonging({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.closest(`.${styles.belonging}`) !== null;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
