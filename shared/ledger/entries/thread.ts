import type { Assessment, Severity } from "../../rights/severity.ts";
import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { AnnotationBody } from "../../records/kinds/annotation.ts";
import type { SourceBody } from "../../records/kinds/source.ts";

/** One member's current rating in a thread. */
export interface ThreadRating {
  readonly key: RecordKey;
  /** The first version's key: the thing that later versions name in `of`. */
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly assessment: Assessment;
  readonly severity: Severity;
}

export interface ThreadReply {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly text: string;
}

export interface ThreadSource {
  readonly key: RecordKey;
  readonly id: RecordKey;
  readonly body: SourceBody;
}

export interface ThreadResolution {
  readonly state: "open" | "settled";
  readonly member: MemberId;
  readonly at: string;
  readonly reason: string;
  /** The current versions in the register; several are a conflict. */
  readonly heads: readonly RecordKey[];
}

/** An annotation with everything said about it: what a card shows. Frozen; the same object while nothing changed. */
export interface Thread {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that the first version was made (ISO, UTC). A claim. */
  readonly at: string;
  readonly annotation: AnnotationBody;
  /** The current versions; several are a conflict, and `annotation` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly AnnotationBody[];
  readonly source: ThreadSource | null;
  /** By severity, the highest first; never averaged. */
  readonly ratings: readonly ThreadRating[];
  /** The highest of the ratings. */
  readonly severity: Severity;
  readonly replies: readonly ThreadReply[];
  readonly resolution: ThreadResolution | null;
}
