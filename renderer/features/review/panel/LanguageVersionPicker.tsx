import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import { reviewTickNameOf, type DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import { FileMarkupCheckbox } from "./FileMarkupPicker.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The text in the other columns of the file, to add as language versions. None is added unless it is ticked. */
export function FileLanguageColumnsPicker({ review }: { readonly review: DraftReview }) {
  const { languageVersions = [] } = useRepairedDraft(review);
  if (languageVersions.length === 0 || "revision" in review.origin) return null;
  return (
    <section>
      <h3>{message("review.versions")}</h3>
      <p className={partsStyles.hint}>{message("review.versions.what")}</p>
      {languageVersions.map(({ draft: { language, provisions } }) => (
        <FileMarkupCheckbox key={language} review={review} name={reviewTickNameOf("language", language)}>
          {message("review.versions.of", { language: nameOfLanguageTag(language), count: provisions.length })}
        </FileMarkupCheckbox>
      ))}
    </section>
  );
}
