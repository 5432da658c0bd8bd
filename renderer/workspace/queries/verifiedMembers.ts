import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../base/signals.ts";
import { useDossier } from "../context.ts";
import { memberName } from "../labels/names.ts";

const NOBODY: ReadonlySignal<readonly string[]> = signal([]);

/** Tells whether one has compared the fingerprints of all of a member's devices: a new one has to be compared, too. */
export function useIsVerified(): (member: Member | undefined) => boolean {
  const { session } = useDossier();
  const verified = useSignal(session?.localState.verifiedDevices ?? NOBODY);
  return (member) => member !== undefined && member.devices.every((device) => verified.includes(device));
}

/** What an author is called on a card: with a mark where one has verified him. */
export function useAuthorName(): (member: Member | undefined) => string {
  const isVerified = useIsVerified();
  return (member) => {
    const name = memberName(member);
    return isVerified(member) ? message("author.verified", { name }) : name;
  };
}
