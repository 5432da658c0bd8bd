import { useState } from "react";
import { confirmHandoverAct } from "#shared/acts/team/createSignedHandover.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { listPendingHandovers, type PendingHandover } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "../team.module.css";

/** How many are shown at first: whoever has the recovery sheet can sign any number. */
const SHOWN = 3;

/**
 * Handovers, and a beginning of format 2, that wait for a confirmation; those who may confirm one can do it here. A
 * beginning stops nobody, so only they see it, and whoever began.
 */
export function PendingHandovers() {
  const { judgement } = useLedger();
  const own = useDossier().session?.publicKeys.device;
  const [all, setAll] = useState(false);
  const { first, more } = listPendingHandovers(judgement, all ? Infinity : SHOWN);
  const shown = first.filter(
    ({ kind, device, devices }) => kind !== "begin" || device === own || (own !== undefined && devices.has(own)),
  );
  return (
    <>
      {shown.map((pending) => (
        <PendingHandoverCard key={pending.key} pending={pending} />
      ))}
      {more > 0 && (
        <section>
          <p>{message("pending.more", { count: more })}</p>
          <div>
            <Button onPress={() => setAll(true)}>{message("aside.all", { count: first.length + more })}</Button>
          </div>
        </section>
      )}
    </>
  );
}

function PendingHandoverCard({ pending }: { readonly pending: PendingHandover }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const { key, kind, device, member, members } = pending;
  const isSheet = device === ledger.judgement.team?.recovery.key;
  const name = isSheet ? message("pending.sheet-holder") : memberNameOf(ledger, member);
  const own = dossier.session?.publicKeys.device;
  const mayConfirm = own !== undefined && pending.devices.has(own);
  const confirm = async () => {
    const outcome = await dossier.commit(confirmHandoverAct(key));
    if (workspace.notifications.valueOrNotify(outcome)) workspace.notifications.notify("pending.confirmed");
  };
  return (
    <section className={styles.recovery}>
      <h2>{message(`pending.${kind}`, { name })}</h2>
      <Consequences pending={pending} />
      {pending.isBySheet && device !== own && <Unexpected />}
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

/** What to do about somebody else with the recovery sheet. */
function Unexpected() {
  const { me } = useWorkspace();
  return (
    <p>
      {me?.administrator
        ? message("pending.unexpected.own", { heading: message("keeping.title") })
        : message("pending.unexpected")}
    </p>
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
