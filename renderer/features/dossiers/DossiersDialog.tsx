import { useEffect, useState } from "react";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { describeDossierBelowTitle, useDossierList } from "#renderer/workspace/queries/dossierList.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { ExportAllDossiersForm } from "./ExportAllDossiersForm.tsx";
import { DeleteDossiersForm } from "./DeleteDossiersForm.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

/** The steps of the dialog: the list, or what the user does with dossiers of it. */
type Step = { readonly is: "list" | "export" | "travel" } | { readonly is: "delete"; readonly of: ListedDossier };

/** The dossiers of this machine: their size, who has them, and how to export or delete them. */
export function DossiersDialog({ begin }: { readonly begin: "list" | "travel" }) {
  const workspace = useWorkspace();
  const { viewState } = workspace;
  const [held, ask] = useDossierList();
  useEffect(() => void workspace.writeDossierCard().then(ask), [workspace, ask]);
  const [step, setStep] = useState<Step>({ is: begin });
  const close = () => (viewState.dialog.value = null);
  const back = () => {
    ask();
    setStep({ is: "list" });
  };
  const titles = {
    list: message("dossiers.title"),
    export: message("export.title"),
    travel: message("travel.title"),
    delete: message("delete.title"),
  };
  return (
    <Dialog wide title={titles[step.is]} onClose={close}>
      {step.is === "list" && <List held={held} go={setStep} close={close} />}
      {step.is === "export" && <ExportAllDossiersForm held={held} back={back} />}
      {step.is === "travel" && held.length > 0 && <DeleteDossiersForm of={held} isTravel back={back} />}
      {step.is === "delete" && <DeleteDossiersForm of={[step.of]} back={back} />}
    </Dialog>
  );
}

interface ListProps {
  readonly held: readonly ListedDossier[];
  readonly go: (step: Step) => void;
  readonly close: () => void;
}

function List({ held, go, close }: ListProps) {
  const workspace = useWorkspace();
  const open = (id: string) => {
    close();
    void workspace.reopen(id);
  };
  return (
    <>
      {held.length === 0 && <p className={partsStyles.hint}>{message("dossiers.none")}</p>}
      <ul className={styles.dossiers}>
        {held.map((each) => (
          <li key={each.id}>
            <div>
              <Button look="quiet" className={styles.name} isDisabled={!each.about} onPress={() => open(each.id)}>
                {dossierTitleOf(each)}
              </Button>
              <p className={partsStyles.hint}>{factsOf(each)}</p>
            </div>
            <Button
              aria-label={message("delete.label", { title: dossierTitleOf(each) })}
              onPress={() => go({ is: "delete", of: each })}
            >
              {message("delete.go")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={partsStyles.actions}>
        <Button className={partsStyles.first} isDisabled={held.length === 0} onPress={() => go({ is: "export" })}>
          {message("export.go")}
        </Button>
        <Button isDisabled={held.length === 0} onPress={() => go({ is: "travel" })}>
          {message("command.travel")}
        </Button>
        <Button look="primary" autoFocus onPress={close}>
          {message("language.done")}
        </Button>
      </div>
    </>
  );
}

/** Returns one line: the contents of a dossier, its members and size, when it was last synced, and when opened. */
function factsOf(held: ListedDossier): string {
  const { about, bytes, opened } = held;
  const { members, synced } = about ?? {};
  return [
    describeDossierBelowTitle(held),
    members !== undefined && message("dossiers.members", { count: members }),
    bytes !== null && message("dossiers.size", { kilobytes: Math.max(1, Math.round(bytes / 1024)) }),
    synced && message(`dossiers.synced.${synced.by}`, { when: formatTimeOmittingToday(synced.at) }),
    !synced && about && message("dossiers.never"),
    message("dossiers.opened", { when: formatTimeOmittingToday(opened) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
