import type { Anchor } from "../anchor/anchor.ts";
import { anchorOf, anchorWhole } from "../anchor/select.ts";
import type { Hash } from "../base/hash.ts";
import { isRefusal, type Outcome } from "../base/result.ts";
import type { Draft } from "../draft/draft.ts";
import type { PlacedChange, PlacedRemark, PlacedStatus, Spot } from "../import/reading.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import type { AnnotationBody } from "../records/kinds/annotation.ts";
import type { ProposalBody } from "../records/kinds/proposal.ts";
import type { DossierKey } from "../records/seal.ts";
import { resolutionOf } from "../records/subjects.ts";
import { act, together, type Act, type Statement } from "./act.ts";
import { clipped, LONGEST, momentOf, nameOf, pieces, wellFormed } from "./foreign.ts";
import { refusalToSay } from "./permission.ts";
import { rewordings } from "./rewordings.ts";
import { setStatus } from "./status.ts";

/** A draft with its id. It need not be in the ledger yet: what is adopted with it may be said in the same act. */
export interface AdoptedText {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Makes annotations of a file's comments: questions to the team, said by whoever imports them, with their author
 * as source, their answers as replies and what was resolved settled. A comment that is too long for one record
 * goes on in replies.
 */
export function adoptRemarks(me: Author | null, text: AdoptedText, remarks: readonly PlacedRemark[]): Outcome<Act> {
  return refusalToSay(me, "annotation") ?? together(...remarks.map((remark) => remarkAct(text, remark)));
}

function remarkAct(text: AdoptedText, remark: PlacedRemark): Act {
  const [comment = "", ...rest] = pieces(remark.text);
  const by = nameOf(remark.author);
  const time = momentOf(remark.at);
  const body: AnnotationBody = {
    anchor: anchorAt(text, remark.spot),
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
      pieces(reply.text).map((piece) => replyTo(piece, nameOf(reply.author))),
    ),
  ];
  const source = { source: by, ...(time && { time }) };
  return {
    statements: [
      () => ({ type: "annotation", body }),
      ...(by ? [about((annotation) => ({ type: "source", body: { annotation, ...source } }))] : []),
      ...answers,
      ...(remark.resolved ? [about(settled)] : []),
    ],
  };
}

type Say = Act["statements"][number];

/** A statement about the annotation that its act has made first. */
function about(say: (annotation: RecordKey) => Statement): Say {
  return ([annotation]) => say(annotation!);
}

function replyTo(text: string, by: string): Say {
  return about((annotation) => ({ type: "reply", body: { annotation, text, ...(by && { by }) } }));
}

function settled(annotation: RecordKey): Statement {
  return { type: "resolution", of: resolutionOf(annotation), body: { annotation, state: "settled" } };
}

/**
 * Makes proposals of a file's tracked changes, with their authors as proposers: what one author deleted and put
 * in at the same place is one rewording.
 */
export function adoptChanges(me: Author | null, text: AdoptedText, changes: readonly PlacedChange[]): Outcome<Act> {
  const refused = refusalToSay(me, "proposal");
  if (refused) return refused;
  const statements: Statement[] = [];
  for (const { spot, wording, author, at } of rewordings(text.draft, changes)) {
    const time = momentOf(at);
    const body: ProposalBody = {
      anchor: anchorAt(text, spot),
      wording: { old: clipped(wellFormed(wording.old)), new: clipped(wellFormed(wording.new)) },
      proposers: nameOf(author) ? [{ name: nameOf(author), kind: "person" }] : [],
      form: "tracked",
      basis: { how: "document" },
      confidentiality: "team",
      comment: "",
      ...(time && { at: time }),
    };
    if (body.wording.old !== body.wording.new) statements.push({ type: "proposal", body });
  }
  return act(...statements);
}

/** Says the statuses that a file prints at its provisions. `first` is the dossier's first key. Leads only. */
export function adoptStatuses(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  { id, draft }: AdoptedText,
  statuses: readonly PlacedStatus[],
): Outcome<Act> {
  // Of several at one provision, the last.
  const last = new Map(statuses.map((each) => [each.provision, each]));
  const acts: Act[] = [];
  for (const { provision, status, words } of last.values()) {
    const name = { draft: id, provision: draft.provisions[provision]!.eId };
    const note = wellFormed(words).trim().slice(0, 2000);
    const said = setStatus(ledger, me, first, [name], { status, ...(note && { note: wellFormed(note) }) });
    if (isRefusal(said)) return said;
    acts.push(said);
  }
  return together(...acts);
}

/** The words of a spot, or its provision where it has none or more than a record takes. */
function anchorAt({ id, draft }: AdoptedText, { provision, block, start, end }: Spot): Anchor {
  const whole = anchorWhole(draft, id, provision);
  if (block < 0 || end <= start || end - start > LONGEST) return whole;
  const point = (offset: number) => ({ provision, block, offset });
  const words = anchorOf(draft, id, point(start), point(end));
  return isRefusal(words) ? whole : words;
}
