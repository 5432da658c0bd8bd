import type { Ledger } from "#shared/ledger/ledger.ts";
import { administratorOf } from "#shared/members/team.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { saveRecoverySheet } from "#renderer/workspace/actions/saveRecoverySheet.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { UncountedRecordList } from "./UncountedRecordList.tsx";
import { ContestedJoinList } from "./invitations/ContestedJoinList.tsx";
import { AdmissionRequestList } from "./invitations/AdmissionRequestList.tsx";
import { HubSettingsSection } from "./hub/HubSettingsSection.tsx";
import { DelegationGroupsSection } from "./groups/DelegationGroupsSection.tsx";
import { InvitationsSection } from "./invitations/InvitationsSection.tsx";
import { CopiedAdministratorKeyNotice } from "./administration/CopiedAdministratorKeyNotice.tsx";
import { KeyAndTakeOverSection } from "./administration/KeyAndTakeOverSection.tsx";
import { PendingHandovers } from "./administration/PendingHandovers.tsx";
import { UnknownDevicesSection } from "./administration/UnknownDevicesSection.tsx";
import { UpdateFormatSection } from "./administration/UpdateFormatSection.tsx";
import { MemberList } from "./members/MemberList.tsx";
import { OwnNameForm } from "./members/OwnNameForm.tsx";
import { AddOwnDeviceSection } from "./members/AddOwnDeviceSection.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./team.module.css";

/** The view beside the text: members, invitations, the hub, and records that do not count. */
export function TeamView() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const { me } = workspace;
  const refused = dossier.refusalToSpeak;
  return (
    <div className={`${styles.team} ${partsStyles.sections}`}>
      <h1>{message("view.team")}</h1>
      {refused && (
        <section>
          <p>{explainRefusal(refused)}</p>
          {!dossier.session && (
            <div className={formsStyles.oneLine}>
              <Button onPress={() => (workspace.viewState.dialog.value = "join")}>{message("join.title")}</Button>
            </div>
          )}
        </section>
      )}
      <NoKey dossier={dossier} />
      <RivalLists ledger={ledger} />
      <CopiedAdministratorKeyNotice />
      <Provisional ledger={ledger} />
      <PendingHandovers />
      {me?.administrator && <ContestedJoinList />}
      <Recovery dossier={dossier} />
      <MemberList />
      {me && (
        <section>
          <OwnNameForm />
          <AddOwnDeviceSection />
        </section>
      )}
      <DelegationGroupsSection />
      {dossier.session && <HubSettingsSection localState={dossier.session.localState} />}
      <FeatureSlot name="machine" />
      {me?.administrator && <InvitationsSection />}
      {me?.administrator && <AdmissionRequestList />}
      <UpdateFormatSection />
      <UnknownDevicesSection />
      <UncountedRecordList />
      <KeyAndTakeOverSection />
    </div>
  );
}

/** That nothing can be signed, and what ends it. Whoever waits for his first key is told so where he writes. */
function NoKey({ dossier }: { readonly dossier: Dossier }) {
  if (!dossier.me || dossier.refusalToSeal?.code !== "key.none") return null;
  return <p className={styles.forks}>{message("team.no-key")}</p>;
}

/** Two lists of members, or handovers, made upon the same one: which counts, and what ends it. */
function RivalLists({ ledger }: { readonly ledger: Ledger }) {
  const { team, membership } = ledger.judgement;
  if (!team || team.forks.length === 0) return null;
  const device = administratorOf(team);
  const name = memberNameOf(ledger, ledger.judgement.memberOf(device) ?? device);
  return (
    <p className={styles.forks}>{membership ? message("team.forks.handovers", { name }) : message("team.forks")}</p>
  );
}

/** That a takeover could not be confirmed, and what follows. */
function Provisional({ ledger }: { readonly ledger: Ledger }) {
  const { me } = useWorkspace();
  const { team, membership } = ledger.judgement;
  if (!team || !membership?.terms.at(-1)!.isProvisional) return null;
  const device = administratorOf(team);
  const name = memberNameOf(ledger, ledger.judgement.memberOf(device) ?? device);
  return (
    <p className={styles.forks}>
      {me?.administrator ? message("team.provisional.own") : message("team.provisional", { name })}
    </p>
  );
}

function Recovery({ dossier: { session, title } }: { readonly dossier: Dossier }) {
  return session && <RecoveryOf kept={session.localState.recoverySheet} title={title} />;
}

type RecoverySheetSignal = NonNullable<Dossier["session"]>["localState"]["recoverySheet"];

/** The recovery sheet, until it has been saved elsewhere. */
function RecoveryOf({ kept, title }: { readonly kept: RecoverySheetSignal; readonly title: string }) {
  const workspace = useWorkspace();
  if (!useSignal(kept)) return null;
  return (
    <section className={styles.recovery}>
      <h2>{message("team.recovery.title")}</h2>
      <p>
        {message("team.recovery.what")} <LearnMoreButton section="the-recovery-sheet" />
      </p>
      <Button look="primary" onPress={() => void saveRecoverySheet(workspace, kept, title)}>
        {message("team.recovery.save")}
      </Button>
    </section>
  );
}
