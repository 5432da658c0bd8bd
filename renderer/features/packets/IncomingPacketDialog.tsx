import { useState } from "react";
import { Form } from "react-aria-components";
import type { Refusal } from "#shared/base/result.ts";
import type { MergePreviewRow, MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import { toThirdPersonRefusalCode } from "#shared/members/thirdPersonRefusalCode.ts";
import { message } from "#shared/messages/messages.ts";
import { recordKindLabelOf } from "#shared/records/recordKindLabel.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { PacketToUnlock as LockedPacket, PreviewedMerge } from "#renderer/workspace/incoming/incomingState.ts";
import { explainRefusalOfAnyCode, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { VisibleCodeField } from "#renderer/parts/controls/VisibleCodeField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./packets.module.css";

/** How many records are listed; the others are counted. */
const SHOWN = 200;

/**
 * An incoming packet or dossier file: asks for what opens it, then shows what it would add, before anything is merged.
 */
export function IncomingPacketDialog({ now }: { readonly now: LockedPacket | PreviewedMerge }) {
  return now.kind === "locked" ? <Locked {...now} /> : <Preview name={now.name} preview={now.preview} />;
}

interface LockedProps {
  readonly file: { readonly name: string };
  readonly asks: "device" | "passphrase";
  readonly failed: Refusal | null;
}

function Locked({ file, asks, failed }: LockedProps) {
  const workspace = useWorkspace();
  const [typed, setTyped] = useState("");
  const busy = useSignal(workspace.busy) !== null;
  const by = asks === "passphrase" ? asks : "invitation";
  const close = () => workspace.incoming.dismiss();
  const field = { autoFocus: true, label: message(`packet.${by}.label`), value: typed, onChange: setTyped };
  return (
    <Dialog title={message("packet.locked.title")} onClose={close}>
      <Form
        className={styles.packetForm}
        onSubmit={(event) => {
          event.preventDefault();
          void workspace.incoming.packets.unlock(by, typed);
        }}
      >
        <p>{message(`packet.locked.${by}`, { name: file.name })}</p>
        {by === "passphrase" ? <TextInputField {...field} type="password" /> : <VisibleCodeField {...field} />}
        {failed && !busy && (
          <p className={partsStyles.why} role="alert">
            {explainRefusalOfAnyCode(failed)}
          </p>
        )}
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("packet.away")}</Button>
          <Button type="submit" look="primary" isDisabled={typed.trim() === ""} isPending={busy}>
            {message("packet.open")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface PreviewProps {
  readonly name: string;
  readonly preview: MergePreview;
}

function Preview({ name, preview }: PreviewProps) {
  const workspace = useWorkspace();
  const left = useSignal(workspace.incoming.waitingCount);
  const { rows, damaged, upkeep, bodies, known } = preview;
  const close = () => workspace.incoming.dismiss();
  const nothing = rows.length + upkeep + bodies === 0;
  return (
    <Dialog title={message("packet.headline", counts(preview))} onClose={close} wide>
      <p className={partsStyles.hint}>{message("packet.besides", { name, upkeep, bodies, known })}</p>
      {left > 0 && <p className={partsStyles.hint}>{message("packet.left", { count: left })}</p>}
      {rows.length > 0 && (
        <ul className={styles.packetRecords} tabIndex={0} aria-label={message("packet.list")}>
          {rows.slice(0, SHOWN).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
      {rows.length > SHOWN && (
        <p className={partsStyles.hint}>{message("packet.more", { count: rows.length - SHOWN })}</p>
      )}
      {damaged[0] && (
        <p className={partsStyles.why}>
          {message("packet.bad-lines", {
            count: damaged.length,
            line: damaged[0].line,
            reason: explainRefusalOfAnyCode(damaged[0].refusal),
          })}
        </p>
      )}
      <div className={partsStyles.actions}>
        <Button onPress={close} autoFocus={nothing}>
          {message("packet.away")}
        </Button>
        {!nothing && (
          <Button autoFocus look="primary" onPress={() => void workspace.incoming.packets.merge()}>
            {message("packet.merge")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function counts({ fresh, replies, named, refused, waiting }: MergePreview): Record<string, number> {
  return { fresh, replies, named, refused, waiting };
}

function Row({ row }: { readonly row: MergePreviewRow }) {
  const workspace = useWorkspace();
  const { type, change, address, words, toMe, outcome, code, member, name, at } = row;
  const who = name || message(member ? "member.unnamed" : "packet.unknown");
  const hidden = useSignal(workspace.viewState.hidden);
  return (
    <li data-is={outcome} data-to-me={toMe ?? undefined}>
      <span className={styles.what}>
        <b>{recordKindLabelOf(type)}</b>
        {change !== "new" && <i>{message(`packet.${change}`)}</i>}
        {toMe && <em>{message(`packet.to-me.${toMe}`)}</em>}
        {address && <span dir="ltr">{address}</span>}
      </span>
      <span className={styles.who}>
        <bdi>{who}</bdi> · {formatTimeOmittingToday(at)}
      </span>
      {words && !hidden && (
        <span className={styles.said} dir="auto">
          {words}
        </span>
      )}
      {outcome !== "counts" && (
        <span className={partsStyles.why}>
          {message(`packet.${outcome}`, {
            reason: explainRefusalOfAnyCode({ code: toThirdPersonRefusalCode(code), params: {} }),
          })}
        </span>
      )}
    </li>
  );
}
