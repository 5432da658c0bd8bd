import { useRef, useState, type FormEvent } from "react";
import { Form } from "react-aria-components";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { deleteDossierWithoutAsking, hasDossierDeletionLoss } from "#renderer/workspace/actions/deleteDossier.ts";
import { saveRecoverySheetOfDossier } from "#renderer/workspace/actions/saveRecoverySheet.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { ConfirmDataLossDialog } from "./ConfirmDataLossDialog.tsx";
import { useDossierDeletionLosses, type DeletionLossesByDossierId } from "./DossierDeletionLossList.tsx";
import { RemainingTracesNotice } from "./RemainingTracesNotice.tsx";
import { DossierDeletionRow } from "./DossierDeletionRow.tsx";
import { requestSampleAfterTravel } from "./sampleAfterTravel.ts";
import { isTypedConfirmWord, DeletionRefusalAlert, TypeToConfirmField } from "./TypeToConfirmField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

interface DeleteFormProps {
  readonly of: readonly ListedDossier[];
  readonly isTravel?: boolean;
  readonly back: () => void;
}

const { button, field, actions } = partsStyles;
/** Candidates for the focus: a button that saves a sheet, the field, a button of the form. */
const NEXT = `.${styles.leaving} .${button}, .${field} input:enabled, .${actions} .${button}`;

/**
 * Deletes dossiers from this machine. It first shows what nobody else has; then a word has to be typed. Before travel,
 * deleting is blocked as long as something would be lost for good, unless that is confirmed separately.
 */
export function DeleteDossiersForm({ of, isTravel = false, back }: DeleteFormProps) {
  const workspace = useWorkspace();
  const form = useRef<HTMLFormElement>(null);
  const [losses, lookAgain] = useDossierDeletionLosses(of);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(of.map(({ id }) => id)));
  const [typed, setTyped] = useState("");
  const [refusal, setWhy] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [leavesSample, setLeavesSample] = useState(false);
  const [isAnyway, setAnyway] = useState(false);
  const picked = of.filter(({ id }) => chosen.has(id));
  const isAll = isTravel && picked.length === of.length;
  const isKnown = picked.every(({ id }) => losses.has(id));
  const blocking = new Set(isTravel ? idsWithLoss(picked, losses) : []);
  const isBlocked = picked.length === 0 || !isKnown || blocking.size > 0;
  const go = async () => {
    setBusy(true);
    const done = await leave(workspace, picked, isAll, leavesSample);
    setBusy(false);
    if (isRefusal(done)) return setWhy(done);
    workspace.notifications.notify(isTravel ? "travel.done" : "delete.done");
    back();
  };
  const saveSheet = async (each: ListedDossier) => {
    await saveRecoverySheetOfDossier(workspace, each);
    focusNextAfterSaving(await lookAgain(each.id), form.current!);
  };
  return (
    <>
      <Form
        ref={form}
        className={formsStyles.stacked}
        onSubmit={withoutNavigation(() => isTypedConfirmWord(typed) && !isBlocked && !busy && void go())}
      >
        <Consequences isTravel={isTravel} />
        <ul className={styles.leaving}>
          {of.map((each) => (
            <DossierDeletionRow
              key={each.id}
              of={each}
              loss={losses.get(each.id)}
              isBlocking={blocking.has(each.id)}
              saveSheet={() => saveSheet(each)}
              {...(isTravel && {
                isChosen: chosen.has(each.id),
                choose: (on: boolean) => setChosen(withChoice(chosen, each.id, on)),
              })}
            />
          ))}
        </ul>
        <Leftovers isTravel={isTravel} isOffered={isAll} isSelected={leavesSample} onChange={setLeavesSample} />
        <TypeToConfirmField value={typed} onChange={setTyped} off={offReason(picked.length, isKnown, blocking.size)} />
        {!isAnyway && <DeletionRefusalAlert why={refusal} />}
        <div className={partsStyles.actions}>
          {isKnown && blocking.size > 0 && (
            <Button className={partsStyles.first} isDisabled={busy} onPress={() => setAnyway(true)}>
              {message("travel.anyway")}
            </Button>
          )}
          <Button isDisabled={busy} onPress={back}>
            {message("dialog.cancel")}
          </Button>
          <Button type="submit" look="danger" isDisabled={isBlocked || !isTypedConfirmWord(typed) || busy}>
            {message(busy ? "delete.working" : "delete.for-good")}
          </Button>
        </div>
      </Form>
      {isAnyway && (
        <ConfirmDataLossDialog
          of={picked}
          losses={losses}
          busy={busy}
          why={refusal}
          go={go}
          back={() => setAnyway(false)}
        />
      )}
    </>
  );
}

/** Once a sheet is saved, its button is gone: focuses the next sheet's, else the field, else a button of the form. */
function focusNextAfterSaving(loss: Outcome<{ readonly sheet: boolean }>, form: HTMLFormElement): void {
  if (!isRefusal(loss) && !loss.sheet) focusOnceDrawn(() => form.querySelector(NEXT));
}

/** What is deleted, and what that means. */
function Consequences({ isTravel }: { readonly isTravel: boolean }) {
  return (
    <p>
      {message(isTravel ? "travel.what" : "delete.what")} <LearnMoreButton section="when-a-laptop-may-be-seized" />
    </p>
  );
}

interface LeftoversProps {
  readonly isTravel: boolean;
  /** Whether everything is going to be deleted. */
  readonly isOffered: boolean;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** What a deletion cannot reach; before travel also an offer to leave the sample, because an empty app draws attention. */
function Leftovers({ isTravel, isOffered, isSelected, onChange }: LeftoversProps) {
  if (!isTravel) return <p className={partsStyles.hint}>{message("delete.traces")}</p>;
  return (
    <>
      <CheckboxField isSelected={isOffered && isSelected} isDisabled={!isOffered} onChange={onChange}>
        {message("travel.sample")}
      </CheckboxField>
      <RemainingTracesNotice />
    </>
  );
}

/** Handles a form's submission in the page itself. */
function withoutNavigation(submit: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault();
    submit();
  };
}

function idsWithLoss(picked: readonly ListedDossier[], losses: DeletionLossesByDossierId): readonly string[] {
  return picked.map(({ id }) => id).filter((id) => losses.has(id) && hasDossierDeletionLoss(losses.get(id)!));
}

function withChoice(chosen: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const others = [...chosen].filter((each) => each !== id);
  return new Set(on ? [...others, id] : others);
}

/** Returns why nothing can be typed yet, or null. */
function offReason(picked: number, isKnown: boolean, blocking: number): string | null {
  if (picked === 0) return message("travel.none");
  if (!isKnown) return message("delete.wait");
  return blocking > 0 ? message("travel.blocked", { count: blocking }) : null;
}

async function leave(
  workspace: Workspace,
  of: readonly ListedDossier[],
  isAll: boolean,
  leavesSample: boolean,
): Promise<Outcome<true>> {
  for (const { id } of of) {
    const deleted = await deleteDossierWithoutAsking(workspace, id);
    if (isRefusal(deleted)) return deleted;
  }
  if (!isAll) return true;
  if (leavesSample) requestSampleAfterTravel();
  return workspace.host.dossiers.wipe();
}
