import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import type { Link } from "../../desk/link.ts";
import { memberName } from "../../desk/wording.ts";
import { Button } from "../../parts/Button.tsx";
import { Avatar } from "./Avatar.tsx";
import "./team.css";

/** In the header: who is here now; without a hub, the way to a team. */
export function People() {
  const { place, me } = useDesk();
  const dossier = useDossier();
  const link = useCell(dossier.link);
  const unkept = useCell(dossier.seat?.own.recovery ?? NOTHING) !== null;
  const show = () => place.view.set("team");
  return (
    <>
      {unkept && (
        <Button look="quiet" className="unkept" onPress={show}>
          {message("team.recovery.short")}
        </Button>
      )}
      {link ? <Present link={link} /> : me && <Button onPress={show}>{message("team.share.short")}</Button>}
    </>
  );
}

const NOTHING = { now: null, watch: () => () => undefined };

function Present({ link }: { readonly link: Link }) {
  const ledger = useLedger();
  const present = useCell(link.present);
  if (useCell(link.step).state === "offline" || present.length === 0) return null;
  return (
    <>
      <span>{message("team.present", { count: present.length })}</span>
      {present.slice(0, 6).map((id) => (
        <Avatar key={id} id={id} name={memberName(ledger.member(id))} />
      ))}
    </>
  );
}
