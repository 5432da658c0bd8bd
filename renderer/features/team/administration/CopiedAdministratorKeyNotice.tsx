import { useMemo } from "react";
import { signal } from "@preact/signals-core";
import { findChainFaults, type ChainFaults } from "#shared/members/chainFaults.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as styles from "../team.module.css";

const NONE = signal<readonly string[]>([]);

/**
 * That the key of somebody in office signs on two machines, and what ends it. The user can hide it on this machine after
 * checking: what is hidden are the records that are doubled by then, so that the notice is back if the copy signs again.
 */
export function CopiedAdministratorKeyNotice() {
  const { session } = useDossier();
  const ledger = useLedger();
  const { team, membership } = ledger.judgement;
  const hiddenSignal = session?.localState.hiddenKeyCopies ?? NONE;
  const hidden = useSignal(hiddenSignal);
  const hasFormat2 = membership !== null;
  const count = ledger.counts.records;
  const forks = useMemo(
    () => (hasFormat2 && count > 0 ? findChainFaults(ledger.recordSet).forks : []),
    [ledger, hasFormat2, count],
  );
  const copies = forks.filter((fork) => team?.administrators.has(fork.device) && !hidden.includes(nameOf(fork)));
  const [copied] = copies;
  if (!copied) return null;
  const name = memberNameOf(ledger, ledger.judgement.memberOf(copied.device) ?? copied.device);
  const hide = () => (hiddenSignal.value = [...hidden, ...copies.map(nameOf)]);
  return (
    <section className={styles.forks}>
      <p>{message("team.copied", { name, choice: message("keeping.former.stolen") })}</p>
      {session && (
        <div className={formsStyles.oneLine}>
          <Button onPress={hide}>{message("team.copied.hide")}</Button>
        </div>
      )}
    </section>
  );
}

/** Names the doubled records of a fork. */
function nameOf({ device, seq, keys }: ChainFaults["forks"][number]): string {
  return [device.slice(0, 16), seq, ...keys.map((key) => key.slice(0, 16))].join(" ");
}
