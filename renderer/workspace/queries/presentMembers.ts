import { signal, type ReadonlySignal } from "@preact/signals-core";
import { useMemo } from "react";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Presence } from "#shared/records/sync/presence.ts";
import { useSignal } from "../base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "../context.ts";
import { memberName } from "../labels/entryLabels.ts";

/** Another member who is present now. */
export interface PresentMember {
  readonly id: MemberId;
  readonly name: string;
  /**
   * The printed address of the provision that the member reads; "" if there is none, or it is in a text that is not
   * open here.
   */
  readonly address: string;
  /** Its index in the open text, or -1. */
  readonly index: number;
}

const NOBODY: ReadonlySignal<readonly Presence[]> = signal([]);

/** Returns the other members who are present, and their locations. */
export function useOtherPresentMembers(): readonly PresentMember[] {
  const { me } = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const present = useSignal(useSignal(dossier.hub.connection)?.present ?? NOBODY);
  const text = useSignal(dossier.notes)?.text;
  return useMemo(() => {
    const others = present.filter(({ member }) => member !== me?.member && ledger.member(member));
    return others.map(({ member: id, draft, provision }) => {
      const index = text && draft === text.id ? text.draft.provisions.findIndex(({ eId }) => eId === provision) : -1;
      const address = text?.draft.provisions[index]?.address;
      const where = text && address !== undefined ? addressWithDocumentName(ledger, text.id, address) : "";
      return { id, name: memberName(ledger.member(id)), address: where, index };
    });
  }, [present, me?.member, ledger, text]);
}
