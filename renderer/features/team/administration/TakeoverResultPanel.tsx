import { findPendingHandovers, type HandoverState } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { saveRecoverySheet } from "#renderer/workspace/actions/saveRecoverySheet.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

interface ResultProps {
  readonly session: DossierSession;
  readonly state: Exclude<HandoverState, "counts">;
  readonly onClose: () => void;
}

/** After a takeover that has no effect yet, or only a provisional one: what is missing, and the new recovery sheet. */
export function TakeoverResultPanel({ session, state, onClose }: ResultProps) {
  const workspace = useWorkspace();
  const { title } = useDossier();
  const ledger = useLedger();
  const { recoverySheet } = session.localState;
  const isSheetKept = useSignal(recoverySheet) !== null;
  const confirming = findPendingHandovers(ledger.judgement).flatMap(({ members }) => members);
  return (
    <>
      <p>
        {state === "waits"
          ? message("keeping.take.waits", { names: formatMemberNames(ledger, [...new Set(confirming)]) })
          : message("keeping.take.provisional")}
      </p>
      {isSheetKept && <p className={partsStyles.hint}>{message("keeping.take.new-sheet")}</p>}
      <div className={partsStyles.actions}>
        {isSheetKept && (
          <Button look="primary" onPress={() => void saveRecoverySheet(workspace, recoverySheet, title)}>
            {message("team.recovery.save")}
          </Button>
        )}
        <Button autoFocus onPress={onClose}>
          {message("dialog.done")}
        </Button>
      </div>
    </>
  );
}
