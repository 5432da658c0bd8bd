import type { Draft } from "#shared/draft/draft.ts";
import { listArticleOrTopLevelEIds } from "#shared/import/revisionCoverage.ts";
import { isLanguage, LANGUAGES, localeOf } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { AddedTextDetails, DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { SelectField, type SelectOption } from "#renderer/parts/controls/SelectField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { ReviewDocumentChoice } from "./ReviewDocumentChoice.tsx";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../review.module.css";

/** How many provisions are listed at most. */
const MANY = 12;

/** The details of the text: guessed from its masthead, confirmed once. None of them has to be filled in. */
export function DraftDetailsForm({ review }: { readonly review: DraftReview }) {
  const answers = useSignal(review.answers);
  const { draft } = useRepairedDraft(review);
  const set = (changes: Partial<AddedTextDetails>) => review.answer(changes);
  const isFile = "file" in review.origin;
  const isNew = isFile && (answers.of === "dossier" || answers.of === "document");
  const document = useWorkspace().ledger?.documents.find(({ id }) => id === answers.of);
  const isRetitled = isFile && document !== undefined && document.title !== draft.title;
  return (
    <section>
      <h3>{message("review.details")}</h3>
      {isFile && <ReviewDocumentChoice review={review} />}
      {(isNew || isRetitled) && (
        <TextInputField
          label={message("review.title")}
          value={answers.title}
          onChange={(title) => set({ title })}
          rows={2}
        />
      )}
      {isNew && (
        <SelectField
          label={message("add.kind")}
          options={DOCUMENT_KINDS.map((id) => ({ id, name: message(`document.${id}`) }))}
          value={answers.kind}
          onChange={(kind) => set({ kind })}
        />
      )}
      <div className={styles.pair}>
        <TextInputField
          label={message("review.symbol")}
          placeholder={message("review.symbol.example")}
          value={answers.symbol}
          onChange={(symbol) => set({ symbol })}
          maxLength={100}
        />
        <TextInputField
          label={message("review.date")}
          type="date"
          value={answers.date}
          onChange={(date) => set({ date })}
        />
      </div>
      <SelectField
        label={message("review.language")}
        options={languages(answers.language)}
        value={answers.language}
        onChange={(language) => set({ language })}
      />
      <SegmentedControl
        label={message("review.covers")}
        segments={[
          { id: "whole", name: message("review.covers.whole") },
          { id: "part", name: message("review.covers.part") },
        ]}
        value={answers.covers}
        onChange={(covers) => set({ covers })}
      />
      {answers.covers === "part" && (
        <p className={partsStyles.hint}>{message("review.covers.hint", { provisions: listed(draft) })}</p>
      )}
    </section>
  );
}

/** Returns the addresses in the text, as many as can be read at a glance. */
function listed(draft: Draft): string {
  const names = new Set(listArticleOrTopLevelEIds(draft));
  const addresses = draft.provisions.filter(({ eId }) => names.has(eId)).map(({ address }) => address);
  return addresses.length > MANY ? `${addresses.slice(0, MANY).join(", ")}…` : addresses.join(", ");
}

function languages(now: string): readonly SelectOption<string>[] {
  const names = new Intl.DisplayNames(localeOf(getMessageLanguage()), { type: "language" });
  const known: readonly string[] = isLanguage(now) ? LANGUAGES : [now, ...LANGUAGES];
  return known.map((id) => ({ id, name: id === "und" ? message("review.language.unknown") : (names.of(id) ?? id) }));
}
