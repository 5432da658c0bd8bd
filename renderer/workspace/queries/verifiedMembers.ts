import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../base/signals.ts";
import { useDossier } from "../context.ts";
import { memberName } from "../labels/entryLabels.ts";

const NOBODY: ReadonlySignal<readonly string[]> = signal([]);

/**
 * Returns a function that returns true if the user has compared the fingerprints of all of a member's devices. A new
 * device has to be compared, too.
 */
export function useVerifiedMemberPredicate(): (member: Member | undefined) => boolean {
  const { session } = useDossier();
  const verified = useSignal(session?.localState.verifiedDevices ?? NOBODY);
  return (member) => member !== undefined && member.devices.every((device) => verified.includes(device));
}

/** Returns a function that gives an author's name on a card, with a mark if the user has verified the author. */
export function useAuthorNameFormatter(): (member: Member | undefined) => string {
  const isVerified = useVerifiedMemberPredicate();
  return (member) => {
    const name = memberName(member);
    return isVerified(member) ? message("author.verified", { name }) : name;
  };
}
