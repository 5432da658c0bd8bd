import { useState } from "react";
import { addDocument } from "../../../shared/acts/publish.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import type { Draft } from "../../../shared/draft/draft.ts";
import { message } from "../../../shared/messages/messages.ts";
import { DOCUMENT_KINDS, type DocumentBody } from "../../../shared/records/kinds/document.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import { readInWorker } from "../../desk/jobs.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { asked } from "./take.ts";

/** Asks where a draft belongs that came while a dossier was open. */
export function AddDraft() {
  const desk = useDesk();
  const file = useCell(asked);
  const [kind, setKind] = useState<DocumentBody["kind"]>("convention");
  if (!file) return null;
  const done = (work: Promise<void>) => {
    asked.set(null);
    void work;
  };
  return (
    <Dialog title={message("add.title", { name: file.name })} onClose={() => asked.set(null)}>
      <p>{message("add.what", { dossier: desk.dossier.now?.title ?? "" })}</p>
      <Choice
        label={message("add.kind")}
        options={DOCUMENT_KINDS.map((id) => ({ id, name: message(`document.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <div className="actions">
        <Button onPress={() => done(desk.start(file))}>{message("add.new")}</Button>
        <Button
          look="primary"
          autoFocus
          isDisabled={desk.me?.role !== "lead"}
          onPress={() => done(add(desk, file, kind))}
        >
          {message("add.here")}
        </Button>
      </div>
    </Dialog>
  );
}

async function add(desk: Desk, file: FileBytes, kind: DocumentBody["kind"]): Promise<void> {
  const reading = desk.notices.valueOf(await readInWorker(file));
  if (!reading) return;
  const act = addDocument(desk.me, { reading, kind });
  const said = await desk.say(act);
  if (said && !isRefusal(act)) desk.dossier.now?.show(reading.draft satisfies Draft);
}
