import { base64 } from "@scure/base";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import {
  MAX_PHOTOGRAPH_DESCRIPTION,
  photographRecordKind,
  type PhotographBody,
  type PhotographConfidentiality,
} from "#shared/records/kinds/photograph.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** How many photographs a note may have. */
export const MAX_PHOTOGRAPHS_PER_NOTE = 12;

/** A photograph as its author adds it: scaled, with what it shows and who may see it. */
export interface NewPhotograph {
  readonly picture: BareJpeg;
  readonly description: string;
  /** Default: `team`. */
  readonly confidentiality?: PhotographConfidentiality;
}

/**
 * Adds a photograph to a note.
 * @returns a refusal: `thread.unknown`, `photograph.too-many`, `photograph.no-description`,
 *   `photograph.long-description` or `photograph.damaged`
 */
export function addPhotographAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  { picture, description, confidentiality = "team" }: NewPhotograph,
): Outcome<Act> {
  const refused = refusalToCommit(me, "photograph");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (thread.photographs.length >= MAX_PHOTOGRAPHS_PER_NOTE)
    return refusal("photograph.too-many", { limit: MAX_PHOTOGRAPHS_PER_NOTE });
  const shows = description.trim();
  if (shows === "") return refusal("photograph.no-description");
  if (shows.length > MAX_PHOTOGRAPH_DESCRIPTION)
    return refusal("photograph.long-description", { limit: MAX_PHOTOGRAPH_DESCRIPTION });
  const { bytes, width, height } = picture;
  const body: PhotographBody = {
    annotation: on,
    jpeg: base64.encode(bytes),
    width,
    height,
    description: shows,
    confidentiality,
  };
  return photographRecordKind.body.safeParse(body).success
    ? makeAct({ type: "photograph", body })
    : refusal("photograph.damaged");
}
