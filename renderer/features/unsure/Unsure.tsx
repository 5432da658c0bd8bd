import { originalAnchorOf } from "#shared/ledger/placement/findPlacement.ts";
import { describeOriginalPassage, printOriginalAddress } from "#shared/ledger/placement/originalPassage.ts";
import { message } from "#shared/messages/messages.ts";
import { UNSURE } from "#renderer/desk/asked/unsure.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import type { Unsure as Asked } from "#renderer/desk/place.ts";
import { addressOf, contextAt } from "#renderer/desk/standing/around.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Passage } from "#renderer/parts/Passage.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Names an uncertain place with its words, and asks whether something belongs there before that is confirmed. */
export function Unsure() {
  const { dialog, unsure } = useDesk().place;
  const isOpen = useSignal(dialog) === UNSURE;
  const asked = useSignal(unsure);
  return isOpen && asked ? <UnsureDialog asked={asked} /> : null;
}

function UnsureDialog({ asked: { of, at, why, confirm, within } }: { readonly asked: Asked }) {
  const { place } = useDesk();
  const ledger = useLedger();
  const draft = ledger.draft(at.draft);
  if (!draft) return null;
  const address = addressOf(draft, at);
  const close = () => {
    place.unsure.value = null;
    place.dialog.value = within;
  };
  const go = () => {
    close();
    confirm();
  };
  return (
    <Dialog title={message("placing.unsure")} onClose={close}>
      <p>
        {message("placing.unsure.why", {
          why,
          address,
          made: printOriginalAddress(describeOriginalPassage(ledger, originalAnchorOf(of))),
        })}
      </p>
      <p>
        <Passage {...contextAt(draft, at)} address={address} lang={draft.language} dir={draft.direction} />
      </p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button onPress={go}>{message("carried.place-at", { address })}</Button>
      </div>
    </Dialog>
  );
}
