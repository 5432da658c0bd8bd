import { findDeviceRemoval, type DeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { useDesk, useDossier, useLedger, useStep } from "#renderer/desk/context.ts";
import type { Seat } from "#renderer/desk/own/seat.ts";
import { nameOf, when } from "#renderer/desk/words/wording.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { saveRemains } from "./commands.ts";
import * as styles from "./removed.module.css";

/**
 * Over the window of whoever was removed from the team: that it is so, by the list of members, and what still works. Where
 * only the hub says that it does not know this device, that is said, and nothing is taken away.
 */
export function Banner() {
  const { seat, isRemoved } = useDossier();
  useLedger();
  if (!seat) return null;
  return isRemoved ? <Removed seat={seat} /> : <TurnedAway />;
}

function Removed({ seat }: { readonly seat: Seat }) {
  const ledger = useLedger();
  const removal = findDeviceRemoval(ledger, seat.card.device);
  if (!removal) return null;
  return (
    <Bar>
      <strong>{headline(removal, nameOf(ledger, removal.by))}</strong> {message("removed.what")}{" "}
      {removal.since.length > 0 && message("removed.since", { count: removal.since.length })}
    </Bar>
  );
}

function headline({ isDeviceOnly, at }: DeviceRemoval, by: string): string {
  return message(isDeviceOnly ? "removed.device" : "removed.member", { by, when: when(at) });
}

/** The hub turns this device away, and no list of members here says why. */
function TurnedAway() {
  const { me } = useDossier();
  const step = useStep();
  if (!me || step?.state !== "refused" || step.refusal.code !== "hub.stranger") return null;
  return <Bar>{explain(step.refusal)}</Bar>;
}

function Bar({ children }: { readonly children: React.ReactNode }) {
  const desk = useDesk();
  return (
    <section className={styles.removedBanner} role="alert" aria-label={message("region.removed")}>
      <p dir="auto">{children}</p>
      <Button onPress={() => void saveRemains.run(desk, true)}>{message(saveRemains.name)}</Button>
    </section>
  );
}
