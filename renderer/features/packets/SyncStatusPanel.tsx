import { signal } from "@preact/signals-core";
import { useMemo } from "react";
import {
  findMissingChainRanges,
  findChainForks,
  listSyncStatus,
  type MissingChainRange,
  type MemberSyncStatus,
} from "#shared/ledger/queries/syncStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { LocalHubState } from "#renderer/workspace/session/localState.ts";
import { memberName, memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./packets.module.css";

const NO_HUB = signal(null as LocalHubState | null);

/** The sync status: the hub, every member as far as their receipts say, and records that have not arrived here. */
export function SyncStatusPanel() {
  const { me, viewState } = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const version = useSignal(dossier.version);
  const hub = useSignal(dossier.session?.localState.hub ?? NO_HUB);
  const { held, absent, forks } = useMemo(() => findIn(ledger, me?.member, version), [ledger, me?.member, version]);
  const isShown = dossier.session !== null && me !== null && (held.length > 0 || hub !== null);
  const isBroken = absent.length + forks.length > 0;
  if (!isShown && !isBroken) return null;
  const pack = (member: string) => {
    viewState.packetRecipients.value = [member];
    viewState.dialog.value = "packet";
  };
  return (
    <div className={`${partsStyles.sections} ${styles.whoHas}`}>
      {isShown && (
        <section>
          <h2>{message("holdings.title")}</h2>
          <p className={partsStyles.hint}>
            {message("holdings.what")} <LearnMoreButton section="sync-status-and-who-is-here" />
          </p>
          <table aria-label={message("holdings.title")}>
            <tbody>
              {hub && <HubRow all={ledger.counts.records} unsent={hub.unsent.length} />}
              {held.map((each) => (
                <MemberRow key={each.member} holding={each} pack={() => pack(each.member)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {isBroken && (
        <section>
          <h2>{message("holdings.broken")}</h2>
          {absent.map((gap) => (
            <p className={styles.recordGap} key={`${gap.device}${gap.from}`}>
              {gapSentence(gap, (id) => memberNameOf(ledger, id))}
            </p>
          ))}
          {forks.map(({ device, seq, member }) => (
            <p className={styles.recordGap} key={`${device}${seq}`}>
              {message("holdings.fork", {
                who: member ? memberNameOf(ledger, member) : message("packet.unknown"),
                seq: seq + 1,
              })}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}

/**
 * Computes the status. The ledger is one object that changes in place, so `_version` shows when to compute it again.
 */
function findIn(ledger: Ledger, me: MemberId | undefined, _version: number) {
  return { held: listSyncStatus(ledger, me), absent: findMissingChainRanges(ledger), forks: findChainForks(ledger) };
}

function HubRow({ all, unsent }: { readonly all: number; readonly unsent: number }) {
  return (
    <tr>
      <th scope="row">{message("team.hub")}</th>
      <td className={styles.drawn}>
        <Share held={all - unsent} of={all} />
      </td>
      <td colSpan={2}>{message("holdings.hub", { count: unsent })}</td>
    </tr>
  );
}

function MemberRow({ holding, pack }: { readonly holding: MemberSyncStatus; readonly pack: () => void }) {
  const ledger = useLedger();
  const { member, at, all, lacks, since } = holding;
  const name = memberName(ledger.member(member));
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={styles.drawn}>
        <Share held={at === null ? 0 : all - lacks} of={all} />
      </td>
      <td>
        {at === null
          ? message("holdings.silent")
          : message("holdings.lacks", {
              count: lacks,
              at: formatTimeOmittingToday(at),
              since: since ? formatTimeOmittingToday(since) : "",
            })}
      </td>
      <td className={styles.act}>
        {lacks > 0 && (
          <Button look="quiet" aria-label={message("holdings.pack.for", { name })} onPress={pack}>
            {message("holdings.pack")}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** A share drawn as a bar. It has to be given in words beside it. */
function Share({ held, of }: { readonly held: number; readonly of: number }) {
  return (
    <span className={styles.share} aria-hidden="true" data-whole={held >= of || undefined}>
      <span style={{ inlineSize: `${of === 0 ? 0 : (100 * held) / of}%` }} />
    </span>
  );
}

function gapSentence({ member, from, to, heldBy }: MissingChainRange, name: (id: string) => string): string {
  const who = member ? name(member) : message("packet.unknown");
  const from1 = from + 1;
  const holders = heldBy.map(name).join(message("list.comma"));
  return message("holdings.gap", { who, count: to - from + 1, from: from1, to: to + 1, holders: holders || "none" });
}
