import { useMemo, useState } from "react";
import { CheckboxGroup, Form, Label } from "react-aria-components";
import { randomBytes } from "#shared/base/bytes.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { memberName } from "#renderer/workspace/labels/names.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckField } from "#renderer/parts/controls/CheckField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { receiptMembersOf, savePacket, type PacketRequest } from "./savePacket.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./packets.module.css";

const WAYS = ["members", "passphrase"] as const;

/** Asks whom a packet is for and what it is to hold, and saves it. */
export function SavePacketDialog() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { packetRecipients } = workspace.viewState;
  const [asked, setAsked] = useState<PacketRequest>({
    by: "members",
    members: packetRecipients.value,
    invitations: [],
    passphrase: "",
    part: packetRecipients.value.length > 0,
  });
  const [pending, setPending] = useState(false);
  const set = (changes: Partial<PacketRequest>) => setAsked({ ...asked, ...changes });
  const close = () => (workspace.viewState.dialog.value = null);
  const go = async () => {
    setPending(true);
    const saved = await savePacket(workspace, asked);
    setPending(false);
    if (saved) close();
  };
  const part = receiptMembersOf(asked);
  const mayBePart = receiptMembersOf({ ...asked, part: true }) !== null;
  const count = useMemo(() => selectPacketRecords(ledger, part).length, [ledger, part]);
  const isFor =
    asked.by === "passphrase" ? asked.passphrase !== "" : asked.members.length + asked.invitations.length > 0;
  return (
    <Dialog title={message("pack.title")} onClose={close}>
      <Form
        className={styles.packetForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (isFor) void go();
        }}
      >
        <SegmentedControl
          label={message("pack.for")}
          segments={WAYS.map((id) => ({ id, name: message(`pack.${id}`) }))}
          value={asked.by}
          onChange={(by) => set({ by })}
          autoFocus
        />
        {asked.by === "members" ? <Whom asked={asked} set={set} /> : <Passphrase asked={asked} set={set} />}
        <CheckField isSelected={part !== null} isDisabled={!mayBePart} onChange={(on) => set({ part: on })}>
          {message("pack.part")}
        </CheckField>
        <p className={partsStyles.hint}>{message(part ? "pack.part.what" : "pack.all.what", { count })}</p>
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={!isFor} isPending={pending}>
            {message("pack.go")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface PartProps {
  readonly asked: PacketRequest;
  readonly set: (changes: Partial<PacketRequest>) => void;
}

/** The members, and whoever is to join by an open invitation. */
function Whom({ asked, set }: PartProps) {
  const { me } = useWorkspace();
  const ledger = useLedger();
  const members = ledger.members.filter(({ id, isActive }) => isActive && id !== me?.member);
  const invitations = ledger.judgement.roster?.body.invitations ?? [];
  const chosen = [...asked.members, ...asked.invitations];
  const choose = (ids: readonly string[]) =>
    set({
      members: members.map(({ id }) => id).filter((id) => ids.includes(id)),
      invitations: invitations.map(({ recipient }) => recipient).filter((id) => ids.includes(id)),
    });
  if (members.length + invitations.length === 0) return <p className={partsStyles.hint}>{message("pack.alone")}</p>;
  return (
    <CheckboxGroup className={styles.whom} value={chosen} onChange={choose}>
      <Label>{message("pack.whom")}</Label>
      {members.map((member) => (
        <CheckField key={member.id} value={member.id}>
          <bdi>{memberName(member)}</bdi>
        </CheckField>
      ))}
      {invitations.map(({ recipient, role }) => (
        <CheckField key={recipient} value={recipient}>
          {message("pack.invited", { role: message(`role.${role}`) })}
        </CheckField>
      ))}
    </CheckboxGroup>
  );
}

/** A passphrase that is typed, or proposed: it is shown, since it is to be told to somebody. */
function Passphrase({ asked, set }: PartProps) {
  return (
    <div className={styles.propose}>
      <Field
        label={message("packet.passphrase.label")}
        hint={message("pack.passphrase.hint")}
        value={asked.passphrase}
        onChange={(passphrase) => set({ passphrase })}
      />
      <Button onPress={() => set({ passphrase: proposed() })}>{message("pack.propose")}</Button>
    </div>
  );
}

/** Twenty random letters in groups, easy to read aloud: a hundred bits. */
function proposed(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const text = [...randomBytes(20)].map((byte) => letters[byte % 32]).join("");
  return text.replace(/(.{5})(?=.)/gu, "$1-");
}
