import { memo } from "react";
import { message } from "#shared/messages/messages.ts";
import { VOTE_EFFECTS, VOTE_RULES } from "#shared/votes/vote.ts";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import { changeUnfinishedVote as change } from "./unfinishedVote.ts";
import { VotedProposalChoice } from "./VotedProposalChoice.tsx";
import type { VoteForm } from "./voteForm.ts";

type SubjectProps = Pick<VoteForm, "anchor" | "question" | "rule" | "effect" | "at" | "proposal" | "confidentiality">;

/** What is voted on: the question, the rule, what a yes means, when, and the proposal. */
export const VoteSubjectFields = memo(function VoteSubjectFields(props: SubjectProps) {
  const { anchor, question, rule, effect, at, proposal, confidentiality } = props;
  return (
    <>
      <TextInputField
        autoFocus={question === ""}
        label={message("vote.form.question")}
        value={question}
        onChange={(typed) => change({ question: typed })}
      />
      <div className={formsStyles.sideBySide}>
        <SelectField
          label={message("vote.form.rule")}
          options={VOTE_RULES.map((id) => ({ id, name: message(`vote.rule.${id}`) }))}
          value={rule}
          onChange={(chosen) => change({ rule: chosen })}
        />
        <SelectField
          label={message("vote.form.effect")}
          options={VOTE_EFFECTS.map((id) => ({ id, name: message(`vote.effect.${id}`) }))}
          value={effect}
          onChange={(chosen) => change({ effect: chosen })}
        />
      </div>
      <div className={formsStyles.sideBySide}>
        <TextInputField
          type="datetime-local"
          label={message("vote.form.at")}
          value={at}
          onChange={(typed) => change({ at: typed })}
        />
        <VotedProposalChoice anchor={anchor} value={proposal} onChange={(chosen) => change({ proposal: chosen })} />
      </div>
      <ConfidentialityChoice value={confidentiality} onChange={(chosen) => change({ confidentiality: chosen })} />
    </>
  );
});
