import type { Anchor } from "../anchor/anchor.ts";
import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { annotation, type AnnotationBody } from "../records/kinds/annotation.ts";
import type { Assessment } from "../rights/severity.ts";
import type { Act, Statement } from "./act.ts";
import { invalid } from "./invalid.ts";
import { mentionsIn } from "./mention.ts";
import { refusalToSay } from "./permission.ts";

/** What a person says about a passage. A rating only goes with a risk or an omission. */
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

/** Annotates: the annotation, its rating and its source as records of one act. */
export function annotate(ledger: Ledger, me: Author | null, input: NewAnnotation): Outcome<Act> {
  const refused = refusalToSay(me, "annotation");
  if (refused) return refused;
  if (!ledger.draft(input.anchor.draft)) return refuse("draft.unknown");
  const assessed = input.assessment !== undefined && Object.keys(input.assessment).length > 0;
  if (assessed && !isRated(input.kind)) return refuse("rating.kind", { kind: input.kind });
  const mentions = mentionsIn(input.comment, ledger.members);
  const body = annotation.body.safeParse({
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
  if (!body.success) return invalid(body.error);
  const statements: ((made: readonly string[]) => Statement)[] = [() => ({ type: "annotation", body: body.data })];
  if (assessed) statements.push(([id]) => ({ type: "rating", body: { ...input.assessment, annotation: id } }));
  if (input.source) statements.push(([id]) => ({ type: "source", body: { annotation: id, source: input.source } }));
  return { statements };
}

/** Only risks and omissions have a severity. */
export function isRated(kind: AnnotationBody["kind"]): boolean {
  return kind === "risk" || kind === "omission";
}
