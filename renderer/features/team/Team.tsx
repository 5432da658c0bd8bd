import { message } from "../../../shared/messages/messages.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { useCell } from "../../desk/cell.ts";
import type { Dossier } from "../../desk/dossier.ts";
import { Slot } from "../../frame/Slot.tsx";
import { Button } from "../../parts/Button.tsx";
import { Aside } from "./Aside.tsx";
import { Hub } from "./Hub.tsx";
import { Invite } from "./Invite.tsx";
import { Members } from "./Members.tsx";
import { MyName } from "./MyName.tsx";

/** The view beside the text: members, invitations, the hub, and what did not hold. */
export function Team() {
  const { me } = useDesk();
  const dossier = useDossier();
  useLedger();
  return (
    <div className="team">
      <h1>{message("view.team")}</h1>
      {!dossier.seat && <p>{message("team.stranger")}</p>}
      {dossier.seat && !me && <p>{message("team.waiting")}</p>}
      <Recovery dossier={dossier} />
      <Members />
      {me && <MyName />}
      {dossier.seat && <Hub own={dossier.seat.own} />}
      {me?.administrator && <Invite />}
      <Slot name="machine" />
      <Aside />
    </div>
  );
}

function Recovery({ dossier: { seat, title } }: { readonly dossier: Dossier }) {
  return seat && <RecoveryOf kept={seat.own.recovery} title={title} />;
}

type Kept = NonNullable<Dossier["seat"]>["own"]["recovery"];

/** The recovery sheet, until it is somewhere else. */
function RecoveryOf({ kept, title }: { readonly kept: Kept; readonly title: string }) {
  const desk = useDesk();
  const sheet = useCell(kept)?.sheet;
  if (!sheet) return null;
  const save = async () => {
    const bytes = new TextEncoder().encode(sheet);
    const saved = await desk.host.files.save("recovery", { name: `${title.slice(0, 60)} recovery.html`, bytes });
    if (desk.notices.valueOf(saved)) kept.set(null);
  };
  return (
    <section className="recovery">
      <h2>{message("team.recovery.title")}</h2>
      <p>{message("team.recovery.what")}</p>
      <Button look="primary" onPress={() => void save()}>
        {message("team.recovery.save")}
      </Button>
    </section>
  );
}
