import type { MemberId } from "#shared/records/envelope.ts";
import type { BlindRoundBody } from "#shared/records/kinds/blindRound.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** Whether notes are rated blind at present, and who decided it. Frozen. */
export interface BlindRatingRound {
  /** The register's name. */
  readonly id: string;
  readonly blind: boolean;
  readonly member: MemberId;
  readonly at: string;
}

/** Returns the current rating round, or undefined if none was set. If two leads disagree, the round is blind. */
export function deriveBlindRatingRound(index: RecordIndex, id: string): BlindRatingRound | undefined {
  const heads = index.heads<BlindRoundBody>(`round|${id}`, "round").filter(({ body }) => body !== null);
  const head = heads.find(({ body }) => body!.blind) ?? heads[0];
  if (!head) return undefined;
  return Object.freeze({ id, blind: head.body!.blind, member: head.author.member, at: head.opened.record.at });
}
