import { useState } from "react";
import { invite } from "../../../shared/acts/invite.ts";
import { encodeLink } from "../../../shared/members/invitation.ts";
import { message } from "../../../shared/messages/messages.ts";
import { ROLES, type Role } from "../../../shared/records/kind.ts";
import { copyOut } from "../../desk/clipboard.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Dossier } from "../../desk/dossier.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";

/** Opens an invitation and shows its link, once. */
export function Invite() {
  const desk = useDesk();
  const dossier = useDossier();
  const [role, setRole] = useState<Role>("observer");
  const [link, setLink] = useState("");
  const copy = async () => {
    const done = await copyOut(desk.host, { text: link });
    if (desk.notices.valueOf(done)) desk.notices.tell("copy.done");
  };
  return (
    <section>
      <h2>{message("team.invite")}</h2>
      <p className="hint">{message("team.invite.what")}</p>
      <div className="one-line">
        <Choice
          label={message("team.invite.role")}
          options={[...ROLES]
            .reverse()
            .map((id) => ({ id, name: message(`role.${id}`), note: message(`role.${id}.note`) }))}
          value={role}
          onChange={setRole}
        />
        <Button look="primary" onPress={() => void makeLink(desk, dossier, role).then(setLink)}>
          {message("team.invite.make")}
        </Button>
      </div>
      {link && (
        <div className="one-line">
          <Field label={message("team.invite.link")} hint={message("team.invite.secret")} value={link} isReadOnly />
          <Button onPress={() => void copy()}>{message("team.invite.copy")}</Button>
        </div>
      )}
    </section>
  );
}

/** A link for one person; in a browser it opens at the hub, where there is one. */
async function makeLink(desk: Desk, dossier: Dossier, role: Role): Promise<string> {
  const { ledger, me, seat, title } = dossier;
  const key = seat?.keyring.inForce(ledger);
  if (!seat || !key) return "";
  const { url: hub, pin } = seat.own.hub.now ?? {};
  const input = { role, title, ...(hub && { hub }), ...(pin && { pin }) };
  const invited = desk.notices.valueOf(await invite(ledger, { me, key, now: new Date().toISOString() }, input));
  if (!invited || !desk.notices.valueOf(await dossier.say(invited.act))) return "";
  const link = encodeLink(invited.invitation);
  return hub && desk.host.edition === "web" ? `${hub}/${link.slice(link.indexOf("#"))}` : link;
}
