import { useState } from "react";
import { Form } from "react-aria-components";
import { addTeamGroupAct, retractTeamGroupAct } from "#shared/acts/negotiation/teamGroups.ts";
import type { TeamGroup } from "#shared/ledger/entries/teamGroup.ts";
import { groupProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** The groups of delegations that the team added to the listed ones. Members who may note positions can add others. */
export function DelegationGroupsSection() {
  const workspace = useWorkspace();
  const groups = useLedger().all(groupProjection);
  const mayAdd = workspace.refusalToSay("group") === null;
  if (groups.length === 0 && !mayAdd) return null;
  return (
    <section>
      <h2>{message("team.groups")}</h2>
      <p className={partsStyles.hint}>{message("team.groups.what")}</p>
      {groups.length > 0 && (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <GroupItem key={group.id} group={group} />
          ))}
        </ul>
      )}
      {mayAdd && <NewGroupForm />}
    </section>
  );
}

function GroupItem({ group }: { readonly group: TeamGroup }) {
  const workspace = useWorkspace();
  const { id, code, name, aliases, author } = group;
  const others = [name, ...aliases].filter((each) => each !== code);
  const retract = () => void workspace.commit(retractTeamGroupAct(workspace.ledger!, workspace.me, id));
  return (
    <li>
      <p dir="auto">
        <strong>{code}</strong> {others.join(message("list.comma"))}
      </p>
      {author === workspace.me?.member && (
        <Button look="quiet" aria-label={message("team.groups.retract.of", { name: code })} onPress={retract}>
          {message("team.groups.retract")}
        </Button>
      )}
    </li>
  );
}

const EMPTY = { code: "", name: "", aliases: "" };

function NewGroupForm() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const [typed, setTyped] = useState(EMPTY);
  const set = (changes: Partial<typeof EMPTY>) => setTyped({ ...typed, ...changes });
  const add = async () => {
    const input = { ...typed, aliases: typed.aliases.split(/[,،、，]/u) };
    if (await workspace.commit(addTeamGroupAct(ledger, workspace.me, input))) setTyped(EMPTY);
  };
  return (
    <Form
      className={formsStyles.stacked}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={formsStyles.sideBySide}>
        <TextInputField
          label={message("team.groups.code")}
          value={typed.code}
          onChange={(code) => set({ code })}
          maxLength={60}
        />
        <TextInputField
          label={message("team.groups.name")}
          value={typed.name}
          onChange={(name) => set({ name })}
          maxLength={200}
        />
      </div>
      <div className={formsStyles.oneLine}>
        <TextInputField
          label={message("team.groups.aliases")}
          value={typed.aliases}
          onChange={(aliases) => set({ aliases })}
          maxLength={1000}
        />
        <Button type="submit" isDisabled={typed.name.trim() === ""}>
          {message("team.groups.add")}
        </Button>
      </div>
    </Form>
  );
}
