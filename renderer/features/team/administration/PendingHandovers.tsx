import { confirmHandover } from "#shared/acts/team/signRecoveryHandover.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { findPendingHandovers, type PendingHandover } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "../team.module.css";

/**
 * Handovers, and a beginning of format 2, that wait for a confirmation; those who may confirm one can do it here. A
 * beginning stops nobody, so only they see it, and whoever began.
 */
export function PendingHandovers() {
  const { judgement } = useLedger();
  const own = useDossier().session?.publicKeys.device;
  const shown = findPendingHandovers(judgement).filter(
    ({ kind, device, devices }) => kind === "handover" || device === own || (own !== undefined && devices.has(own)),
  );
  return shown.map((pending) => <PendingHandoverCard key={pending.key} pending={pending} />);
}

function PendingHandoverCard({ pending }: { readonly pending: PendingHandover }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const { key, kind, device, member, members } = pending;
  const name = memberNameOf(ledger, member);
  const own = dossier.session?.publicKeys.device;
  const mayConfirm = own !== undefined && pending.devices.has(own);
  const confirm = async () => {
    const outcome = await dossier.commit(confirmHandover(key));
    if (workspace.notifications.valueOrNotify(outcome)) workspace.notifications.notify("pending.confirmed");
  };
  return (
    <section className={styles.recovery}>
      <h2>{message(`pending.${kind}`, { name })}</h2>
      <Consequences pending={pending} />
      <p>
        {mayConfirm
          ? message("pending.compare", { name })
          : message("pending.waits", { names: formatMemberNames(ledger, members) })}
      </p>
      <code className={styles.fingerprint}>{deviceFingerprintOf(ledger.dossier, device)}</code>
      {mayConfirm && (
        <Button look="primary" onPress={() => void confirm()}>
          {message("pending.confirm")}
        </Button>
      )}
    </section>
  );
}

/** What ends, and what begins, once it is confirmed. */
function Consequences({ pending: { kind, ends, cuts, replacesSheet } }: { readonly pending: PendingHandover }) {
  const ledger = useLedger();
  return (
    <ul className={styles.consequences}>
      {kind === "begin" && <li>{message("update.versions")}</li>}
      {kind === "begin" && <li>{message("pending.until")}</li>}
      {ends.length > 0 && <li>{message("pending.ends", { names: formatMemberNames(ledger, ends) })}</li>}
      {cuts.length > 0 && <li>{message("pending.cuts", { names: formatMemberNames(ledger, cuts) })}</li>}
      {replacesSheet && <li>{message("pending.sheet")}</li>}
    </ul>
  );
}
