import { signal } from "@preact/signals-core";
import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { collectSinceReportForAudience } from "#shared/publish/since/sinceForAudience.ts";
import { describeSinceMoment, describeSinceLimits, formatSinceMessage } from "#shared/publish/since/sinceMessage.ts";
import {
  describeSinceReport,
  SINCE_WINDOW_AUDIENCE,
  type SinceLineTarget,
} from "#shared/publish/since/sinceSections.ts";
import { createSinceLook, type SinceLook, type SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { collectSinceReport } from "#shared/ledger/since/sinceReport.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { goToAnchor, goToNote, goToProposal } from "#renderer/workspace/actions/navigation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { useDossier, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { DEFAULT_BRIEFING_PLAN } from "#renderer/workspace/session/briefingPlan.ts";
import type { SinceChoice } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { moveRovingFocus, updateRovingTabStop } from "#renderer/parts/behaviour/rovingFocus.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SinceControls } from "./SinceControls.tsx";
import { SinceSections } from "./SinceSections.tsx";
import { sinceCopyAudienceOf, defaultSinceChoice, sinceMomentOfChoice, sinceRecipientOfChoice } from "./sinceChoice.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./since.module.css";

/** What happened since a moment. Arrow keys move between the lines, Enter goes to the place of one. */
export function SinceView() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const lastLook = useMemo(() => dossier.session?.localState.lastLook ?? signal<SinceLook | null>(null), [dossier]);
  const look = useSignal(lastLook);
  const chosen = useSignal(workspace.viewState.since);
  const list = useRef<HTMLDivElement>(null);
  const now = new Date();
  const choice = chosen ?? defaultSinceChoice(ledger, look, now);
  const moment = sinceMomentOfChoice(ledger, choice, look, now);
  const gated = useSinceReport(choice, isRefusal(moment) ? null : moment);
  const change = (next: Partial<SinceChoice>) => (workspace.viewState.since.value = { ...choice, ...next });
  useLayoutEffect(() => {
    if (list.current) updateRovingTabStop(list.current);
  });
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") workspace.focusText();
    else moveRovingFocus(event);
  };
  const looked = () => {
    const at = new Date().toISOString();
    lastLook.value = createSinceLook(ledger, at);
    workspace.notifications.notify("since.looked.done", { when: describeSinceMoment({ kind: "time", at }) });
  };
  return (
    <div
      className={styles.since}
      onKeyDown={onKey}
      onFocus={({ target }) => updateRovingTabStop(list.current!, target)}
    >
      <header>
        <h1>{gated ? message("since.title", { when: describeSinceMoment(gated.moment) }) : message("region.since")}</h1>
        <SinceControls choice={choice} change={change} wrong={isRefusal(moment) ? moment : null} />
        <div className={styles.actions}>
          {gated && <CopyAndPrint workspace={workspace} report={gated} />}
          <Button onPress={looked}>{message("since.looked")}</Button>
        </div>
        <p className={partsStyles.hint}>
          {isRefusal(moment) && choice.from === "close" && `${explainRefusal(moment)} `}
          {moment === null && `${message("since.look.none", { label: message("since.looked") })} `}
          {gated && `${gated.limits.join(" ")} `}
          {message("since.keys")} <LearnMoreButton section="what-happened-since" />
        </p>
        {gated && gated.withheld > 0 && (
          <p className={partsStyles.hint}>{message("since.withheld", { count: gated.withheld })}</p>
        )}
      </header>
      <div ref={list}>
        {gated && <SinceSections sections={gated.sections} go={(target) => goTo(workspace, target)} />}
      </div>
    </div>
  );
}

/** Everything that the view shows of a moment. */
function useSinceReport(choice: SinceChoice, moment: SinceMoment | null) {
  const dossier = useDossier();
  const ledger = useLedger();
  const version = useSignal(dossier.version);
  const me = dossier.me?.member;
  const { reader, audience } = choice;
  const key = JSON.stringify(moment);
  return useMemo(() => {
    const from = JSON.parse(key) as SinceMoment | null;
    if (version < 0 || !from) return null;
    const asked = sinceCopyAudienceOf({ ...choice, audience });
    const request = { moment: from, reader: sinceRecipientOfChoice({ ...choice, reader }, me) };
    const { since, withheld } = asked
      ? collectSinceReportForAudience(ledger, request, asked)
      : { since: collectSinceReport(ledger, request), withheld: 0 };
    const shownTo = asked ?? SINCE_WINDOW_AUDIENCE;
    const sections = describeSinceReport(ledger, since, { audience: shownTo, reader: nameOfReader() });
    // A member sees every position that is here.
    const limits = asked ? describeSinceLimits(from, asked) : describeSinceLimits(from, shownTo).slice(0, 1);
    return { moment: from, asked, sections, withheld, limits };

    function nameOfReader(): string {
      const role = ROLES.find((each) => each === reader);
      if (role) return message(`role.${role}`);
      return ledger.member(reader === "me" ? (me ?? "") : reader)?.name ?? message("since.for.me");
    }
    // The choice is used only by the two fields that are listed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ledger, version, key, reader, audience, me]);
}

type SinceReport = NonNullable<ReturnType<typeof useSinceReport>>;

/** Copies the report for its audience, and prints it with a briefing. */
function CopyAndPrint({ workspace, report }: { readonly workspace: Workspace; readonly report: SinceReport }) {
  const { moment, asked, sections } = report;
  const plan = useDossier().session?.localState.briefingPlan;
  const copy = async () => {
    if (!asked) return;
    const text = formatSinceMessage(moment, sections, asked);
    if (workspace.notifications.valueOrNotify(await copyToClipboard(workspace.host, { text })))
      workspace.notifications.notify("copy.done");
  };
  const print = () => {
    if (plan) plan.value = { ...DEFAULT_BRIEFING_PLAN, ...plan.value, since: moment };
    workspace.viewState.view.value = "briefing";
  };
  return (
    <>
      <Button isDisabled={!asked} onPress={() => void copy()}>
        {message("since.copy")}
      </Button>
      <Button onPress={print}>{message("since.print")}</Button>
      {!asked && <span className={partsStyles.hint}>{message("since.copy.me")}</span>}
    </>
  );
}

function goTo(workspace: Workspace, target: SinceLineTarget): void {
  if (target.kind === "note") goToNote(workspace, target.thread);
  else if (target.kind === "proposal") goToProposal(workspace, target.id, target.anchor);
  else goToAnchor(workspace, target.anchor);
}
