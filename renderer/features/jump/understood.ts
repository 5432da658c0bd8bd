import { signal } from "@preact/signals-core";
import { useMemo } from "react";
import { interpretLine, type InterpretedLine } from "#shared/acts/capture/interpretLine.ts";
import { firstKeyId } from "#shared/acts/negotiation/setStatus.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import { runningMeeting } from "#renderer/desk/asked/meeting.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Text } from "#renderer/desk/standing/notes.ts";

const NO_MEETING = signal<{ readonly id: string } | null>(null);

/** The sitting one is in. */
export function useMeeting(): Meeting | undefined {
  const dossier = useDossier();
  useSignal(dossier.version);
  useSignal<{ readonly id: string } | null>(dossier.seat?.own.meeting ?? NO_MEETING);
  return runningMeeting(dossier);
}

/** What is typed, as it is understood here and now. */
export function useUnderstood(text: Text, typed: string, meeting: Meeting | undefined): InterpretedLine {
  const dossier = useDossier();
  const here = useSignal(useDesk().place.caret);
  const version = useSignal(dossier.version);
  return useMemo(() => {
    const { ledger, me, seat } = dossier;
    const first = seat?.keyring.get(firstKeyId(ledger));
    return interpretLine(
      { ledger, me, first, text, here, meeting, barred: dossier.isRemoved ? dossier.refusalToSpeak : null },
      typed,
    );
    // The ledger is one object while what it says changes: its version tells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dossier, text, typed, here, version, meeting]);
}
