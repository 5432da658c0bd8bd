import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { RecognitionLanguageField } from "#renderer/parts/domain/RecognitionLanguageField.tsx";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import { rereadDraft } from "../rereadDraft.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Chooses the language in which the text of a picture is recognised. Another choice recognises it again. */
export function PictureLanguageChoice({ review }: { readonly review: DraftReview }) {
  const workspace = useWorkspace();
  const { warnings } = useRepairedDraft(review);
  const language = useSignal(review.recogniseAs);
  const { now } = useSignal(review.steps);
  const [isReading, setIsReading] = useState(false);
  if (!("file" in review.origin) || !warnings.some(({ code }) => code === "reading.recognised")) return null;
  const reread = async (recogniseAs: typeof language) => {
    setIsReading(true);
    await rereadDraft(workspace, review, { recogniseAs: recogniseAs ?? undefined });
    setIsReading(false);
  };
  return (
    <section>
      <h3>{message("review.picture")}</h3>
      {now > 0 ? (
        <p className={partsStyles.hint}>{message("review.view.repaired")}</p>
      ) : (
        <RecognitionLanguageField value={language} onChange={(recogniseAs) => void reread(recogniseAs)} />
      )}
      {isReading && (
        <p className={partsStyles.hint} role="status">
          {message("review.picture.reading")}
        </p>
      )}
    </section>
  );
}
