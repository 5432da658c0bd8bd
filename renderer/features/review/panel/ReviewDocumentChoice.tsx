import { primarySubtagOf } from "#shared/base/language.ts";
import { useEffect, useId, useRef, useState } from "react";
import type { Draft } from "#shared/draft/draft.ts";
import { languageSubtagOfText, mayBeSameLanguage } from "#shared/ledger/texts/textChains.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import { forecastRevision, type RevisionForecast } from "#shared/ledger/queries/revisionForecast.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { listArticleOrTopLevelEIds } from "#shared/import/revisionCoverage.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { AddedTextDetails, DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import type { SelectOption } from "#renderer/parts/controls/SelectField.tsx";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { RadioList } from "#renderer/parts/controls/RadioList.tsx";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../review.module.css";

/** The smallest share of its wording in a document's text that is worth showing. */
const WORTH_SAYING = 0.01;

/** A choice of the document of the dossier that the draft belongs to; not shown if there is no choice. */
export function ReviewDocumentChoice({ review }: { readonly review: DraftReview }) {
  const dossier = useWorkspace().dossier.value;
  if (dossier?.refusalToSay("document")) return <p className={partsStyles.hint}>{message("review.of.own")}</p>;
  return dossier && <Question review={review} dossier={dossier} />;
}

function Question({ review, dossier }: { readonly review: DraftReview; readonly dossier: Dossier }) {
  const { of, language } = useSignal(review.answers);
  const [isAsked] = useState(of === null);
  const hint = useId();
  const list = useRef<HTMLDivElement>(null);
  // The dialog takes the focus when it opens, which may be after this is drawn.
  useEffect(() => {
    if (isAsked) focusOnceDrawn(() => list.current?.querySelector("input") ?? null);
  }, [isAsked]);
  const { ledger } = dossier;
  const options: readonly SelectOption<string>[] = [
    ...ledger.documents.map((document) => optionOf(ledger, document, language, review.match?.shares.get(document.id))),
    { id: "document", name: message("review.of.document"), note: message("review.of.in", { dossier: dossier.title }) },
    { id: "dossier", name: message("add.new") },
  ];
  const identicalText = review.match?.identicalText;
  return (
    <div className={styles.belonging} ref={list}>
      <RadioList
        label={message(isAsked ? "belonging.ask" : "review.of")}
        options={options}
        value={of}
        onChange={(id) => review.answer({ of: id })}
        describedBy={hint}
      />
      <div id={hint} className={partsStyles.hint} aria-live="polite">
        {of === null && (
          <p className={styles.ask}>
            {message("belonging.ask.hint")} <LearnMoreButton section="the-next-draft" />
          </p>
        )}
        {identicalText && <p>{message("belonging.same", { text: nameOfText(identicalText) })}</p>}
        {review.match?.isOlder && <p>{message("belonging.older")}</p>}
        <Forecast review={review} ledger={ledger} />
      </div>
    </div>
  );
}

function optionOf(
  { texts }: Ledger,
  document: DocumentEntry,
  language: string,
  share: number | undefined,
): SelectOption<string> {
  const spoken = texts.filter((text) => text.document.id === document.id).map(languageSubtagOfText);
  const isVersion = spoken.every((each) => !mayBeSameLanguage(each, primarySubtagOf(language)));
  const name = message(isVersion ? "belonging.version" : "belonging.next", { title: document.title });
  const note = share !== undefined && share >= WORTH_SAYING ? message("belonging.share", { share }) : undefined;
  return { id: document.id, name, ...(note && { note }) };
}

/** How long the window has to be left alone before placements are forecast, in ms. */
const PAUSE_MS = 150;

/** What will be placed in the text if it is added to the chosen document. */
function Forecast({ review, ledger }: { readonly review: DraftReview; readonly ledger: Ledger }) {
  const { of, symbol, covers } = useSignal(review.answers);
  const { draft } = useRepairedDraft(review);
  const [seen, setSeen] = useState<{ readonly of: ForecastInput; readonly foreseen: RevisionForecast }>();
  useEffect(() => {
    const document = ledger.documents.find(({ id }) => id === of);
    if (!document) return;
    const timer = setTimeout(() => {
      const coming = { draft, symbol, covers: covers === "whole" ? covers : [...listArticleOrTopLevelEIds(draft)] };
      setSeen({ of: { of, symbol, covers, draft }, foreseen: forecastRevision(ledger, document, coming) });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ledger, draft, of, symbol, covers]);
  return seen && isSame(seen.of, { of, symbol, covers, draft }) ? (
    <p className={styles.outlook}>{describeForecast(seen.foreseen)}</p>
  ) : null;
}

/** What a forecast was made of. */
type ForecastInput = Pick<AddedTextDetails, "of" | "symbol" | "covers"> & { readonly draft: Draft };

function isSame(one: ForecastInput, other: ForecastInput): boolean {
  return (["of", "symbol", "covers", "draft"] as const).every((each) => one[each] === other[each]);
}

function describeForecast({ notes, proposals, positions, statuses, review }: RevisionForecast): string {
  return [
    notes > 0 && message("belonging.notes", { count: notes }),
    proposals > 0 && message("belonging.proposals", { count: proposals }),
    positions > 0 && message("belonging.positions", { count: positions }),
    statuses > 0 && message("belonging.statuses", { count: statuses }),
    review > 0 && message("belonging.review", { count: review }),
  ]
    .filter(Boolean)
    .join(" ");
}
