import { signal } from "@preact/signals-core";
import { message } from "#shared/messages/messages.ts";
import { useOtherPresentMembers, type PresentMember } from "#renderer/workspace/queries/presentMembers.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { HubConnection } from "#renderer/workspace/hub/hubConnection.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { PersonInitials } from "#renderer/parts/controls/PersonInitials.tsx";
import { goToRecoverySheetCommand } from "../administration/goToRecoverySheetCommand.ts";
import { HUB_ADDRESS_FIELD_ID } from "../sharingElementIds.ts";
import * as styles from "../team.module.css";

/** In the header: the members who are present; without a hub, a button that leads to the team. */
export function PresentMembersBar() {
  const workspace = useWorkspace();
  const { viewState, me } = workspace;
  const dossier = useDossier();
  const connection = useSignal(dossier.hub.connection);
  const unkept = useSignal(dossier.session?.localState.recoverySheet ?? NOTHING) !== null;
  const share = () => {
    viewState.view.value = "team";
    focusOnceDrawn(() => document.getElementById(HUB_ADDRESS_FIELD_ID));
  };
  return (
    <>
      {unkept && (
        <Button
          look="quiet"
          className={styles.unkept}
          onPress={() => void goToRecoverySheetCommand.run(workspace, true)}
        >
          {message(goToRecoverySheetCommand.name)}
        </Button>
      )}
      {connection ? (
        <Present link={connection} />
      ) : (
        me && <Button onPress={share}>{message("team.share.short")}</Button>
      )}
    </>
  );
}

const NOTHING = signal(null);

/** How many are drawn; their number is given too. */
const DRAWN = 6;

function Present({ link: connection }: { readonly link: HubConnection }) {
  const { session } = useDossier();
  const others = useOtherPresentMembers();
  const isUnseen = useSignal(session?.localState.hiddenSince ?? NOTHING) !== null;
  if (["offline", "refused"].includes(useSignal(connection.syncState).state)) return null;
  return (
    <>
      <span>
        {message("team.present", { count: others.length + (isUnseen ? 0 : 1) })}
        {isUnseen && ` · ${message("presence.unseen")}`}
      </span>
      {others.slice(0, DRAWN).map((other) => (
        <PresentMemberButton key={other.id} other={other} />
      ))}
    </>
  );
}

/** A member who is present, as a button that leads to where they are. */
function PresentMemberButton({ other: { id, name, address, index } }: { readonly other: PresentMember }) {
  const workspace = useWorkspace();
  const label = message(address ? "presence.at" : "presence.elsewhere", { name, at: address });
  const go = () => {
    if (index >= 0) workspace.focusText((textController) => void textController.jump({ provision: index }));
    else workspace.notifications.notify("presence.elsewhere", { name, at: address });
  };
  return (
    <button type="button" className={styles.somebody} aria-label={label} title={label} onClick={go}>
      <PersonInitials id={id} name={name} />
    </button>
  );
}
