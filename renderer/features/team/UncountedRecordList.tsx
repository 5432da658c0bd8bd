import { signal } from "@preact/signals-core";
import { useState } from "react";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { toThirdPersonRefusalCode } from "#shared/members/thirdPersonRefusalCode.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { NOT_KEPT_BY_HUB_CODE } from "#shared/records/sync/noticesFromHub.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { recordKindLabelOf } from "#shared/records/recordKindLabel.ts";
import { isRecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { RECORD_TOO_LARGE } from "#renderer/workspace/hub/hubCodes.ts";
import type { RefusedRecord } from "#renderer/workspace/session/localState.ts";
import {
  memberNameOf,
  explainRefusalOfAnyCode,
  formatTimeOmittingToday,
} from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./team.module.css";

const NOTHING = signal([] as readonly RefusedRecord[]);
const SHOWN = 20;

/**
 * A record that does not count (yet): its author, kind, time and reason, and the gist of its words if they can be read.
 */
interface Line {
  readonly key: string;
  readonly is: "aside" | "waits";
  readonly type: string;
  readonly who: string;
  readonly at: string;
  readonly code: string;
  readonly params: RefusedRecord["params"];
  readonly gist: string;
}

/**
 * The records that failed verification, were set aside, wait, or were refused by a hub, each with the reason in words.
 */
export function UncountedRecordList() {
  const dossier = useDossier();
  const ledger = useLedger();
  const refused = useSignal(dossier.session?.localState.refused ?? NOTHING);
  const lines = [...quarantined(dossier), ...uncounted(ledger), ...refused.map((each) => refusedLine(ledger, each))];
  return (
    <>
      <Lines title="team.aside" hint="team.aside.what" lines={lines.filter(({ is }) => is === "aside")} />
      <Lines title="team.waits" hint="team.waits.what" lines={lines.filter(({ is }) => is === "waits")} />
    </>
  );
}

interface LinesProps {
  readonly title: "team.aside" | "team.waits";
  readonly hint: MessageCode;
  readonly lines: readonly Line[];
}

function Lines({ title, hint, lines }: LinesProps) {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <section>
      <h2>{message(title, { count: lines.length })}</h2>
      <p className={partsStyles.hint}>{message(hint)}</p>
      <ul className={styles.asideList}>
        {shown.map((line) => (
          <li key={line.key}>
            <p>
              <strong>{[line.who, recordTypeLabel(line.type)].filter(Boolean).join(" · ")}</strong>{" "}
              <span className={partsStyles.hint}>
                {[line.at && formatTimeOmittingToday(line.at), line.key.slice(0, 8)].filter(Boolean).join(" · ")}
              </span>
            </p>
            {line.gist && <p dir="auto">“{line.gist}”</p>}
            <p className={partsStyles.hint}>
              {explainRefusalOfAnyCode(line)}{" "}
              {line.code !== RECORD_TOO_LARGE && message("aside.mend", { way: remedyOf(line.code) })}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <div>
          <Button onPress={() => setAll(true)}>{message("aside.all", { count: lines.length })}</Button>
        </div>
      )}
    </section>
  );
}

function quarantined({ session }: Dossier): readonly Line[] {
  return [...(session?.intake.quarantine ?? [])].map(([key, { code, params }]) => {
    return { key, is: "aside", type: "", who: "", at: "", code, params, gist: "" };
  });
}

/** Returns the records that the rules set aside or keep waiting. */
function uncounted(ledger: Ledger): readonly Line[] {
  const lines: Line[] = [];
  for (const { opened, verdict } of ledger.records()) {
    if (verdict.kind === "counts") continue;
    const { kind, code } = verdict;
    const { type, at, device } = opened.record;
    const member = ledger.judgement.memberOf(device);
    const who = memberNameOf(ledger, member ?? device);
    lines.push({
      key: opened.key,
      is: kind,
      type,
      who,
      at,
      code: toThirdPersonRefusalCode(code),
      params: {},
      gist: gistOf(opened),
    });
  }
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A hub refuses only one's own records, except that it does not keep some of unknown devices. */
function refusedLine(ledger: Ledger, { key, text, code, params }: RefusedRecord): Line {
  const known = ledger.record(key);
  const { type, at, device } = known?.record ?? (JSON.parse(text) as OpenedRecord["record"]);
  const member = ledger.judgement.memberOf(device);
  const isOwn = code !== NOT_KEPT_BY_HUB_CODE || (member !== null && member === ledger.viewer);
  const who = isOwn ? message("team.you") : memberNameOf(ledger, member ?? device);
  const shown = code === NOT_KEPT_BY_HUB_CODE ? { ...params, count: 1 } : params;
  return { key, is: "aside", type, who, at, code, params: shown, gist: known ? gistOf(known) : "" };
}

/**
 * Returns the label of a record's type. A type that this version does not know is shown as it is, and an empty one as
 * "none".
 */
function recordTypeLabel(type: string): string {
  return isRecordKindName(type) ? recordKindLabelOf(type) : message("aside.record", { type: type || "none" });
}

/** Returns the words of a record, if it has some and they can be read here. */
function gistOf({ state, body }: OpenedRecord): string {
  if (state !== "open" || typeof body !== "object" || body === null) return "";
  const fields = body as Readonly<Record<string, unknown>>;
  const text = [fields.comment, fields.text, fields.name, fields.title, fields.source].find(
    (each) => typeof each === "string" && each !== "",
  );
  return typeof text === "string" ? [...text].slice(0, 140).join("") : "";
}

const PACKET = ["chain.missing", "first.missing", "thread.missing", "erase.target", "roster.parent", "dossier.missing"];
const AGAIN = ["device.cut", "device.fork", "may.reader", "may.lead-only", "aside.reader", "aside.lead-only"];
const ADMISSION = ["join.missing", "join.closed", "join.used", "join.voucher"];

/** Returns what would make a record count. */
function remedyOf(code: string): "packet" | "admission" | "again" | "none" {
  if (PACKET.includes(code)) return "packet";
  if (ADMISSION.includes(code)) return "admission";
  return AGAIN.includes(code) ? "again" : "none";
}
