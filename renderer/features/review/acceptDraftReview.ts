import { combineActs, type Act } from "#shared/acts/act.ts";
import {
  importTrackedChangesAsProposalsAct,
  importCommentsAsNotesAct,
  importProvisionStatusesAct,
  type ImportedMarkupTarget,
} from "#shared/acts/texts/importMarkup.ts";
import { importAttributionsAct } from "#shared/acts/texts/importAttributions.ts";
import { addDocumentAct, type NewDocument } from "#shared/acts/texts/addDocument.ts";
import { languageVersionsRefusal, type LanguageVersionDrafts } from "#shared/acts/texts/languageVersionBodies.ts";
import { addRevisionAct, correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import { firstDossierKeyId } from "#shared/acts/negotiation/setStatus.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { listArticleOrTopLevelEIds } from "#shared/import/revisionCoverage.ts";
import { languageDirectionOf } from "#shared/import/detectLanguage.ts";
import { hasTitleInSource, type ImportedDraft } from "#shared/import/importedDraft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { yieldToWindow } from "#renderer/workspace/base/scheduling.ts";
import { listReviewAttributions } from "#renderer/workspace/queries/reviewAttributions.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { type DraftReview, reviewTickNameOf } from "#renderer/workspace/incoming/draftReview.ts";

/** What is accepted: the reading as it is now, with the user's answers. */
interface Accepted extends Omit<NewDocument, "covers"> {
  readonly symbol: string;
  readonly versions: LanguageVersionDrafts;
  readonly reading: ImportedDraft;
  readonly covers: "whole" | string[];
}

/**
 * Commits the result of the review: a new dossier, a document, a revision, or the correction of one, with what was
 * ticked. Returns whether it was committed. It is one act, so that undoing it undoes all of it.
 */
export async function acceptDraftReview(workspace: Workspace, review: DraftReview): Promise<boolean> {
  const { of } = review.answers.value;
  if (of === null) return false;
  const accepted = acceptedOf(review);
  const { draft } = accepted.reading;
  const refused = languageVersionsRefusal(accepted.versions, accepted.symbol);
  if (refused) workspace.notifications.showRefusal(refused);
  if (refused) return false;
  const isFounding = !("revision" in review.origin) && of === "dossier";
  if (isFounding && !(await workspace.createDossier(accepted))) return false;
  await yieldToWindow();
  const added = isFounding ? combineActs() : addedBy(workspace, review, of, accepted);
  if (isRefusal(added) && added.code === "revision.same") return true;
  const adopted = adoptTickedAct(workspace, review, { id: computeDraftId(draft), draft });
  const act = isRefusal(added) ? added : isRefusal(adopted) ? adopted : combineActs(added, adopted);
  const isNothing = !isRefusal(act) && act.statements.length === 0;
  const committed = isNothing || (await workspace.commit(act)) !== null;
  if (committed) workspace.dossier.value?.show(draft);
  // A dossier that was created exists, whatever became of the rest.
  return committed || isFounding;
}

function acceptedOf(review: DraftReview): Accepted {
  const { of, title, kind, symbol, date, language, covers } = review.answers.value;
  const { reading } = review;
  const named = title.trim() || reading.draft.title;
  // If the user names a new document, the text keeps its own title, which distinguishes it from other texts (`titleOf`
  // in the ledger).
  const isName = (of === "document" || of === "dossier") && hasTitleInSource(reading);
  const ownTitle = isName ? reading.draft.title : named;
  const direction = language === reading.draft.language ? reading.draft.direction : languageDirectionOf(language);
  const draft = { ...reading.draft, title: ownTitle, language, direction };
  return {
    reading: { ...reading, draft },
    title: named,
    kind,
    symbol: symbol.trim(),
    ...(date && { date }),
    covers: covers === "whole" ? "whole" : [...listArticleOrTopLevelEIds(draft)],
    versions: tickedLanguageVersions(review),
  };
}

function tickedLanguageVersions({ reading, ticks, origin }: DraftReview): LanguageVersionDrafts {
  if ("revision" in origin) return [];
  const { languageVersions = [] } = reading;
  return languageVersions.filter(({ draft }) => ticks.value.has(reviewTickNameOf("language", draft.language)));
}

function addedBy(workspace: Workspace, { origin }: DraftReview, of: RecordKey, accepted: Accepted): Outcome<Act> {
  const { ledger, me } = workspace;
  if (!ledger) return refusal("may.no-member");
  const { reading, symbol, date, covers, versions } = accepted;
  const facts = { symbol, ...(date && { date }), covers };
  if ("revision" in origin) return correctRevisionAct(ledger, me, origin.revision.id, reading, facts);
  if (of === "document") return addDocumentAct(me, accepted);
  return addRevisionAct(ledger, me, { document: of, reading, versions, ...facts });
}

/** Returns the act for what was ticked among the file's comments, tracked changes, attributions and statuses. */
function adoptTickedAct(workspace: Workspace, review: DraftReview, text: ImportedMarkupTarget): Outcome<Act> {
  const { remarks, changes, statuses } = review.reading;
  const ticked = (what: "changes" | "remarks" | "status", which: string | number) =>
    review.ticks.value.has(reviewTickNameOf(what, which));
  const [notes, rivals] = [
    remarks.filter(({ author }) => ticked("remarks", author)),
    changes.filter(({ author }) => ticked("changes", author)),
  ];
  const acts = [
    notes.length > 0 ? importCommentsAsNotesAct(workspace.me, text, notes) : combineActs(),
    rivals.length > 0 ? importTrackedChangesAsProposalsAct(workspace.me, text, rivals) : combineActs(),
    adoptedAttributions(workspace, review, text),
    adoptedStatuses(
      workspace,
      text,
      statuses.filter((_, i) => ticked("status", i)),
    ),
  ];
  return acts.find((each) => isRefusal(each)) ?? combineActs(...(acts as Act[]));
}

function adoptedAttributions(workspace: Workspace, review: DraftReview, text: ImportedMarkupTarget): Outcome<Act> {
  const ticked = listReviewAttributions(workspace, review.reading).filter(({ tick }) => review.ticks.value.has(tick));
  if (ticked.length === 0) return combineActs();
  return importAttributionsAct(
    workspace.me,
    text,
    ticked.map(({ attribution }) => attribution),
  );
}

function adoptedStatuses(
  workspace: Workspace,
  text: ImportedMarkupTarget,
  statuses: ImportedDraft["statuses"],
): Outcome<Act> {
  const { ledger, me, dossier } = workspace;
  if (statuses.length === 0 || !ledger) return combineActs();
  return importProvisionStatusesAct(
    ledger,
    me,
    dossier.value?.session?.keyring.get(firstDossierKeyId(ledger)),
    text,
    statuses,
  );
}
