import type { Draft } from "../../../shared/draft/draft.ts";
import { provisionsIn } from "../../../shared/import/covers.ts";
import { isLanguage, LANGUAGES, localeOf } from "../../../shared/base/language.ts";
import { message, spoken } from "../../../shared/messages/messages.ts";
import { DOCUMENT_KINDS } from "../../../shared/records/kinds/document.ts";
import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import type { Answers, Review } from "../../desk/incoming/review.ts";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { Belonging } from "./Belonging.tsx";
import { useReading } from "./Outline.tsx";
import * as partsStyles from "../../parts/parts.module.css";
import * as styles from "./review.module.css";

/** Provisions beyond which they are not listed any more. */
const MANY = 12;

/** What the text is: guessed from its masthead, asked once. Nothing of it has to be filled in. */
export function Details({ review }: { readonly review: Review }) {
  const answers = useSignal(review.answers);
  const { draft } = useReading(review);
  const set = (changes: Partial<Answers>) => review.answer(changes);
  const isFile = "file" in review.origin;
  const isNew = isFile && (answers.of === "dossier" || answers.of === "document");
  const document = useDesk().ledger?.documents.find(({ id }) => id === answers.of);
  const isRetitled = isFile && document !== undefined && document.title !== draft.title;
  return (
    <section>
      <h3>{message("review.details")}</h3>
      {isFile && <Belonging review={review} />}
      {(isNew || isRetitled) && (
        <Field label={message("review.title")} value={answers.title} onChange={(title) => set({ title })} rows={2} />
      )}
      {isNew && (
        <Choice
          label={message("add.kind")}
          options={DOCUMENT_KINDS.map((id) => ({ id, name: message(`document.${id}`) }))}
          value={answers.kind}
          onChange={(kind) => set({ kind })}
        />
      )}
      <div className={styles.pair}>
        <Field
          label={message("review.symbol")}
          placeholder={message("review.symbol.example")}
          value={answers.symbol}
          onChange={(symbol) => set({ symbol })}
          maxLength={100}
        />
        <Field label={message("review.date")} type="date" value={answers.date} onChange={(date) => set({ date })} />
      </div>
      <Choice
        label={message("review.language")}
        options={languages(answers.language)}
        value={answers.language}
        onChange={(language) => set({ language })}
      />
      <Segments
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

/** The addresses of what the text has, as far as they are read at a glance. */
function listed(draft: Draft): string {
  const names = new Set(provisionsIn(draft));
  const addresses = draft.provisions.filter(({ eId }) => names.has(eId)).map(({ address }) => address);
  return addresses.length > MANY ? `${addresses.slice(0, MANY).join(", ")}…` : addresses.join(", ");
}

function languages(now: string): readonly Option<string>[] {
  const names = new Intl.DisplayNames(localeOf(spoken()), { type: "language" });
  const known: readonly string[] = isLanguage(now) ? LANGUAGES : [now, ...LANGUAGES];
  return known.map((id) => ({ id, name: id === "und" ? message("review.language.unknown") : (names.of(id) ?? id) }));
}
