import { explain, message } from "#shared/messages/messages.ts";
import { saveSheet } from "#renderer/desk/asked/sheet.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { Slot } from "#renderer/frame/Slot.tsx";
import { Button } from "#renderer/parts/Button.tsx";
import { Aside } from "./Aside.tsx";
import { Asking } from "./Asking.tsx";
import { Hub } from "./Hub.tsx";
import { Invitations } from "./Invitations.tsx";
import { Keeping } from "./Keeping.tsx";
import { Members } from "./Members.tsx";
import { MyName } from "./MyName.tsx";
import { OwnDevices } from "./OwnDevices.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./team.module.css";

/** The view beside the text: members, invitations, the hub, and what did not hold. */
export function Team() {
  const desk = useDesk();
  const dossier = useDossier();
  const ledger = useLedger();
  const { me } = desk;
  const refused = dossier.refusalToSpeak;
  return (
    <div className={`${styles.team} ${partsStyles.sections}`}>
      <h1>{message("view.team")}</h1>
      {refused && (
        <section>
          <p>{explain(refused)}</p>
          {!dossier.seat && (
            <div className={formsStyles.oneLine}>
              <Button onPress={() => (desk.place.dialog.value = "join")}>{message("join.title")}</Button>
            </div>
          )}
        </section>
      )}
      {(ledger.judgement.roster?.forks.length ?? 0) > 0 && <p className={styles.forks}>{message("team.forks")}</p>}
      <Recovery dossier={dossier} />
      <Members />
      {me && (
        <section>
          <MyName />
          <OwnDevices />
        </section>
      )}
      {dossier.seat && <Hub own={dossier.seat.own} />}
      <Slot name="machine" />
      {me?.administrator && <Invitations />}
      {me?.administrator && <Asking />}
      <Aside />
      <Keeping />
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
  if (!useSignal(kept)) return null;
  return (
    <section className={styles.recovery}>
      <h2>{message("team.recovery.title")}</h2>
      <p>{message("team.recovery.what")}</p>
      <Button look="primary" onPress={() => void saveSheet(desk, kept, title)}>
        {message("team.recovery.save")}
      </Button>
    </section>
  );
}
