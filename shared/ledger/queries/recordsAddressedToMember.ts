import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { MentionedMember } from "#shared/records/kinds/annotation.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { threadProjection } from "../store/projections.ts";
import type { AddressingKind } from "./addressingKinds.ts";
import { listThreadRecordsByOthers } from "./recordsByOthers.ts";

/** A record of another member that addresses a member. */
export interface AddressedRecord {
  readonly key: RecordKey;
  readonly kind: AddressingKind;
}

/** The fields by which a body addresses somebody, if it has them. */
export interface AddressingFields {
  readonly annotation?: RecordKey;
  readonly mentions?: readonly MentionedMember[];
  readonly member?: MemberId;
}

/** Returns how a record by somebody else addresses a member, or null if it does not. */
export function addressingKindOf(
  ledger: Ledger,
  type: string,
  { annotation, mentions, member }: AddressingFields,
  me: MemberId,
): AddressingKind | null {
  if (type === "reply" && annotation !== undefined && ledger.get(threadProjection, annotation)?.author === me)
    return "reply";
  if (mentions?.some((each) => each.member === me)) return "mention";
  return type === "assignment" && member === me ? "assignment" : null;
}

/**
 * Returns the current records of a thread that address a member, each where it first does so: a later version of a note
 * that mentioned the member before is not among them.
 */
export function listRecordsAddressedTo(ledger: Ledger, thread: Thread, me: MemberId): readonly AddressedRecord[] {
  return listThreadRecordsByOthers(thread, me).flatMap((key) => {
    const kind = kindOf(ledger, key, me);
    if (kind === null || (kind === "assignment" && thread.assigned?.member !== me)) return [];
    const before = ledger.record(key)?.record.after ?? [];
    return before.some((each) => kindOf(ledger, each, me) === kind) ? [] : [{ key, kind }];
  });
}

function kindOf(ledger: Ledger, key: RecordKey, me: MemberId): AddressingKind | null {
  const opened = ledger.record(key);
  return opened?.state === "open"
    ? addressingKindOf(ledger, opened.record.type, opened.body as AddressingFields, me)
    : null;
}
