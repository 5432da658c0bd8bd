import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { useVerifiedMemberPredicate } from "#renderer/workspace/queries/verifiedMembers.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberName } from "#renderer/workspace/labels/entryLabels.ts";
import { MemberAvatar } from "./MemberAvatar.tsx";
import { MemberDetails } from "./MemberDetails.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** Everybody in the roster, and those who have joined and wait for the administrator; each name with its devices. */
export function MemberList() {
  const { members } = useLedger();
  const active = members.filter((each) => each.isActive);
  const former = members.filter((each) => !each.isActive);
  return (
    <section>
      <h2>{message("team.members", { count: active.length })}</h2>
      <List members={active} />
      {former.length > 0 && (
        <>
          <h3>{message("members.former", { count: former.length })}</h3>
          <List members={former} />
        </>
      )}
    </section>
  );
}

function List({ members }: { readonly members: readonly Member[] }) {
  const { me } = useWorkspace();
  const { session } = useDossier();
  const isVerified = useVerifiedMemberPredicate();
  return (
    <ul className={styles.members}>
      {members.map((member) => (
        <li key={member.id}>
          <Disclosure>
            <Heading level={3}>
              <AriaButton slot="trigger" className={styles.member}>
                <MemberAvatar id={member.id} name={memberName(member)} />
                <span>
                  <strong>{memberName(member)}</strong> {member.organisation}
                  {isVerified(member) && <span className={styles.verified}>{message("members.verified")}</span>}
                </span>
                <span className={partsStyles.hint}>{partOf(member, member.id === me?.member)}</span>
                <span className={partsStyles.chevron} aria-hidden="true" />
              </AriaButton>
            </Heading>
            <DisclosurePanel>{session && <MemberDetails member={member} session={session} />}</DisclosurePanel>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function partOf({ role, administrator, pending, isActive, devices }: Member, isMe: boolean): string {
  return [
    isMe && message("team.you"),
    isActive && message(`role.${role}`),
    administrator && message("team.administrator"),
    pending && message("team.pending"),
    devices.length > 1 && message("members.devices", { count: devices.length }),
  ]
    .filter(Boolean)
    .join(" · ");
}
