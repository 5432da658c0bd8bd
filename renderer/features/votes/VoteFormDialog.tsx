import { addVoteAct, editVoteAct } from "#shared/acts/negotiation/votes.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { describeVoteCheck, describeVoteOutcome, describeVoteTotals } from "#shared/ledger/votes/describeVote.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { countVote } from "#shared/votes/countVote.ts";
import { markOthersAbsent } from "#shared/votes/markOthersAbsent.ts";
import { replaceBallots, reorderRollCall, type RollCallEntry } from "#shared/votes/rollCallEntry.ts";
import { ballotOfEachState, groupStatesByBallot } from "#shared/votes/vote.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { AnnouncedResultFields } from "./AnnouncedResultFields.tsx";
import { VoteExplanationFields } from "./VoteExplanationFields.tsx";
import { PasteRollCallField } from "./PasteRollCallField.tsx";
import { RollCallList } from "./RollCallList.tsx";
import { VoteSubjectFields } from "./VoteSubjectFields.tsx";
import { changeUnfinishedVote, VOTE_FORM_DIALOG, VOTES_DIALOG, unfinishedVote } from "./unfinishedVote.ts";
import {
  typedAnnouncedTotalsOf,
  typedExplanationOf,
  rollCallOrder,
  newVoteFromForm,
  type VoteForm,
} from "./voteForm.ts";
import * as styles from "./votes.module.css";

/** Records a vote by key, from a list, or from a file; shows the totals and the outcome meanwhile. */
export function VoteFormDialog() {
  const { viewState, dossier } = useWorkspace();
  const form = useSignal(unfinishedVote);
  const isOpen = useSignal(viewState.dialog) === VOTE_FORM_DIALOG;
  return isOpen && dossier.value && form && <OpenForm form={form} />;
}

const changeRoll = (to: (roll: RollCallEntry) => RollCallEntry) =>
  changeUnfinishedVote(({ roll }) => ({ roll: to(roll) }));

function OpenForm({ form }: { readonly form: VoteForm }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const reorder = (to: Partial<Pick<VoteForm, "drawn" | "english">>) =>
    changeUnfinishedVote((now) => ({ ...to, roll: reorderRollCall(now.roll, rollCallOrder({ ...now, ...to })) }));
  const close = () => (workspace.viewState.dialog.value = null);
  const leave = (to: string | null) => {
    unfinishedVote.value = null;
    workspace.viewState.dialog.value = to;
  };
  const save = async () => {
    const vote = newVoteFromForm(form);
    const act = form.id
      ? editVoteAct(ledger, workspace.me, form.id, {
          ...vote,
          proposal: vote.proposal,
          announced: vote.announced,
          result: vote.result,
        })
      : addVoteAct(ledger, workspace.me, vote);
    if (await workspace.commit(act)) leave(VOTES_DIALOG);
  };
  const draft = ledger.draft(form.anchor.draft);
  const address = draft?.provisions[indexOfProvision(draft, form.anchor.provision)]?.address ?? "";
  const isUsable =
    form.question.trim() !== "" &&
    typedAnnouncedTotalsOf(form) !== undefined &&
    typedExplanationOf(form.explaining) !== undefined &&
    !Number.isNaN(Date.parse(form.at));
  return (
    <Dialog wide title={message("vote.form.title", { address })} onClose={close}>
      <p className={partsStyles.hint}>
        {message("vote.form.kept")} <LearnMoreButton section="record-votes" />
      </p>
      <VoteSubjectFields
        anchor={form.anchor}
        question={form.question}
        rule={form.rule}
        effect={form.effect}
        at={form.at}
        proposal={form.proposal}
        confidentiality={form.confidentiality}
      />
      <section className={styles.section}>
        <h3>{message("vote.roll")}</h3>
        {getMessageLanguage() !== "en" && (
          <CheckboxField isSelected={form.english} onChange={(english) => reorder({ english })}>
            {message("vote.roll.english")}
          </CheckboxField>
        )}
        <RollCallList roll={form.roll} change={changeRoll} onBegin={(drawn) => reorder({ drawn })} />
        <Totals form={form} />
        <div className={styles.tools}>
          <Button
            onPress={() =>
              changeRoll((roll) =>
                replaceBallots(roll, ballotOfEachState(markOthersAbsent(groupStatesByBallot(roll.byState)))),
              )
            }
          >
            {message("vote.roll.others-absent")}
          </Button>
        </div>
      </section>
      <PasteRollCallField called={form.read} />
      <AnnouncedResultFields announced={form.announced} result={form.result} />
      <VoteExplanationFields explanations={form.explanations} explaining={form.explaining} order={form.roll.order} />
      <div className={partsStyles.actions}>
        <Button look="quiet" onPress={() => leave(null)}>
          {message("vote.form.discard")}
        </Button>
        <Button onPress={close}>{message("vote.form.later")}</Button>
        <Button look="primary" isDisabled={!isUsable} onPress={() => void save()}>
          {message("vote.form.save")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The totals so far, the outcome, and how they compare with what was announced. */
function Totals({ form }: { readonly form: VoteForm }) {
  const { rule } = form;
  const announced = typedAnnouncedTotalsOf(form) ?? undefined;
  const result = form.result ?? undefined;
  const count = countVote({ rule, ballots: groupStatesByBallot(form.roll.byState), announced, result });
  return (
    <div role="status" className={styles.totals} data-complete={count.complete}>
      <p>
        <b>{describeVoteTotals(count)}</b>
      </p>
      <p>{describeVoteOutcome({ rule, count })}</p>
      {describeVoteCheck({ rule, count, announced, result }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
