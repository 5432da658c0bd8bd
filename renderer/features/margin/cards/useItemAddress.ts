import type { Anchor } from "#shared/anchor/anchor.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";

/** Returns the address of a note or proposal in the open text, otherwise in the text that it was made on. */
export function useItemAddress(id: RecordKey, made: Anchor): string {
  useLedger();
  return addressOf(useDossier(), id, made);
}

function addressOf({ ledger, notes, proposals }: Dossier, id: RecordKey, made: Anchor): string {
  const here = notes.value?.get(id) ?? proposals.value?.get(id);
  if (here) return notes.value!.text.draft.provisions[here.place.provision]!.address;
  const { draft, provision } = made;
  return findDraftById(ledger, draft)?.provisions.find(({ eId }) => eId === provision)?.address ?? provision;
}
