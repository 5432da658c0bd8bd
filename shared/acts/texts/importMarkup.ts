import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type {
  PlacedTrackedChange,
  PlacedSourceComment,
  RecognisedStatus,
  DraftRange,
} from "#shared/import/importedDraft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { resolutionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, combineActs, type Act, type ActStatement } from "../act.ts";
import {
  clipImportedText,
  MAX_IMPORTED_PIECE_LENGTH,
  parseImportedTimestamp,
  sanitiseImportedName,
  splitTextToFitRecords,
  replaceLoneSurrogates,
} from "../imported/sanitiseImportedText.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { groupTrackedChangesIntoRewordings } from "../imported/importedRewordings.ts";
import { setProvisionStatusAct } from "../negotiation/setStatus.ts";

/** A draft with its id. It need not be in the ledger yet: the document and its markup may be added by the same act. */
export interface ImportedMarkupTarget {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Turns a file's comments into annotations: questions to the team by the importing member, with the comment's author as
 * source, its answers as replies, and resolved comments as resolved threads. A comment too long for one record
 * continues in replies.
 */
export function importCommentsAsNotesAct(
  me: Author | null,
  text: ImportedMarkupTarget,
  remarks: readonly PlacedSourceComment[],
): Outcome<Act> {
  return refusalToCommit(me, "annotation") ?? combineActs(...remarks.map((remark) => remarkAct(text, remark)));
}

function remarkAct(text: ImportedMarkupTarget, remark: PlacedSourceComment): Act {
  const [comment = "", ...rest] = splitTextToFitRecords(remark.text);
  const by = sanitiseImportedName(remark.author);
  const time = parseImportedTimestamp(remark.at);
  const body: AnnotationBody = {
    anchor: createImportedRangeAnchor(text, remark.spot),
    kind: "question",
    comment,
    rights: [],
    tags: [],
    basis: { how: "document" },
    confidentiality: "team",
  };
  const answers = [
    ...rest.map((piece) => replyTo(piece, by)),
    ...(remark.replies ?? []).flatMap((reply) =>
      splitTextToFitRecords(reply.text).map((piece) => replyTo(piece, sanitiseImportedName(reply.author))),
    ),
  ];
  const source = { source: by, ...(time && { time }) };
  return {
    statements: [
      () => ({ type: "annotation", body }),
      ...(by ? [aboutAnnotation((annotation) => ({ type: "source", body: { annotation, ...source } }))] : []),
      ...answers,
      ...(remark.resolved ? [aboutAnnotation(settled)] : []),
    ],
  };
}

type StatementFactory = Act["statements"][number];

/** Creates a statement about the annotation that its act makes first. */
function aboutAnnotation(makeStatement: (annotation: RecordKey) => ActStatement): StatementFactory {
  return ([annotation]) => makeStatement(annotation!);
}

function replyTo(text: string, by: string): StatementFactory {
  return aboutAnnotation((annotation) => ({ type: "reply", body: { annotation, text, ...(by && { by }) } }));
}

function settled(annotation: RecordKey): ActStatement {
  return { type: "resolution", of: resolutionRegisterOf(annotation), body: { annotation, state: "settled" } };
}

/**
 * Turns a file's tracked changes into proposals, with their authors as proposers: a deletion and an insertion by one
 * author at the same place are one rewording.
 */
export function importTrackedChangesAsProposalsAct(
  me: Author | null,
  text: ImportedMarkupTarget,
  changes: readonly PlacedTrackedChange[],
): Outcome<Act> {
  const refused = refusalToCommit(me, "proposal");
  if (refused) return refused;
  const statements: ActStatement[] = [];
  for (const { spot, wording, author, at } of groupTrackedChangesIntoRewordings(text.draft, changes)) {
    const time = parseImportedTimestamp(at);
    const body: ProposalBody = {
      anchor: createImportedRangeAnchor(text, spot),
      wording: {
        old: clipImportedText(replaceLoneSurrogates(wording.old)),
        new: clipImportedText(replaceLoneSurrogates(wording.new)),
      },
      proposers: sanitiseImportedName(author) ? [{ name: sanitiseImportedName(author), kind: "person" }] : [],
      form: "tracked",
      basis: { how: "document" },
      confidentiality: "team",
      comment: "",
      ...(time && { at: time }),
    };
    if (body.wording.old !== body.wording.new) statements.push({ type: "proposal", body });
  }
  return makeAct(...statements);
}

/** Sets the statuses that a file prints at its provisions. `first` is the dossier's first key. Only leads may do so. */
export function importProvisionStatusesAct(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  { id, draft }: ImportedMarkupTarget,
  statuses: readonly RecognisedStatus[],
): Outcome<Act> {
  // If a provision has several, the last one counts.
  const last = new Map(statuses.map((each) => [each.provision, each]));
  const acts: Act[] = [];
  for (const { provision, status, words } of last.values()) {
    const name = { draft: id, provision: draft.provisions[provision]!.eId };
    const note = replaceLoneSurrogates(words).trim().slice(0, 2000);
    const statusAct = setProvisionStatusAct(ledger, me, first, [name], {
      status,
      ...(note && { note: replaceLoneSurrogates(note) }),
    });
    if (isRefusal(statusAct)) return statusAct;
    acts.push(statusAct);
  }
  return combineActs(...acts);
}

/** Returns an anchor on the words of a range, or on its provision if it has no words or more than a record takes. */
export function createImportedRangeAnchor(
  { id, draft }: ImportedMarkupTarget,
  { provision, block, start, end }: DraftRange,
): Anchor {
  const whole = createProvisionAnchor(draft, id, provision);
  if (block < 0 || end <= start || end - start > MAX_IMPORTED_PIECE_LENGTH) return whole;
  const point = (offset: number) => ({ provision, block, offset });
  const words = createRangeAnchor(draft, id, point(start), point(end));
  return isRefusal(words) ? whole : words;
}
