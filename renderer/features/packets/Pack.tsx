import { useMemo, useState } from "react";
import { CheckboxGroup, Form, Label } from "react-aria-components";
import { randomBytes } from "#shared/base/bytes.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { memberName } from "#renderer/desk/words/wording.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Check } from "#renderer/parts/Check.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { partFor, savePacket, type Packing } from "./saving.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./packets.module.css";

const WAYS = ["members", "passphrase"] as const;

/** Asks whom a packet is for and what it is to hold, and saves it. */
export function Pack() {
  const desk = useDesk();
  const ledger = useLedger();
  const { packFor } = desk.place;
  const [asked, setAsked] = useState<Packing>({
    by: "members",
    members: packFor.value,
    invitations: [],
    passphrase: "",
    part: packFor.value.length > 0,
  });
  const [pending, setPending] = useState(false);
  const set = (changes: Partial<Packing>) => setAsked({ ...asked, ...changes });
  const close = () => (desk.place.dialog.value = null);
  const go = async () => {
    setPending(true);
    const saved = await savePacket(desk, asked);
    setPending(false);
    if (saved) close();
  };
  const part = partFor(asked);
  const mayBePart = partFor({ ...asked, part: true }) !== null;
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
        <Segments
          label={message("pack.for")}
          segments={WAYS.map((id) => ({ id, name: message(`pack.${id}`) }))}
          value={asked.by}
          onChange={(by) => set({ by })}
          autoFocus
        />
        {asked.by === "members" ? <Whom asked={asked} set={set} /> : <Passphrase asked={asked} set={set} />}
        <Check isSelected={part !== null} isDisabled={!mayBePart} onChange={(on) => set({ part: on })}>
          {message("pack.part")}
        </Check>
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
  readonly asked: Packing;
  readonly set: (changes: Partial<Packing>) => void;
}

/** The members, and whoever is to join by an open invitation. */
function Whom({ asked, set }: PartProps) {
  const { me } = useDesk();
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
        <Check key={member.id} value={member.id}>
          <bdi>{memberName(member)}</bdi>
        </Check>
      ))}
      {invitations.map(({ recipient, role }) => (
        <Check key={recipient} value={recipient}>
          {message("pack.invited", { role: message(`role.${role}`) })}
        </Check>
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
