import { useMemo, useState } from "react";
import { CheckboxGroup, Form, Label } from "react-aria-components";
import { randomBytes } from "#shared/base/bytes.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { memberName } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { PassphraseStrength } from "#renderer/parts/passphrase/PassphraseStrength.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { listMembersWhoseReceiptsCount, savePacket, type SavePacketRequest } from "./savePacket.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./packets.module.css";

const WAYS = ["members", "passphrase"] as const;

/** Asks for the recipients of a packet and its contents, and saves it. */
export function SavePacketDialog() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { packetRecipients } = workspace.viewState;
  const [request, setRequest] = useState<SavePacketRequest>({
    by: "members",
    members: packetRecipients.value,
    invitations: [],
    passphrase: "",
    part: packetRecipients.value.length > 0,
  });
  const [pending, setPending] = useState(false);
  const set = (changes: Partial<SavePacketRequest>) => setRequest({ ...request, ...changes });
  const close = () => (workspace.viewState.dialog.value = null);
  const go = async () => {
    setPending(true);
    const saved = await savePacket(workspace, request);
    setPending(false);
    if (saved) close();
  };
  const part = listMembersWhoseReceiptsCount(request);
  const mayBePart = listMembersWhoseReceiptsCount({ ...request, part: true }) !== null;
  const count = useMemo(() => selectPacketRecords(ledger, part).length, [ledger, part]);
  const isFor =
    request.by === "passphrase" ? request.passphrase !== "" : request.members.length + request.invitations.length > 0;
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
          value={request.by}
          onChange={(by) => set({ by })}
          autoFocus
        />
        {request.by === "members" ? <Recipients asked={request} set={set} /> : <Passphrase asked={request} set={set} />}
        <CheckboxField isSelected={part !== null} isDisabled={!mayBePart} onChange={(on) => set({ part: on })}>
          {message("pack.part")}
        </CheckboxField>
        <p className={partsStyles.hint}>
          {message(part ? "pack.part.what" : "pack.all.what", { count })}{" "}
          <LearnMoreButton section="without-a-network" />
        </p>
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
  readonly asked: SavePacketRequest;
  readonly set: (changes: Partial<SavePacketRequest>) => void;
}

/** The members, and the people who have an open invitation. */
function Recipients({ asked: request, set }: PartProps) {
  const { me } = useWorkspace();
  const ledger = useLedger();
  const members = ledger.members.filter(({ id, isActive }) => isActive && id !== me?.member);
  const invitations = [...(ledger.judgement.team?.invitations.values() ?? [])];
  const chosen = [...request.members, ...request.invitations];
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
        <CheckboxField key={member.id} value={member.id}>
          <bdi>{memberName(member)}</bdi>
        </CheckboxField>
      ))}
      {invitations.map(({ recipient, role }) => (
        <CheckboxField key={recipient} value={recipient}>
          {message("pack.invited", { role: message(`role.${role}`) })}
        </CheckboxField>
      ))}
    </CheckboxGroup>
  );
}

/** A passphrase, typed or suggested. It is shown, because the user has to pass it on. */
function Passphrase({ asked: request, set }: PartProps) {
  return (
    <div className={styles.propose}>
      <TextInputField
        label={message("packet.passphrase.label")}
        hint={message("pack.passphrase.hint")}
        value={request.passphrase}
        onChange={(passphrase) => set({ passphrase })}
      />
      <PassphraseStrength passphrase={request.passphrase} />
      <Button onPress={() => set({ passphrase: suggestPassphrase() })}>{message("pack.propose")}</Button>
    </div>
  );
}

/** Returns a suggestion: twenty random characters in groups, easy to read aloud; a hundred bits. */
function suggestPassphrase(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const text = [...randomBytes(20)].map((byte) => letters[byte % 32]).join("");
  return text.replace(/(.{5})(?=.)/gu, "$1-");
}
