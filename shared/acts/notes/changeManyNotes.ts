import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { hashSchema, type MemberId, type RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { combineActs, type Act } from "../act.ts";
import { editProposalAct } from "../negotiation/proposals.ts";
import { assignAct } from "./assign.ts";
import { editAnnotationAct } from "./editAnnotation.ts";
import { setResolutionAct } from "./setResolution.ts";

/** A change that is made to many notes at once. */
export type ManyNotesChange =
  | { readonly kind: "resolution"; readonly state: "open" | "settled"; readonly reason?: string }
  | { readonly kind: "tags"; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: "assignment"; readonly member: MemberId | null }
  | { readonly kind: "visibility"; readonly confidentiality: Confidentiality };

/** Notes that a change leaves as they are, with the reason. */
interface UnchangedNotes {
  readonly why: Refusal;
  readonly ids: readonly string[];
}

/** What a change of many notes does: one act for all that can be changed, and why the others cannot. */
export interface ManyNotesPlan {
  /** Refused with `many.none` if no note can be changed. */
  readonly act: Outcome<Act>;
  readonly changed: readonly RecordKey[];
  /** By reason, the most frequent first. */
  readonly unchanged: readonly UnchangedNotes[];
}

/** Visibilities that were chosen for one note on purpose, and are not changed together with others. */
const CHOSEN: readonly Confidentiality[] = ["chatham", "informals"];

/**
 * Plans a change of many notes and proposals, given by the ids of a list, which may be those of notes on this machine
 * only. Each is changed by the act for a single note, with the same rights; all changes together are one act.
 */
export function planChangeOfManyNotes(
  ledger: Ledger,
  me: Author | null,
  ids: readonly string[],
  change: ManyNotesChange,
): ManyNotesPlan {
  const acts: Act[] = [];
  const changed: RecordKey[] = [];
  const unchanged = new Map<string, { why: Refusal; ids: string[] }>();
  for (const id of new Set(ids)) {
    const act = changeOf(ledger, me, id, change);
    if (!isRefusal(act)) {
      acts.push(act);
      changed.push(id);
      continue;
    }
    const group = unchanged.get(act.code) ?? { why: act, ids: [] };
    unchanged.set(act.code, group);
    group.ids.push(id);
  }
  return {
    act: acts.length > 0 ? combineActs(...acts) : refusal("many.none"),
    changed,
    unchanged: [...unchanged.values()].sort((a, b) => b.ids.length - a.ids.length),
  };
}

function changeOf(ledger: Ledger, me: Author | null, id: string, change: ManyNotesChange): Outcome<Act> {
  const thread = ledger.get(threadProjection, id);
  if (thread) return changeOfThread(ledger, me, thread, change);
  const proposal = ledger.get(proposalProjection, id);
  // Notes on this machine only have ids of another form than records.
  if (!proposal) return refusal(hashSchema.safeParse(id).success ? "thread.unknown" : "many.local");
  if (change.kind !== "visibility") return refusal("many.proposal");
  const { confidentiality } = change;
  const edit = editProposalAct(ledger, me, id, { confidentiality });
  return isRefusal(edit) ? edit : (visibilityRefusal(proposal.body, proposal.rivals, confidentiality) ?? edit);
}

interface ChangedThread {
  readonly id: RecordKey;
  readonly annotation: AnnotationBody;
  readonly rivals: readonly AnnotationBody[];
}

function changeOfThread(
  ledger: Ledger,
  me: Author | null,
  { id, annotation, rivals }: ChangedThread,
  change: ManyNotesChange,
): Outcome<Act> {
  switch (change.kind) {
    case "resolution":
      return setResolutionAct(ledger, me, id, change.state, change.reason);
    case "assignment":
      return assignAct(ledger, me, id, change.member);
    case "tags": {
      const tags = changedTags(annotation.tags, change);
      // An edit would settle a conflict of versions without anybody having looked at them.
      if (rivals.length > 0) return refusal("many.conflict");
      const edit = editAnnotationAct(ledger, me, id, { tags });
      return isRefusal(edit) || tags.join("\n") !== annotation.tags.join("\n") ? edit : refusal("many.same");
    }
    case "visibility": {
      const { confidentiality } = change;
      const edit = editAnnotationAct(ledger, me, id, { confidentiality });
      return isRefusal(edit) ? edit : (visibilityRefusal(annotation, rivals, confidentiality) ?? edit);
    }
  }
}

function changedTags(now: readonly string[], { add, remove }: Extract<ManyNotesChange, { kind: "tags" }>): string[] {
  return [...new Set([...now.filter((tag) => !remove.includes(tag)), ...add])];
}

type WithVisibility = Pick<AnnotationBody, "confidentiality">;

function visibilityRefusal(
  now: WithVisibility,
  rivals: readonly WithVisibility[],
  next: Confidentiality,
): Refusal | null {
  if (rivals.length > 0) return refusal("many.conflict");
  if (now.confidentiality === next) return refusal("many.same");
  return CHOSEN.includes(now.confidentiality) ? refusal("many.chosen") : null;
}
