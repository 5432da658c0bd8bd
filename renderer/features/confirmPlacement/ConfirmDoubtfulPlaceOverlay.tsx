import { originalAnchorOf } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { describeOriginalPassage, printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import { UNCERTAIN_PLACEMENT_DIALOG } from "#renderer/workspace/actions/confirmPlacementOrAsk.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import type { UncertainPlacement as Asked } from "#renderer/workspace/viewState.ts";
import { findAnchorAddress, excerptAroundAnchor } from "#renderer/workspace/textModel/anchorContext.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { PassageExcerpt } from "#renderer/parts/domain/PassageExcerpt.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Shows an uncertain place with its words, and asks whether something belongs there before that is confirmed. */
export function ConfirmDoubtfulPlaceOverlay() {
  const { dialog, uncertainPlacement } = useWorkspace().viewState;
  const isOpen = useSignal(dialog) === UNCERTAIN_PLACEMENT_DIALOG;
  const placement = useSignal(uncertainPlacement);
  return isOpen && placement ? <UnsureDialog asked={placement} /> : null;
}

function UnsureDialog({ asked: { of, at, why, confirm, within } }: { readonly asked: Asked }) {
  const { viewState } = useWorkspace();
  const ledger = useLedger();
  const draft = ledger.draft(at.draft);
  if (!draft) return null;
  const address = findAnchorAddress(draft, at);
  const close = () => {
    viewState.uncertainPlacement.value = null;
    viewState.dialog.value = within;
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
          made: printOriginalTextAndAddress(describeOriginalPassage(ledger, originalAnchorOf(of))),
        })}
      </p>
      <p>
        <PassageExcerpt
          {...excerptAroundAnchor(draft, at)}
          address={address}
          lang={draft.language}
          dir={draft.direction}
        />
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
