import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { memberName } from "./entryLabels.ts";

/** A member to whom a note can be assigned. */
interface AssigneeOption {
  readonly id: MemberId;
  readonly name: string;
  /** The member's organisation. */
  readonly note: string;
}

/** Lists the members to whom notes can be assigned: the user first, then the others by name. */
export function listAssignees(ledger: Ledger, me: MemberId | undefined): readonly AssigneeOption[] {
  const active = ledger.members.filter((member) => member.isActive);
  const others = active.filter((member) => member.id !== me).sort((a, b) => a.name.localeCompare(b.name));
  return [...active.filter((member) => member.id === me), ...others].map((member) => ({
    id: member.id,
    name: member.id === me ? message("assign.me", { name: memberName(member) }) : memberName(member),
    note: member.organisation,
  }));
}
