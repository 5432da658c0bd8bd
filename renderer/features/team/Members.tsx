import { message } from "../../../shared/messages/messages.ts";
import type { Member } from "../../../shared/ledger/entries/member.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { memberName } from "../../desk/wording.ts";
import { Avatar } from "./Avatar.tsx";

/** Everybody in the roster, and who has joined and waits for the administrator. */
export function Members() {
  const { me } = useDesk();
  const members = useLedger().members.filter(({ standing }) => standing);
  return (
    <section>
      <h2>{message("team.members", { count: members.length })}</h2>
      <ul className="members">
        {members.map((member) => (
          <li key={member.id}>
            <Avatar id={member.id} name={memberName(member)} />
            <span>
              <strong>{memberName(member)}</strong> {member.organisation}
            </span>
            <span className="hint">{partOf(member, member.id === me?.member)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function partOf({ role, administrator, pending }: Member, isMe: boolean): string {
  return [
    isMe && message("team.you"),
    message(`role.${role}`),
    administrator && message("team.administrator"),
    pending && message("team.pending"),
  ]
    .filter(Boolean)
    .join(" · ");
}
