import { useMemo, useState } from "react";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { isRefusal } from "#shared/base/result.ts";
import { importReturnedContent, type ReturnedImport } from "#shared/publish/returned/importReturnedContent.ts";
import { nameOfDraft } from "#shared/ledger/texts/textEntries.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import type { ReturnedComments } from "#renderer/workspace/incoming/incomingState.ts";
import { listTextChoices } from "#renderer/workspace/textModel/textChoices.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { ConfirmLeaveDialog } from "#renderer/parts/controls/ConfirmLeaveDialog.tsx";
import { ReturnedCommentList, type ReturnedCommentListProps } from "./ReturnedCommentList.tsx";
import {
  groupReturnedComments,
  hasImportChoices,
  DEFAULT_IMPORT_SELECTION,
  type ReturnedCommentGroups,
} from "./commentImportSelection.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./importComments.module.css";

/** The comments in a file, before any of them is imported. */
export function ImportCommentsDialog({ looked }: { readonly looked: ReturnedComments }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { file, review, text, named } = looked;
  const [chosen, setChosen] = useState(DEFAULT_IMPORT_SELECTION);
  const [confidentiality, setConfidentiality] = useState<Confidentiality>("team");
  const [reopen, setReopen] = useState(false);
  const [own, setOwn] = useState("");
  const [isLeaving, setLeaving] = useState(false);
  const [isPending, setPending] = useState(false);
  const groups = useMemo(() => groupReturnedComments(review), [review]);
  const brought = useMemo(
    () => importReturnedContent(ledger, workspace.me, review, { ...chosen, confidentiality, reopen }),
    [ledger, workspace.me, review, chosen, confidentiality, reopen],
  );
  const isEmpty = isRefusal(brought) || brought.act.statements.length === 0;
  const close = () => workspace.incoming.dismiss();
  const leave = () => (hasImportChoices(chosen) ? setLeaving(true) : close());
  const go = async () => {
    if (isRefusal(brought) || isPending) return;
    setPending(true);
    if (workspace.isUnnamed && own.trim()) await workspace.commit(setProfileAct(ledger, workspace.me, own));
    const records = await workspace.commit(brought.act);
    setPending(false);
    if (!records) return;
    workspace.notifications.notify("returned.brought", countsOf(brought));
    brought.refused.forEach((refusal) => workspace.notifications.showRefusal(refusal));
    close();
  };
  const isReopening = groups.changed.some(({ differs }) => differs.state === "open");
  const target = { id: named ?? text, draft: ledger.draft(named ?? text)! };
  return (
    <Dialog title={message("returned.title", { name: file.name })} onClose={leave} wide>
      <AboutText looked={looked} />
      <List heaps={groups} chosen={chosen} change={setChosen} text={target} />
      {isReopening && (
        <CheckboxField isSelected={reopen} onChange={setReopen}>
          {message("returned.reopen")}
        </CheckboxField>
      )}
      {groups.fresh.length + groups.unsure.length > 0 && (
        <ConfidentialityChoice
          label={message("returned.confidentiality")}
          value={confidentiality}
          onChange={setConfidentiality}
        />
      )}
      {workspace.isUnnamed && (
        <TextInputField label={message("name.label")} hint={message("name.hint")} value={own} onChange={setOwn} />
      )}
      <p role="status" className={isRefusal(brought) ? partsStyles.why : ""}>
        {isRefusal(brought) ? explainRefusal(brought) : message("returned.would", countsOf(brought))}
      </p>
      <div className={partsStyles.actions}>
        <Button onPress={leave} autoFocus={isEmpty}>
          {message("dialog.cancel")}
        </Button>
        <Button
          look="primary"
          autoFocus={!isEmpty}
          isDisabled={isEmpty}
          isPending={isPending}
          onPress={() => void go()}
        >
          {message("returned.go")}
        </Button>
      </div>
      {isLeaving && (
        <ConfirmLeaveDialog
          title={message("returned.leaving")}
          what={message("returned.leaving.what")}
          onStay={() => setLeaving(false)}
          onLeave={close}
        />
      )}
    </Dialog>
  );
}

interface ListProps extends Pick<ReturnedCommentListProps, "chosen" | "change" | "text"> {
  readonly heaps: ReturnedCommentGroups;
}

/** All comments of the file, grouped by what the user has to decide about them. */
function List({ heaps: groups, ...rows }: ListProps) {
  const { fresh, changed, unsure, gone, same } = groups;
  return (
    <div className={styles.bringing} tabIndex={0} role="group" aria-label={message("returned.list")}>
      <ReturnedCommentList title={message("returned.fresh", { count: fresh.length })} rows={fresh} {...rows} />
      <ReturnedCommentList title={message("returned.changed", { count: changed.length })} rows={changed} {...rows} />
      <ReturnedCommentList
        title={message("returned.unsure", { count: unsure.length })}
        hint={message("returned.unsure.what")}
        rows={unsure}
        {...rows}
      />
      <ReturnedCommentList
        title={message("returned.gone", { count: gone.length })}
        hint={message("returned.gone.what")}
        rows={gone}
        {...rows}
      />
      {same > 0 && <p className={partsStyles.hint}>{message("returned.same", { count: same })}</p>}
    </div>
  );
}

function countsOf({ notes, replies, comments, states, proposals }: ReturnedImport) {
  return { notes, replies, changes: comments + states, proposals };
}

/** The text that the file is about: as the file says, or as the user chooses. */
function AboutText({ looked: { text, named } }: { readonly looked: ReturnedComments }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  if (named !== null)
    return <p className={partsStyles.hint}>{message("returned.names", { text: nameOfDraft(ledger, named) })}</p>;
  const choices = listTextChoices(ledger);
  if (choices.length < 2) return null;
  return (
    <SelectField
      label={message("returned.text")}
      options={choices.map(({ id, title, name, description }) => ({
        id,
        name,
        note: [title, description].filter(Boolean).join(" · "),
      }))}
      value={text}
      onChange={(id) => void workspace.incoming.documents.readReturnedOn(id)}
    />
  );
}
