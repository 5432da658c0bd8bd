import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier } from "#renderer/workspace/context.ts";
import type { HubConnection, SyncState } from "#renderer/workspace/hub/hubConnection.ts";
import type { LocalState } from "#renderer/workspace/session/localState.ts";
import { explainRefusalOfAnyCode, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import * as styles from "../team.module.css";

/** In the status bar: offline, syncing or synced, and how much is still to be sent. */
export function SyncStateLine() {
  const { hub, session } = useDossier();
  const open = useSignal(hub.connection);
  return open && session && <Status link={open} localState={session.localState} />;
}

function Status({ link: connection, localState }: { readonly link: HubConnection; readonly localState: LocalState }) {
  const step = useSignal(connection.syncState);
  const unsent = useSignal(localState.hub)?.unsent.length ?? 0;
  return (
    <span className={styles.step} data-state={step.state} role="status">
      {stepText(step, unsent)}
    </span>
  );
}

function stepText(step: SyncState, count: number): string {
  if (step.state === "refused") return explainRefusalOfAnyCode(step.refusal);
  if (step.state === "offline") return message("step.offline", { since: formatTimeOmittingToday(step.since), count });
  if (step.state === "in-step") return message("step.in-step");
  if (!step.progress) return message("step.syncing", { count });
  const { way, done, of } = step.progress;
  return message(`step.${way}`, { done, of });
}
