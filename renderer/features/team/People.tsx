import { signal } from "@preact/signals-core";
import { message } from "#shared/messages/messages.ts";
import { useOthers, type Other } from "#renderer/desk/asked/others.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Link } from "#renderer/desk/hub/link.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Initials } from "#renderer/parts/Initials.tsx";
import { sheetCommand } from "./sheet.ts";
import * as styles from "./team.module.css";

/** In the header: who is here now; without a hub, the way to a team. */
export function People() {
  const desk = useDesk();
  const { place, me } = desk;
  const dossier = useDossier();
  const link = useSignal(dossier.hub.link);
  const unkept = useSignal(dossier.seat?.own.recovery ?? NOTHING) !== null;
  const show = () => (place.view.value = "team");
  return (
    <>
      {unkept && (
        <Button look="quiet" className={styles.unkept} onPress={() => void sheetCommand.run(desk, true)}>
          {message(sheetCommand.name)}
        </Button>
      )}
      {link ? <Present link={link} /> : me && <Button onPress={show}>{message("team.share.short")}</Button>}
    </>
  );
}

const NOTHING = signal(null);

/** So many are drawn; the count says how many there are. */
const DRAWN = 6;

function Present({ link }: { readonly link: Link }) {
  const { seat } = useDossier();
  const others = useOthers();
  const isUnseen = useSignal(seat?.own.unseen ?? NOTHING) !== null;
  if (["offline", "refused"].includes(useSignal(link.step).state)) return null;
  return (
    <>
      <span>
        {message("team.present", { count: others.length + (isUnseen ? 0 : 1) })}
        {isUnseen && ` · ${message("presence.unseen")}`}
      </span>
      {others.slice(0, DRAWN).map((other) => (
        <Somebody key={other.id} other={other} />
      ))}
    </>
  );
}

/** Somebody who is here, with the way to where he is. */
function Somebody({ other: { id, name, at, index } }: { readonly other: Other }) {
  const desk = useDesk();
  const label = message(at ? "presence.at" : "presence.elsewhere", { name, at });
  const go = () => {
    if (index >= 0) desk.toText((hand) => void hand.jump({ provision: index }));
    else desk.notices.tell("presence.elsewhere", { name, at });
  };
  return (
    <button type="button" className={styles.somebody} aria-label={label} title={label} onClick={go}>
      <Initials id={id} name={name} />
    </button>
  );
}
