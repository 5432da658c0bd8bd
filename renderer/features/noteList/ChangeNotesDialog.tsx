import { useState, type ReactNode, type SubmitEvent } from "react";
import { listDossierTags, splitTags } from "#shared/acts/input/noteTags.ts";
import { planChangeOfManyNotes, type ManyNotesChange, type ManyNotesPlan } from "#shared/acts/notes/changeManyNotes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { listAssignees } from "#renderer/workspace/labels/assigneeOptions.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { TagsField } from "#renderer/parts/domain/TagsField.tsx";
import { CHANGE_DIALOGS, type ChangeDialogName } from "./changeDialogs.ts";
import { describeNote } from "./describeNote.ts";
import { focusNoteList } from "./focusNoteList.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./noteList.module.css";

const NAMES = Object.keys(CHANGE_DIALOGS) as ChangeDialogName[];

/** The open dialog of a change of the selected notes. */
export function ChangeNotesDialog() {
  const dialog = useSignal(useWorkspace().viewState.dialog);
  switch (NAMES.find((name) => CHANGE_DIALOGS[name] === dialog)) {
    case undefined:
      return null;
    case "resolve":
      return <ResolveNotes state="settled" />;
    case "reopen":
      return <ResolveNotes state="open" />;
    case "tags":
      return <TagNotes />;
    case "assign":
      return <AssignNotes />;
    case "visibility":
      return <ChangeVisibilityOfNotes />;
  }
}

function ResolveNotes({ state }: { readonly state: "open" | "settled" }) {
  const [reason, setReason] = useState("");
  const text = reason.trim();
  return (
    <ChangeForm
      change={{ kind: "resolution", state, ...(text && { reason: text }) }}
      title={`note-list.title.resolution.${state}`}
      done={`note-list.done.resolution.${state}`}
      go={message(`settle.${state}`)}
    >
      <TextInputField
        autoFocus
        label={message(`settle.label.${state}`)}
        value={reason}
        onChange={(typed) => setReason(typed.slice(0, 2000))}
      />
    </ChangeForm>
  );
}

function TagNotes() {
  const ledger = useLedger();
  const [way, setWay] = useState<"add" | "remove">("add");
  const [typed, setTyped] = useState("");
  const tags = splitTags(typed);
  const change = { kind: "tags", add: [], remove: [], [way]: tags } as const;
  return (
    <ChangeForm
      change={tags.length > 0 ? change : null}
      title="note-list.title.tags"
      done="note-list.done.tags"
      go={message(`note-list.tags.${way}`)}
    >
      <SegmentedControl
        label={message("note-list.tags.way")}
        segments={(["add", "remove"] as const).map((id) => ({ id, name: message(`note-list.tags.${id}`) }))}
        value={way}
        onChange={setWay}
      />
      <TagsField value={typed} onChange={setTyped} known={listDossierTags(ledger)} />
    </ChangeForm>
  );
}

const NOBODY = "nobody";

function AssignNotes() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const people = listAssignees(ledger, workspace.me?.member);
  const [to, setTo] = useState(people[0]?.id ?? NOBODY);
  return (
    <ChangeForm
      change={{ kind: "assignment", member: to === NOBODY ? null : to }}
      title="note-list.title.assignment"
      done="note-list.done.assignment"
      go={message("note-list.go.assignment")}
    >
      <SelectField
        label={message("assign.title")}
        options={[...people, { id: NOBODY, name: message("assign.nobody") }]}
        value={to}
        onChange={setTo}
      />
    </ChangeForm>
  );
}

/** As for a single note, what becomes visible to others is listed before it does. */
function ChangeVisibilityOfNotes() {
  const [confidentiality, setConfidentiality] = useState<Confidentiality>("team");
  const isPublic = confidentiality === "public";
  return (
    <ChangeForm
      change={{ kind: "visibility", confidentiality }}
      title="note-list.title.visibility"
      done="note-list.done.visibility"
      go={message(isPublic ? "disclose.go" : "note-list.go.visibility")}
      listed
    >
      <ConfidentialityChoice value={confidentiality} onChange={setConfidentiality} />
      {isPublic && (
        <p>
          {message("note-list.public")} <LearnMoreButton section="who-may-see-a-note" />
        </p>
      )}
    </ChangeForm>
  );
}

interface ChangeFormProps {
  /** Null while it is not said yet. */
  readonly change: ManyNotesChange | null;
  readonly title:
    `note-list.title.resolution.${"open" | "settled"}` | `note-list.title.${"tags" | "assignment" | "visibility"}`;
  readonly done:
    `note-list.done.resolution.${"open" | "settled"}` | `note-list.done.${"tags" | "assignment" | "visibility"}`;
  readonly go: string;
  /** Whether every item that will be changed is listed. */
  readonly listed?: boolean;
  readonly children: ReactNode;
}

/** Asks for a change, and says before it is made how many notes it will change, and why it will not change the others. */
function ChangeForm({ change, title, done, go, listed = false, children }: ChangeFormProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  // The selection stays the same while the dialog is open.
  const [ids] = useState(() => noteListOf(workspace).selected.value);
  const plan = change && planChangeOfManyNotes(ledger, workspace.me, ids, change);
  const count = plan?.changed.length ?? 0;
  const close = () => {
    workspace.viewState.dialog.value = null;
    focusNoteList();
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!plan || isRefusal(plan.act)) return;
    close();
    void workspace.commit(plan.act, { code: done, params: { count } });
  };
  return (
    <Dialog title={message(title, { count: ids.length })} onClose={close}>
      <form className={styles.changeForm} onSubmit={save}>
        {children}
        {plan && <PlanSummary plan={plan} total={ids.length} listed={listed} />}
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={count === 0}>
            {go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface SummaryProps {
  readonly plan: ManyNotesPlan;
  readonly total: number;
  readonly listed: boolean;
}

function PlanSummary({ plan, total, listed }: SummaryProps) {
  const { act, changed, unchanged } = plan;
  return (
    <>
      <div className={styles.plan} role="status">
        <p>
          {isRefusal(act) ? explainRefusal(act) : message("note-list.will", { changed: changed.length, count: total })}
        </p>
        {unchanged.length > 0 && (
          <ul>
            {unchanged.map(({ why, ids }) => (
              <li key={why.code}>{message("note-list.unchanged", { count: ids.length, why: explainRefusal(why) })}</li>
            ))}
          </ul>
        )}
      </div>
      {listed && <ChangedNotes ids={changed} />}
    </>
  );
}

/** The items that will be changed: where they are, and what they say. */
function ChangedNotes({ ids }: { readonly ids: readonly string[] }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const items = useSignal(noteListOf(workspace).items);
  if (ids.length === 0) return null;
  const changed = new Set(ids);
  return (
    <ul className={styles.changed} tabIndex={0} aria-label={message("region.notes")}>
      {items
        .filter(({ id }) => changed.has(id))
        .map((item) => {
          const { address, words } = describeNote(ledger, item, workspace.me?.member, false);
          return (
            <li key={item.id}>
              <span dir="ltr">{address}</span> <span dir="auto">{words}</span>
            </li>
          );
        })}
    </ul>
  );
}
