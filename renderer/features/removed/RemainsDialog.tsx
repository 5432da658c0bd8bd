import { useState, type SubmitEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import type { Seat } from "#renderer/desk/own/seat.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Check } from "#renderer/parts/Check.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { REMAINS } from "./commands.ts";
import { remainsOf, saveRemainsOf } from "./remains.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

export function Over() {
  const { dossier, place } = useDesk();
  const seat = useSignal(dossier)?.seat;
  return useSignal(place.dialog) === REMAINS && seat ? <RemainsDialog seat={seat} /> : null;
}

/** What only this machine has, in numbers, before it is saved; what is private goes along only where that is wanted. */
function RemainsDialog({ seat }: { readonly seat: Seat }) {
  const desk = useDesk();
  const dossier = useDossier();
  useLedger();
  const [withPrivate, setWithPrivate] = useState(true);
  const [busy, setBusy] = useState(false);
  const { records, mine, unfinished } = remainsOf(dossier, seat);
  const close = () => (desk.place.dialog.value = null);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const saved = await saveRemainsOf(desk, withPrivate);
    setBusy(false);
    if (saved) close();
  };
  return (
    <Dialog title={message("remains.title")} onClose={close}>
      <form onSubmit={(event) => void save(event)}>
        <p>{message("remains.records", { count: records })}</p>
        {mine + unfinished > 0 && (
          <Check isSelected={withPrivate} onChange={setWithPrivate}>
            {message("remains.private", { mine, unfinished, both: mine > 0 && unfinished > 0 ? "yes" : "no" })}
          </Check>
        )}
        <p className={partsStyles.hint}>{message("remains.what")}</p>
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button autoFocus type="submit" look="primary" isDisabled={busy}>
            {message("remains.go")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
