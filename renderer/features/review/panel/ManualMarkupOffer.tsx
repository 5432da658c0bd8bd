import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import { rereadDraft } from "../rereadDraft.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

/**
 * Offers to read words that are struck out, underlined and the like by hand as tracked changes. Another choice reads the
 * file again, so it is made before repairs.
 */
export function ManualMarkupOffer({ review }: { readonly review: DraftReview }) {
  const workspace = useWorkspace();
  const { manualMarkup } = useRepairedDraft(review);
  const isRead = useSignal(review.readsManualMarkup);
  const { now } = useSignal(review.steps);
  if (!manualMarkup) return null;
  const { deleted, inserted, doubtful, look, legend } = manualMarkup;
  return (
    <section>
      <h3>{message("review.manual")}</h3>
      <p className={partsStyles.hint}>{message("review.manual.what", { deleted, inserted, look: look ?? "none" })}</p>
      {doubtful > 0 && <p className={partsStyles.hint}>{message("review.manual.doubtful", { count: doubtful })}</p>}
      {legend !== "" && (
        <p className={partsStyles.hint} dir="auto">
          {message("review.manual.legend", { legend })}
        </p>
      )}
      <CheckboxField
        isSelected={isRead}
        isDisabled={now > 0}
        onChange={(readsManualMarkup) => void rereadDraft(workspace, review, { readsManualMarkup })}
      >
        {message("review.manual.read")}
      </CheckboxField>
      {now > 0 && <p className={partsStyles.hint}>{message("review.view.repaired")}</p>}
    </section>
  );
}
