import { useMemo } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { groupBy } from "#shared/base/groupBy.ts";
import { ownTextOfProvision } from "#shared/draft/draft.ts";
import { citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import { findCitationReach } from "#shared/draft/citationReach/findCitationReach.ts";
import { describeContradiction, findContradictoryPositions } from "#shared/ledger/queries/contradictoryPositions.ts";
import { describeCitationReachEntry } from "#shared/ledger/queries/describeCitationReach.ts";
import { message } from "#shared/messages/messages.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { CITATION_REACH_DIALOG } from "#renderer/workspace/actions/showCitationReach.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./reach.module.css";

/** How many steps are shown; further away, nearly everything cites everything. */
const STEPS = 3;
/** How many entries of a step are listed at most. */
const MOST = 100;

/** What cites a provision of the open text, by the number of steps. Arrows select, Enter goes to the place. */
export function CitationReachDialog() {
  const { viewState, dossier } = useWorkspace();
  const isOpen = useSignal(viewState.dialog) === CITATION_REACH_DIALOG;
  return isOpen && dossier.value && <OpenDialog />;
}

function OpenDialog() {
  const text = useSignal(useDossier().notes)?.text;
  const provision = useSignal(useWorkspace().viewState.reachProvision);
  return text?.draft.provisions[provision] && <ReachOf text={text} provision={provision} />;
}

interface ReachProps {
  readonly text: OpenedText;
  readonly provision: number;
}

function ReachOf({ text: { id: text, draft }, provision }: ReachProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const groups = useMemo(() => {
    const reach = findCitationReach(citationGraphOf(draft), provision, STEPS);
    return [...groupBy(reach, ({ steps }) => steps)];
  }, [draft, provision]);
  const contradictions = findContradictoryPositions(ledger, text, draft).filter(
    ({ citing, cited }) => citing.provision === provision || cited.provision === provision,
  );
  const { address } = draft.provisions[provision]!;
  const close = () => (workspace.viewState.dialog.value = null);
  const go = (target: number) => {
    close();
    goToAnchor(workspace, { draft: text, provision: draft.provisions[target]!.eId });
  };
  return (
    <Dialog wide title={message("reach.title", { address })} onClose={close}>
      <p className={partsStyles.hint}>
        {message("reach.what")} <LearnMoreButton section="what-cites-a-provision" />
      </p>
      {contradictions.length > 0 && (
        <div role="note" className={styles.contradictions}>
          <h3>{message("reach.contradictions", { count: contradictions.length })}</h3>
          <ul>
            {contradictions.map((each) => (
              <li key={`${each.citing.position.id} ${each.cited.position.id}`}>{describeContradiction(draft, each)}</li>
            ))}
          </ul>
          <p className={partsStyles.hint}>{message("reach.contradictions.what")}</p>
        </div>
      )}
      {groups.length === 0 ? (
        <p>{message("reach.none", { address })}</p>
      ) : (
        <ListBox
          autoFocus="first"
          className={`${listsStyles.list} ${listsStyles.noteList} ${styles.entries}`}
          aria-label={message("reach.title", { address })}
          onAction={(key) => go(Number(key))}
        >
          {groups.map(([steps, entries]) => (
            <ListBoxSection key={steps}>
              <Header>
                {steps === 1
                  ? message("reach.direct", { count: entries.length })
                  : message("reach.further", { steps, count: entries.length })}
              </Header>
              {entries.slice(0, MOST).map((entry) => {
                const citing = draft.provisions[entry.provision]!;
                const how = describeCitationReachEntry(draft, entry);
                return (
                  <ListBoxItem key={citing.eId} id={String(entry.provision)} textValue={`${citing.address} ${how}`}>
                    <span slot="label">
                      <b dir="ltr">{citing.address}</b> <span>{how}</span>
                    </span>
                    <span slot="description" lang={draft.language} dir={draft.direction}>
                      {ownTextOfProvision(citing).slice(0, 160)}
                    </span>
                  </ListBoxItem>
                );
              })}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
      {groups
        .filter(([, entries]) => entries.length > MOST)
        .map(([steps, entries]) => (
          <p key={steps} className={partsStyles.hint}>
            {message("reach.further", { steps, count: entries.length })}:{" "}
            {message("matrix.more", { count: entries.length - MOST })}
          </p>
        ))}
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("compare.close")}</Button>
      </div>
    </Dialog>
  );
}
