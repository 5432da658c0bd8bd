import { findDeviceRemoval, type DeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger, useSyncState } from "#renderer/workspace/context.ts";
import type { Session } from "#renderer/workspace/session/session.ts";
import { memberNameOf, formatShortTime } from "#renderer/workspace/labels/names.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { saveUnsharedDataCommand } from "./commands.ts";
import * as styles from "./removed.module.css";

/**
 * Over the window of whoever was removed from the team: that it is so, by the list of members, and what still works. Where
 * only the hub says that it does not know this device, that is said, and nothing is taken away.
 */
export function RemovedBanner() {
  const { session, isRemoved } = useDossier();
  useLedger();
  if (!session) return null;
  return isRemoved ? <Removed seat={session} /> : <TurnedAway />;
}

function Removed({ seat: session }: { readonly seat: Session }) {
  const ledger = useLedger();
  const removal = findDeviceRemoval(ledger, session.publicKeys.device);
  if (!removal) return null;
  return (
    <Bar>
      <strong>{headline(removal, memberNameOf(ledger, removal.by))}</strong> {message("removed.what")}{" "}
      {removal.since.length > 0 && message("removed.since", { count: removal.since.length })}
    </Bar>
  );
}

function headline({ isDeviceOnly, at }: DeviceRemoval, by: string): string {
  return message(isDeviceOnly ? "removed.device" : "removed.member", { by, when: formatShortTime(at) });
}

/** The hub turns this device away, and no list of members here says why. */
function TurnedAway() {
  const { me } = useDossier();
  const step = useSyncState();
  if (!me || step?.state !== "refused" || step.refusal.code !== "hub.stranger") return null;
  return <Bar>{explain(step.refusal)}</Bar>;
}

function Bar({ children }: { readonly children: React.ReactNode }) {
  const workspace = useWorkspace();
  return (
    <section className={styles.removedBanner} role="alert" aria-label={message("region.removed")}>
      <p dir="auto">{children}</p>
      <Button onPress={() => void saveUnsharedDataCommand.run(workspace, true)}>
        {message(saveUnsharedDataCommand.name)}
      </Button>
    </section>
  );
}
