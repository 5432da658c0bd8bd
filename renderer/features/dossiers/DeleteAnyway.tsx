import { useState } from "react";
import { Form } from "react-aria-components";
import type { Refusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { HeldDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { LossOf, type Losses } from "./Losses.tsx";
import { isTyped, Refused, TypedWord } from "./TypedWord.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

interface DeleteAnywayProps {
  /** All that are to go, those that lose nothing as well. */
  readonly of: readonly HeldDossier[];
  readonly losses: Losses;
  readonly busy: boolean;
  readonly why: Refusal | null;
  readonly go: () => Promise<void>;
  readonly back: () => void;
}

/** Names what will be lost for good, and has that confirmed by itself. */
export function DeleteAnyway({ of, losses, busy, why: refusal, go, back }: DeleteAnywayProps) {
  const [typed, setTyped] = useState("");
  return (
    <Dialog wide title={message("travel.anyway.title")} onClose={() => !busy && back()}>
      <Form
        className={formsStyles.stacked}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped(typed) && !busy) void go();
        }}
      >
        <p>{message("travel.anyway.what", { count: of.length })}</p>
        <ul className={styles.leaving}>
          {of.map((each) => (
            <li key={each.id}>
              <strong dir="auto">{dossierTitleOf(each)}</strong>
              <LossOf loss={losses.get(each.id)} />
            </li>
          ))}
        </ul>
        <TypedWord value={typed} onChange={setTyped} />
        <Refused why={refusal} />
        <div className={partsStyles.actions}>
          <Button isDisabled={busy} onPress={back}>
            {message("dialog.cancel")}
          </Button>
          <Button type="submit" look="danger" isDisabled={!isTyped(typed) || busy}>
            {message(busy ? "delete.working" : "travel.anyway.title")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
