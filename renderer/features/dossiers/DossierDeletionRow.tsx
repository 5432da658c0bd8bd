import { useId, useState } from "react";
import type { Outcome } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import type { DossierDeletionLoss } from "#renderer/workspace/actions/deleteDossier.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { DossierDeletionLossList } from "./DossierDeletionLossList.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

interface RowProps {
  readonly of: ListedDossier;
  readonly loss: Outcome<DossierDeletionLoss> | undefined;
  readonly isBlocking: boolean;
  readonly saveSheet: () => Promise<void>;
  /** Whether it is to be deleted; absent if it is the only one. */
  readonly isChosen?: boolean;
  readonly choose?: (on: boolean) => void;
}

/** A dossier to delete from this machine: what would be lost with it, and a button that saves its recovery sheet. */
export function DossierDeletionRow({ of, loss, isBlocking, saveSheet, isChosen = true, choose }: RowProps) {
  const title = useId();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await saveSheet();
    setSaving(false);
  };
  const name = (
    <strong id={title} dir="auto">
      {dossierTitleOf(of)}
    </strong>
  );
  return (
    <li>
      {choose ? (
        <CheckboxField isSelected={isChosen} onChange={choose}>
          {name}
        </CheckboxField>
      ) : (
        name
      )}
      {isBlocking && <p className={styles.loss}>{message("travel.blocks")}</p>}
      <DossierDeletionLossList
        loss={loss}
        sheet={
          <>
            <Button aria-describedby={title} isPending={isSaving} onPress={() => void save()}>
              {message("team.recovery.save")}
            </Button>
            <p className={partsStyles.hint}>{message("loss.sheet.where")}</p>
          </>
        }
      />
    </li>
  );
}
