import { findDeviceRemoval, type DeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger, useSyncState } from "#renderer/workspace/context.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { isRefusedByHub, saveUnsharedDataCommand } from "./saveUnsharedDataCommand.ts";
import * as styles from "./removedMember.module.css";

/**
 * A banner for a member who was removed from the team: it says so, according to the roster, and what still works. If
 * only the hub says that it does not know this device, the banner says that, and nothing is disabled.
 */
export function RemovedMemberBanner() {
  const { session, isRemoved } = useDossier();
  useLedger();
  if (!session) return null;
  return isRemoved ? <Removed session={session} /> : <RefusedByHub />;
}

function Removed({ session }: { readonly session: DossierSession }) {
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
  return message(isDeviceOnly ? "removed.device" : "removed.member", { by, when: formatTimeOmittingToday(at) });
}

/** The hub refuses this device, and no roster here says why. */
function RefusedByHub() {
  const dossier = useDossier();
  const step = useSyncState();
  if (step?.state !== "refused" || !isRefusedByHub(dossier, step)) return null;
  return <Bar>{explainRefusal(step.refusal)}</Bar>;
}

function Bar({ children }: { readonly children: React.ReactNode }) {
  const workspace = useWorkspace();
  return (
    <section className={styles.banner} role="alert" aria-label={message("region.removed")}>
      <p dir="auto">{children}</p>
      <Button onPress={() => void saveUnsharedDataCommand.run(workspace, true)}>
        {message(saveUnsharedDataCommand.name)}
      </Button>
    </section>
  );
}
