import { useState } from "react";
import { retractVoteAct } from "#shared/acts/negotiation/votes.ts";
import type { Vote } from "#shared/ledger/entries/vote.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import { positionProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import { buildVoteReport } from "#shared/ledger/votes/voteReport.ts";
import { message } from "#shared/messages/messages.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { unfinishedVote, VOTE_FORM_DIALOG, VOTES_DIALOG } from "./unfinishedVote.ts";
import { openVoteForm } from "./openVoteForm.ts";
import { voteFormForEditing } from "./voteForm.ts";
import { VoteResults } from "./VoteResults.tsx";
import * as styles from "./votes.module.css";

/** The recorded votes, the latest first, each with its results. */
export function VotesDialog() {
  const { viewState, dossier } = useWorkspace();
  const isOpen = useSignal(viewState.dialog) === VOTES_DIALOG;
  return isOpen && dossier.value && <OpenDialog />;
}

function OpenDialog() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const votes = [...ledger.all(voteProjection)].reverse();
  const [chosen, choose] = useState<string | null>(null);
  const vote = votes.find(({ id }) => id === chosen) ?? votes[0];
  const close = () => (workspace.viewState.dialog.value = null);
  const isOwn = (of: Vote) => workspace.me?.member === of.author && !workspace.refusalToSay("vote");
  const edit = (of: Vote) => {
    unfinishedVote.value = voteFormForEditing(of);
    workspace.viewState.dialog.value = VOTE_FORM_DIALOG;
  };
  const nameOf = ({ body: { anchor, question } }: Vote) =>
    message("votes.choice", { address: describeOriginalPassage(ledger, anchor).address, question });
  return (
    <Dialog wide title={message("votes.title")} onClose={close}>
      {vote ? (
        <>
          <SelectField
            label={message("votes.choose")}
            options={votes.map((each) => ({ id: each.id, name: nameOf(each) }))}
            value={vote.id}
            onChange={choose}
          />
          <VoteResults report={buildVoteReport(ledger, vote, ledger.all(positionProjection))} />
          <div className={styles.tools}>
            <Button
              onPress={() => {
                close();
                goToAnchor(workspace, vote.body.anchor);
              }}
            >
              {message("votes.go")}
            </Button>
            {isOwn(vote) && (
              <>
                <Button onPress={() => edit(vote)}>{message("votes.edit")}</Button>
                <Button
                  look="danger"
                  onPress={() => {
                    choose(null);
                    void workspace.commit(retractVoteAct(ledger, workspace.me, vote.id));
                  }}
                >
                  {message("votes.delete")}
                </Button>
              </>
            )}
          </div>
        </>
      ) : (
        <p>
          {message("votes.none")} <LearnMoreButton section="record-votes" />
        </p>
      )}
      <div className={partsStyles.actions}>
        <Button isDisabled={!openVoteForm(workspace)} onPress={() => openVoteForm(workspace, true)}>
          {message("votes.new")}
        </Button>
        <Button look="primary" autoFocus onPress={close}>
          {message("compare.close")}
        </Button>
      </div>
    </Dialog>
  );
}
