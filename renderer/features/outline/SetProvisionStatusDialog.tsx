import { signal } from "@preact/signals-core";
import { useState } from "react";
import {
  clearProvisionStatusAct,
  firstDossierKeyId,
  setProvisionStatusAct,
  type ProvisionReference,
} from "#shared/acts/negotiation/setStatus.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { moveAnchorToSourceText } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { areReadingsOfSameText } from "#shared/ledger/placement/currentPlacement.ts";
import { describeOriginalPassage, printOriginalTextName } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES, type ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { StatusesOnText, ProvisionStatusOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import { ProvisionStatusRadios } from "./ProvisionStatusRadios.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./outline.module.css";

export const PROVISION_STATUS_DIALOG = "status";

/** Sets the status of the provision with the caret. */
export function SetProvisionStatusDialog() {
  const { dialog } = useWorkspace().viewState;
  const statuses = useSignal(useSignal(useWorkspace().dossier)?.statuses ?? NOTHING);
  return useSignal(dialog) === PROVISION_STATUS_DIALOG && statuses ? <SetStatusOf statuses={statuses} /> : null;
}

const NOTHING = signal(null);

function SetStatusOf({ statuses }: { readonly statuses: StatusesOnText }) {
  const workspace = useWorkspace();
  const { session, ledger } = useDossier();
  const { caret, dialog } = workspace.viewState;
  const [index] = useState(caret.value);
  const { address, eId } = statuses.text.draft.provisions[index]!;
  const known = useSignal(statuses.all).get(index);
  const made = moveAnchorToSourceText(ledger, createProvisionAnchor(statuses.text.draft, statuses.text.id, index));
  const here = isRefusal(made) ? { draft: statuses.text.id, provision: eId } : made;
  const latest = known?.entries[0]?.said[0]?.body;
  const [word, setWord] = useState<ProvisionStatusWord | null>(known && !known.isEarlier ? known.word : null);
  const [note, setNote] = useState(latest?.note ?? "");
  const [confidentiality, setConfidentiality] = useState<Confidentiality>(latest?.confidentiality ?? "team");
  const close = () => (dialog.value = null);
  // A status set on another reading of the text is set again there, so that a provision has one status only.
  const own = known?.entries.filter(({ draft }) => areReadingsOfSameText(ledger, draft, here.draft)) ?? [];
  const names: readonly ProvisionReference[] = own.length > 0 ? own : [here];
  const key = session?.keyring.get(firstDossierKeyId(ledger));
  const say = async (act: ReturnType<typeof setProvisionStatusAct>) => {
    if (await workspace.commit(act)) close();
  };
  const set = () => {
    if (!word) return;
    const said = { status: word, confidentiality, ...(note.trim() && { note: note.trim() }) };
    void say(setProvisionStatusAct(ledger, workspace.me, key, names, said));
  };
  return (
    <Dialog title={message("provision-status.title", { address })} onClose={close}>
      {known && <PresentStatus known={known} />}
      <ProvisionStatusRadios value={word} onChange={setWord} words={PROVISION_STATUSES} />
      <TextInputField
        label={message("provision-status.note")}
        hint={message("provision-status.note.hint")}
        value={note}
        onChange={setNote}
      />
      <ConfidentialityChoice value={confidentiality} onChange={setConfidentiality} />
      <div className={partsStyles.actions}>
        {own.length > 0 && (
          <Button
            className={partsStyles.first}
            onPress={() => void say(clearProvisionStatusAct(ledger, workspace.me, key, names))}
          >
            {message("provision-status.clear")}
          </Button>
        )}
        <Button onPress={close}>{message("dialog.cancel")}</Button>
        <Button look="primary" isDisabled={!word} onPress={set}>
          {message("provision-status.save")}
        </Button>
      </div>
    </Dialog>
  );
}

/**
 * Returns why a status is shown here: it was set on another reading of this text, on the same words of an earlier text,
 * or on other words.
 */
function carriedCode(ledger: Ledger, isEarlier: boolean, said: Hash, here: Hash | undefined) {
  if (isEarlier) return "provision-status.earlier";
  const isReread = here !== undefined && areReadingsOfSameText(ledger, said, here);
  return isReread ? "provision-status.carried" : "provision-status.same-words";
}

/** The present status, and who set it; several if leads disagree, until one sets it again. */
function PresentStatus({ known }: { readonly known: ProvisionStatusOnText }) {
  const ledger = useLedger();
  const { statuses } = useDossier();
  return (
    <ul className={styles.saidStatuses}>
      {known.entries.flatMap(({ draft, provision, said }) =>
        said.map(({ key, body, member, at }) => (
          <li key={key}>
            <ProvisionStatusIcon shape={body.status} />
            <span>
              {message("provision-status.said", {
                word: message(`provision-status.${body.status}`),
                who: memberNameOf(ledger, member),
                when: formatTimeOmittingToday(body.at ?? at),
              })}
              {body.note && <q dir="auto">{body.note}</q>}
              {draft !== statuses.value?.text.id && (
                <small>
                  {message(carriedCode(ledger, known.isEarlier, draft, statuses.value?.text.id), {
                    text: printOriginalTextName(describeOriginalPassage(ledger, { draft, provision })),
                  })}
                </small>
              )}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}
