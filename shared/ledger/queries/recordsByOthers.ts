import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";

/** Returns the current records of a thread by other members: those that a member has read, or has yet to read. */
export function listThreadRecordsByOthers(thread: Thread, me: MemberId): readonly RecordKey[] {
  const { author, heads, ratings, replies, photographs, resolution, agreed, assigned } = thread;
  return [
    ...(author === me ? [] : heads),
    ...[...ratings, ...replies, ...photographs, ...(agreed?.said ?? [])].flatMap(({ key, member }) =>
      member === me ? [] : [key],
    ),
    ...(resolution && resolution.member !== me ? resolution.heads : []),
    ...(assigned && assigned.by !== me ? assigned.heads : []),
  ];
}

/** Returns the current records of a proposal by other members. */
export function listProposalHeadsIfByOther({ author, heads }: Proposal, me: MemberId): readonly RecordKey[] {
  return author === me ? [] : heads;
}
