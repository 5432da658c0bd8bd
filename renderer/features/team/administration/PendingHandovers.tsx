import { confirmHandover } from "#shared/acts/team/signRecoveryHandover.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { findPendingHandovers, type PendingHandover } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "../team.module.css";

/** Handovers, and beginnings of format 2, that wait for a confirmation; those who may confirm one can do it here. */
export function PendingHandovers() {
  const { judgement } = useLedger();
  return findPendingHandovers(judgement).map((pending) => <PendingHandoverCard key={pending.key} pending={pending} />);
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
