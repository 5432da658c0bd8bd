import { useEffect } from "react";
import { useCell } from "../../desk/base/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { later } from "../../frame/later.tsx";
import { lockSettings } from "./settings.ts";

const PassphraseDialog = later(
  () => import("./PassphraseDialog.tsx"),
  ({ PassphraseDialog }) => PassphraseDialog,
);

const MINUTE = 60_000;
/** How often it is looked whether somebody is there, in ms. */
const EVERY = 15_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks the window when nobody is there, and when the machine goes to sleep. */
export function Watch() {
  const desk = useDesk();
  const isOpen = useCell(desk.lock.state) === "open";
  useEffect(() => {
    if (!isOpen) return;
    let seen = Date.now();
    const see = () => (seen = Date.now());
    const look = () => {
      const { minutes } = lockSettings();
      if (minutes > 0 && Date.now() - seen >= minutes * MINUTE) void desk.lock.lock();
    };
    for (const sign of SIGNS) window.addEventListener(sign, see, { capture: true, passive: true });
    const timer = setInterval(look, EVERY);
    const endSleep = desk.host.vault.asked?.(() => lockSettings().onSleep && void desk.lock.lock());
    return () => {
      clearInterval(timer);
      endSleep?.();
      for (const sign of SIGNS) window.removeEventListener(sign, see, { capture: true });
    };
  }, [desk, isOpen]);
  return useCell(desk.place.dialog) === "passphrase" ? <PassphraseDialog /> : null;
}
