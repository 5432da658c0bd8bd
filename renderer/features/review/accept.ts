import { together, type Act } from "../../../shared/acts/act.ts";
import { adoptChanges, adoptRemarks, adoptStatuses, type AdoptedText } from "../../../shared/acts/adopt.ts";
import { addDocument, type NewDocument } from "../../../shared/acts/publish.ts";
import { firstKeyId } from "../../../shared/acts/status.ts";
import { isRefusal, type Outcome } from "../../../shared/base/result.ts";
import { draftId } from "../../../shared/draft/draft.ts";
import { provisionsIn } from "../../../shared/import/covers.ts";
import { directionOf } from "../../../shared/import/language.ts";
import type { Reading } from "../../../shared/import/reading.ts";
import type { Desk } from "../../desk/desk.ts";
import { type Review, tickOf } from "../../desk/review.ts";

/** Adds what was read to the dossier, as it is now, with what was ticked; answers whether it could be. */
export async function accept(desk: Desk, review: Review): Promise<boolean> {
  const document = documentOf(review);
  const { draft } = document.reading;
  const text = { id: draftId(draft), draft };
  const said =
    review.answers.now.of === "dossier"
      ? await found(desk, review, document, text)
      : await add(desk, review, document, text);
  if (said) desk.dossier.now?.show(draft);
  return said;
}

/** The reading with the person's answers. */
function documentOf(review: Review): NewDocument & { readonly reading: Reading } {
  const { title, kind, symbol, date, language, covers } = review.answers.now;
  const { reading } = review;
  const named = title.trim() || reading.draft.title;
  const direction = language === reading.draft.language ? reading.draft.direction : directionOf(language);
  const draft = { ...reading.draft, title: named, language, direction };
  return {
    reading: { ...reading, draft },
    title: named,
    kind,
    symbol: symbol.trim(),
    ...(date && { date }),
    covers: covers === "whole" ? "whole" : provisionsIn(draft),
  };
}

async function found(desk: Desk, review: Review, document: NewDocument, text: AdoptedText): Promise<boolean> {
  if (!(await desk.found(document))) return false;
  const adopted = adopt(desk, review, text);
  if (isRefusal(adopted) || adopted.statements.length > 0) await desk.say(adopted);
  return true;
}

/** One act: what is taken back then is all of it. */
async function add(desk: Desk, review: Review, document: NewDocument, text: AdoptedText): Promise<boolean> {
  const added = addDocument(desk.me, document);
  const adopted = adopt(desk, review, text);
  const act = isRefusal(added) ? added : isRefusal(adopted) ? adopted : together(added, adopted);
  return (await desk.say(act)) !== null;
}

/** What was ticked of the file's comments, tracked changes and statuses. */
function adopt(desk: Desk, review: Review, text: AdoptedText): Outcome<Act> {
  const { remarks, changes, statuses } = review.reading;
  const ticked = (what: "changes" | "remarks" | "status", which: string | number) =>
    review.ticks.now.has(tickOf(what, which));
  const acts = [
    adoptRemarks(
      desk.me,
      text,
      remarks.filter(({ author }) => ticked("remarks", author)),
    ),
    adoptChanges(
      desk.me,
      text,
      changes.filter(({ author }) => ticked("changes", author)),
    ),
    adoptFound(
      desk,
      text,
      statuses.filter((_, i) => ticked("status", i)),
    ),
  ];
  const refused = acts.find((each) => isRefusal(each));
  return refused ?? together(...(acts as Act[]));
}

function adoptFound({ ledger, me, dossier }: Desk, text: AdoptedText, statuses: Reading["statuses"]): Outcome<Act> {
  if (statuses.length === 0 || !ledger) return together();
  return adoptStatuses(ledger, me, dossier.now?.seat?.keyring.get(firstKeyId(ledger)), text, statuses);
}
