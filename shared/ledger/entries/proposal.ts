import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { ProposalBody } from "../../records/kinds/proposal.ts";
import type { Shelf } from "../shelf.ts";

/** Rival wording as it stands now. Frozen; the same object while nothing changed. */
export interface Proposal {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that the first version was noted (ISO, UTC), and this one. Claims. */
  readonly at: string;
  readonly changed: string;
  readonly body: ProposalBody;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly ProposalBody[];
}

/** The proposal, or undefined where it was taken back, erased, or cannot be read. */
export function deriveProposal(shelf: Shelf, id: RecordKey): Proposal | undefined {
  const heads = shelf.heads<ProposalBody>(id, "proposal");
  const [head, ...others] = heads.filter(({ body }) => body !== null);
  const first = shelf.first(id);
  if (!head || !first) return undefined;
  return Object.freeze({
    id,
    author: head.author.member,
    at: first.opened.record.at,
    changed: head.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  });
}
