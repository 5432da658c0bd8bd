import { signal, type ReadonlySignal } from "@preact/signals-core";
import { useMemo } from "react";
import { qualifyAddress } from "#shared/ledger/texts/resolveAddress.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Presence } from "#shared/records/sync/presence.ts";
import { useSignal } from "../base/signals.ts";
import { useDesk, useDossier, useLedger } from "../context.ts";
import { memberName } from "../words/wording.ts";

/** Another member who is here now. */
export interface Other {
  readonly id: MemberId;
  readonly name: string;
  /** The printed address of the provision he reads; "" while he reads none, or one of a text that is not open here. */
  readonly at: string;
  /** Its place in the open text, or -1. */
  readonly index: number;
}

const NOBODY: ReadonlySignal<readonly Presence[]> = signal([]);

/** Who else is here, and where. */
export function useOthers(): readonly Other[] {
  const { me } = useDesk();
  const dossier = useDossier();
  const ledger = useLedger();
  const present = useSignal(useSignal(dossier.hub.link)?.present ?? NOBODY);
  const text = useSignal(dossier.notes)?.text;
  return useMemo(() => {
    const others = present.filter(({ member }) => member !== me?.member && ledger.member(member));
    return others.map(({ member: id, draft, provision }) => {
      const index = text && draft === text.id ? text.draft.provisions.findIndex(({ eId }) => eId === provision) : -1;
      const address = text?.draft.provisions[index]?.address;
      const at = text && address !== undefined ? qualifyAddress(ledger, text.id, address) : "";
      return { id, name: memberName(ledger.member(id)), at, index };
    });
  }, [present, me?.member, ledger, text]);
}
