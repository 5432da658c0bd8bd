import { useEffect, useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./roomHub.module.css";

type Hub = NonNullable<Host["hub"]>;

/** Shares the dossier with the people in the same room, from this machine. */
export function RoomHubPanel() {
  const { host } = useWorkspace();
  const dossier = useDossier();
  return host.hub && dossier.session && dossier.me ? <RoomOf hub={host.hub} dossier={dossier} /> : null;
}

function RoomOf({ hub, dossier }: { readonly hub: Hub; readonly dossier: Dossier }) {
  const { notifications } = useWorkspace();
  const memory = useSignal(dossier.session!.localState.hub);
  const addresses = useAddresses(hub);
  const [chosen, setChosen] = useState("");
  const [shared, setShared] = useShared(hub, dossier.id);
  const [busy, setBusy] = useState(false);
  const address = chosen || (addresses.find((each) => memory?.url.includes(each)) ?? addresses[0] ?? "");
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const start = () =>
    during(async () => {
      const started = notifications.valueOrNotify(await hub.start(dossier.id, address));
      if (started && notifications.valueOrNotify(await dossier.hub.setHub(started.url, started.pin))) setShared(true);
    });
  const stop = () =>
    during(async () => {
      await dossier.hub.setHub("");
      if (notifications.valueOrNotify(await hub.stop())) setShared(false);
    });
  const isShared = shared && memory !== null;
  const isAgain = memory?.pin && memory.url.includes(address);
  return (
    <section className={styles.panel}>
      <h2>{message("room.title")}</h2>
      <p className={partsStyles.hint}>
        {message("room.what")} <LearnMoreButton section="share-in-the-room" />
      </p>
      <div className={formsStyles.oneLine}>
        {isShared && (
          <p>
            <span className={styles.live} aria-hidden="true" />
            {message("room.shared", { url: memory.url })}
          </p>
        )}
        {!isShared && addresses.length > 1 && (
          <SelectField
            label={message("room.address")}
            options={addresses.map((id) => ({ id, name: id }))}
            value={address}
            onChange={setChosen}
          />
        )}
        {/* One button for both, so that it keeps the focus. */}
        <Button
          key="turn"
          isPending={busy}
          isDisabled={!isShared && address === ""}
          onPress={() => void (isShared ? stop() : start())}
        >
          {message(isShared ? "room.stop" : isAgain ? "room.again" : "room.start")}
        </Button>
      </div>
      {isShared && (
        <ul className={partsStyles.hint}>
          <li>{message("room.invite")}</li>
          <li>{message("room.firewall", { port: new URL(memory.url).port })}</li>
          <li>{message("room.sleep")}</li>
        </ul>
      )}
      {!shared && memory && !memory.pin && (
        <p className={partsStyles.hint}>{message("room.instead", { url: memory.url })}</p>
      )}
    </section>
  );
}

/** Returns the addresses at which others in the room can reach this machine. */
function useAddresses(hub: Hub): readonly string[] {
  const [addresses, set] = useState<readonly string[]>([]);
  useEffect(() => {
    void hub.addresses().then((found) => isRefusal(found) || set(found));
  }, [hub]);
  return addresses;
}

/** Returns whether the dossier is shared from here now, and a function that sets this. */
function useShared(hub: Hub, dossier: string): readonly [boolean, (shared: boolean) => void] {
  const [shared, set] = useState(false);
  useEffect(() => {
    void hub.shares(dossier).then((is) => set(is === true));
  }, [hub, dossier]);
  return [shared, set];
}
