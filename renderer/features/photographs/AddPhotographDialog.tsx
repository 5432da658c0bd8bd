import { useEffect, useRef, useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import {
  MAX_PHOTOGRAPH_DESCRIPTION,
  PHOTOGRAPH_CONFIDENTIALITIES,
  type PhotographConfidentiality,
} from "#shared/records/kinds/photograph.ts";
import { addPhotographToNote } from "#renderer/workspace/actions/photographs.ts";
import { scalePhotographInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { PhotographToAdd } from "#renderer/workspace/viewState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { CameraButton } from "./CameraButton.tsx";
import { PhotographPreview } from "./PhotographPreview.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./photographs.module.css";

interface AddPhotographDialogProps {
  readonly asked: PhotographToAdd;
  readonly close: () => void;
}

/** Chooses a photograph for a note, shows it as it will be stored, and asks what it shows. */
export function AddPhotographDialog({ asked: { note, file }, close }: AddPhotographDialogProps) {
  const workspace = useWorkspace();
  const made = useScaledPhotograph(file);
  const [description, setDescription] = useState("");
  const [confidentiality, setConfidentiality] = useState<PhotographConfidentiality>("team");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const isSaving = useRef(false);
  const choose = async () => {
    const chosen = workspace.notifications.valueOrNotify(await workspace.host.files.open("photograph"));
    if (chosen) workspace.viewState.askPhotograph(note, chosen);
  };
  const save = async () => {
    if (isSaving.current || !made || made === "scaling" || isRefusal(made)) return;
    if (description.trim() === "") return setWrong(refusal("photograph.no-description"));
    isSaving.current = true;
    const isSaved = await addPhotographToNote(workspace, note, {
      picture: made,
      description: description.trim(),
      confidentiality,
    });
    isSaving.current = false;
    if (isSaved) close();
  };
  return (
    <Dialog title={message("photograph.add.title")} onClose={close}>
      <Form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PhotographState made={made} />
        <div className={styles.sources}>
          <Button autoFocus={!made} onPress={() => void choose()}>
            {message("photograph.choose")}
          </Button>
          <CameraButton
            host={workspace.host}
            take={(taken) => workspace.viewState.askPhotograph(note, taken)}
            fail={(refused) => workspace.notifications.showRefusal(refused)}
          />
        </div>
        <p className={partsStyles.hint}>{message("photograph.hint")}</p>
        <TextInputField
          label={message("photograph.description")}
          hint={message("photograph.description.hint")}
          wrong={description.trim() === "" ? wrong : null}
          value={description}
          onChange={setDescription}
          maxLength={MAX_PHOTOGRAPH_DESCRIPTION}
          rows={2}
        />
        <SegmentedControl
          label={message("photograph.visibility")}
          segments={PHOTOGRAPH_CONFIDENTIALITIES.map((id) => ({ id, name: message(`photograph.visibility.${id}`) }))}
          value={confidentiality}
          onChange={setConfidentiality}
        />
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={!made || made === "scaling" || isRefusal(made)}>
            {message("photograph.add")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** A file that is being scaled, its result, or null if there is none. */
type ScaledPhotograph = Outcome<BareJpeg> | "scaling" | null;

/** Scales a file in a worker; another file replaces it. */
function useScaledPhotograph(file: NamedFile | null): ScaledPhotograph {
  const [done, setDone] = useState<{ readonly file: NamedFile; readonly made: Outcome<BareJpeg> } | null>(null);
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    void scalePhotographInWorker(file.bytes, stop.signal).then((made) => {
      if (!stop.signal.aborted) setDone({ file, made });
    });
    return () => stop.abort();
  }, [file]);
  if (!file) return null;
  return done?.file === file ? done.made : "scaling";
}

function PhotographState({ made }: { readonly made: ScaledPhotograph }) {
  if (made === null) return null;
  if (made === "scaling")
    return (
      <p className={styles.scaling} role="status">
        {message("photograph.scaling")}
      </p>
    );
  if (isRefusal(made))
    return (
      <p className={styles.wrong} role="alert">
        {explainRefusal(made)}
      </p>
    );
  return <PhotographPreview picture={made} />;
}
