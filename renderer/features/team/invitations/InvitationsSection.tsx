import { closeInvitationAct } from "#shared/acts/team/changeRoster.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { isInvitationUnexpired } from "#shared/members/roster/rosterChange.ts";
import { message } from "#shared/messages/messages.ts";
import type { RosterInvitation } from "#shared/records/kinds/roster.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { InvitationForm } from "./InvitationForm.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/**
 * For the administrator: makes invitations, and lists the open ones with who joined by them and until when they are
 * valid.
 */
export function InvitationsSection() {
  const ledger = useLedger();
  const open = [...(ledger.judgement.team?.invitations.values() ?? [])];
  return (
    <section>
      <h2>{message("team.invite")}</h2>
      <p className={partsStyles.hint}>
        {message("team.invite.what")} <LearnMoreButton section="share-and-join" />
      </p>
      <InvitationForm />
      {open.length > 0 && (
        <>
          <h3>{message("invite.open", { count: open.length })}</h3>
          <ul className={styles.teamRows}>
            {open.map((invitation) => (
              <Row key={invitation.key} invitation={invitation} ledger={ledger} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ invitation, ledger }: { readonly invitation: RosterInvitation; readonly ledger: Ledger }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const { key, role, uses, expires, member } = invitation;
  const joined = joinedBy(ledger, key);
  const close = async () => {
    workspace.notifications.valueOrNotify(
      await dossier.changeRoster((keeper) => closeInvitationAct(ledger, keeper, key)),
    );
  };
  const over = !isInvitationUnexpired(invitation, new Date().toISOString());
  const facts = [
    member ? message("invite.back", { name: memberNameOf(ledger, member) }) : message(`role.${role}`),
    !member && message(`invite.uses.${uses}`),
    expires
      ? message(over ? "invite.over" : "invite.until", { when: formatTimeOmittingToday(expires) })
      : message("invite.term.ever"),
    joined.length > 0 && message("invite.came", { who: joined.join(message("list.comma")) }),
  ];
  return (
    <li data-over={over || undefined}>
      <span>{facts.filter(Boolean).join(" · ")}</span>
      <Button look="quiet" onPress={() => void close()}>
        {message("invite.close")}
      </Button>
    </li>
  );
}

/** Returns the names of those who joined by an invitation. */
function joinedBy(ledger: Ledger, invitation: string): readonly string[] {
  const devices = [...ledger.recordSet.joins.values()]
    .filter(({ body }) => body.proof.key === invitation)
    .map(({ record }) => record.device);
  const members = new Set(devices.map((device) => ledger.judgement.memberOf(device) ?? device));
  return [...members].map((member) => memberNameOf(ledger, member));
}
