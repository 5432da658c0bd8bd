import type { Anchor } from "#shared/anchor/anchor.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { annotationRecordKind, type AnnotationBody } from "#shared/records/kinds/annotation.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import type { Act, ActStatement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { findMentions } from "../input/mentions.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new note about a passage. Only a risk or an omission may have a rating. */
export interface NewAnnotation {
  readonly anchor: Anchor;
  readonly kind: AnnotationBody["kind"];
  readonly comment: string;
  readonly rights?: readonly string[];
  readonly tags?: readonly string[];
  readonly standards?: readonly string[];
  readonly meeting?: RecordKey;
  readonly track?: string;
  readonly basis?: AnnotationBody["basis"];
  readonly confidentiality?: AnnotationBody["confidentiality"];
  readonly assessment?: Assessment;
  readonly source?: string;
}

/**
 * Annotates a passage: the annotation, its rating and its source as records of one act.
 * @returns a refusal if the draft is unknown (`draft.unknown`), the kind cannot be rated (`rating.kind`) or the body is
 *   invalid (`say.invalid`)
 */
export function annotateAct(ledger: Ledger, me: Author | null, input: NewAnnotation): Outcome<Act> {
  const refused = refusalToCommit(me, "annotation");
  if (refused) return refused;
  if (!ledger.draft(input.anchor.draft)) return refusal("draft.unknown");
  const assessed = input.assessment !== undefined && Object.keys(input.assessment).length > 0;
  if (assessed && !isRatable(input.kind)) return refusal("rating.kind", { kind: input.kind });
  const mentions = findMentions(input.comment, ledger.members);
  const body = annotationRecordKind.body.safeParse({
    anchor: input.anchor,
    kind: input.kind,
    comment: input.comment,
    ...(mentions.length > 0 && { mentions }),
    rights: [...new Set(input.rights ?? [])],
    tags: [...new Set(input.tags ?? [])],
    meeting: input.meeting,
    ...(input.standards && input.standards.length > 0 && { standards: [...new Set(input.standards)] }),
    track: input.track,
    basis: input.basis,
    confidentiality: input.confidentiality ?? "team",
  });
  if (!body.success) return invalidBodyRefusal(body.error);
  const statements: ((made: readonly string[]) => ActStatement)[] = [() => ({ type: "annotation", body: body.data })];
  if (assessed) statements.push(([id]) => ({ type: "rating", body: { ...input.assessment, annotation: id } }));
  if (input.source) statements.push(([id]) => ({ type: "source", body: { annotation: id, source: input.source } }));
  return { statements };
}

/** Returns true for risks and omissions: only they have a severity. */
export function isRatable(kind: AnnotationBody["kind"]): boolean {
  return kind === "risk" || kind === "omission";
}
