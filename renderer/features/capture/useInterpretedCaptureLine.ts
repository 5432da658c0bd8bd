import { signal } from "@preact/signals-core";
import { useMemo } from "react";
import { interpretCaptureLine, type InterpretedCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { firstDossierKeyId } from "#shared/acts/negotiation/setStatus.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { findCurrentMeeting } from "#renderer/workspace/queries/currentMeeting.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";

const NO_MEETING = signal<{ readonly id: string } | null>(null);

/** Returns the meeting that the user is in. */
export function useCurrentMeeting(): Meeting | undefined {
  const dossier = useDossier();
  useSignal(dossier.version);
  useSignal<{ readonly id: string } | null>(dossier.session?.localState.meeting ?? NO_MEETING);
  return findCurrentMeeting(dossier);
}

/** Returns the typed line as it is interpreted at the caret and now. */
export function useInterpretedCaptureLine(
  text: OpenedText,
  typed: string,
  meeting: Meeting | undefined,
): InterpretedCaptureLine {
  const dossier = useDossier();
  const here = useSignal(useWorkspace().viewState.caret);
  const version = useSignal(dossier.version);
  return useMemo(() => {
    const { ledger, me, session } = dossier;
    const first = session?.keyring.get(firstDossierKeyId(ledger));
    return interpretCaptureLine(
      { ledger, me, first, text, here, meeting, barred: dossier.isRemoved ? dossier.refusalToSpeak : null },
      typed,
    );
    // The ledger is one object that changes in place; its version shows that it has.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dossier, text, typed, here, version, meeting]);
}
