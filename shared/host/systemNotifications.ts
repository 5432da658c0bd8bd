import type { Outcome } from "../base/result.ts";
import { ADDRESSING_KINDS, type AddressingKind } from "../ledger/queries/addressingKinds.ts";
import { message } from "../messages/messages.ts";

/** How many records of each kind a notification is about. It holds nothing else: no words, no names, no title. */
export type AddressedCounts = Readonly<Record<AddressingKind, number>>;

/** Notifications that the system shows outside the window, also on a projector or a locked screen. */
export interface SystemNotifications {
  /** Whether the system lets the window show notifications, as far as is known without asking. */
  isAllowed(): boolean;
  /** Asks the system to allow them, if it has not decided. Called when the user turns them on, never before. */
  allow(): Promise<Outcome<true>>;
  /** Shows a notification instead of the last one. `onClick` is called if the user clicks it. */
  show(counts: AddressedCounts, onClick: () => void): void;
  /** Removes the notification that is shown. */
  close(): void;
}

/** Returns the only words that a notification has. */
export function describeAddressedCounts(counts: AddressedCounts): string {
  return ADDRESSING_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => message(`notification.${kind}`, { count: counts[kind] }))
    .join("\n");
}
