import { useState } from "react";
import { Form } from "react-aria-components";
import type { Refusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { DossierDeletionLossList, type DeletionLossesByDossierId } from "./DossierDeletionLossList.tsx";
import { isTypedConfirmWord, DeletionRefusalAlert, TypeToConfirmField } from "./TypeToConfirmField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

interface DeleteAnywayProps {
  /** All dossiers to delete, including those that lose nothing. */
  readonly of: readonly ListedDossier[];
  readonly losses: DeletionLossesByDossierId;
  readonly busy: boolean;
  readonly why: Refusal | null;
  readonly go: () => Promise<void>;
  readonly back: () => void;
}

/** Names what will be lost for good, and asks for a confirmation of its own. */
export function ConfirmDataLossDialog({ of, losses, busy, why: refusal, go, back }: DeleteAnywayProps) {
  const [typed, setTyped] = useState("");
  return (
    <Dialog wide title={message("travel.anyway.title")} onClose={() => !busy && back()}>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTypedConfirmWord(typed) && !busy) void go();
        }}
      >
        <p>{message("travel.anyway.what", { count: of.length })}</p>
        <ul className={styles.leaving}>
          {of.map((each) => (
            <li key={each.id}>
              <strong dir="auto">{dossierTitleOf(each)}</strong>
              <DossierDeletionLossList loss={losses.get(each.id)} />
            </li>
          ))}
        </ul>
        <TypeToConfirmField value={typed} onChange={setTyped} />
        <DeletionRefusalAlert why={refusal} />
        <div className={partsStyles.actions}>
          <Button isDisabled={busy} onPress={back}>
            {message("dialog.cancel")}
          </Button>
          <Button type="submit" look="danger" isDisabled={!isTypedConfirmWord(typed) || busy}>
            {message(busy ? "delete.working" : "travel.anyway.title")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
