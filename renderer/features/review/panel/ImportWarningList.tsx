import { isImportAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { rereadDraft } from "../rereadDraft.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import type { PlacedWarning } from "./placedWarnings.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../review.module.css";

interface WarningListProps {
  readonly review: DraftReview;
  readonly doubts: readonly PlacedWarning[];
  readonly onGo: (at: number) => void;
}

/** What could not be kept or is doubtful; a warning with a place leads to it. */
export function ImportWarningList({ review, doubts, onGo }: WarningListProps) {
  const none = useRepairedDraft(review).exclusions.length > 0 ? "review.doubts.none.but" : "review.doubts.none";
  return (
    <section className={styles.doubts}>
      <h3>
        {message("review.doubts", { count: doubts.length })}
        {doubts.some(({ at }) => at !== null) && <kbd className={partsStyles.keys}>F8</kbd>}
      </h3>
      {"file" in review.origin && <NumberParagraphs review={review} />}
      {doubts.length === 0 && <p className={partsStyles.hint}>{message(none)}</p>}
      <ul>
        {doubts.map(({ warning, at, address }, i) => (
          <li key={i}>
            {at === null ? (
              <p>{explainRefusal(warning)}</p>
            ) : (
              <button type="button" onClick={() => onGo(at)}>
                <Place warning={warning} address={address} />
                {explainRefusal(warning)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Numbers the paragraphs of a text whose own numbers are of no use. A text without any is numbered anyway. */
function NumberParagraphs({ review }: Pick<WarningListProps, "review">) {
  const workspace = useWorkspace();
  const isNumbered = useSignal(review.numbersParagraphs);
  const { draft } = useRepairedDraft(review);
  if (!isNumbered && draft.provisions.some(({ num }) => isImportAssignedNumber(num))) return null;
  return (
    <CheckboxField
      isSelected={isNumbered}
      isDisabled={review.repairs > 0}
      onChange={(numbersParagraphs) => void rereadDraft(workspace, review, { numbersParagraphs })}
    >
      {message("review.numbered")}
    </CheckboxField>
  );
}

function Place({ warning: { where }, address }: Pick<PlacedWarning, "warning" | "address">) {
  const place = where ? message("reading.place", { ...where }) : "";
  return (
    <span className={styles.place}>
      <bdi dir="ltr">{address}</bdi>
      {address && place && " · "}
      {place}
    </span>
  );
}
