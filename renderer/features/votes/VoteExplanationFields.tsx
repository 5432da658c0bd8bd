import { memo } from "react";
import { refusal } from "#shared/base/result.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { BasisFields } from "#renderer/parts/domain/BasisFields.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { changeUnfinishedVote as change } from "./unfinishedVote.ts";
import { EMPTY_TYPED_EXPLANATION, typedExplanationOf, type TypedExplanation, type VoteForm } from "./voteForm.ts";
import * as styles from "./votes.module.css";

interface ExplanationProps extends Pick<VoteForm, "explanations" | "explaining"> {
  /** The States in the order of the roll. */
  readonly order: readonly string[];
}

const NOBODY = "none";

/** The explanations of vote: quotes of delegations, in their words. */
export const VoteExplanationFields = memo(function VoteExplanationFields(props: ExplanationProps) {
  const { explanations, explaining, order } = props;
  const nameOf = (code: string) => localisedDelegationName(delegationOfState(code));
  const type = (to: Partial<TypedExplanation>) => change({ explaining: { ...explaining, ...to } });
  const typed = typedExplanationOf(explaining);
  const add = () => typed && change({ explanations: [...explanations, typed], explaining: EMPTY_TYPED_EXPLANATION });
  return (
    <section className={styles.section}>
      <h3>{message("vote.form.explanations")}</h3>
      {explanations.map((each, i) => (
        <blockquote key={`${i} ${each.state}`} className={styles.explanation}>
          <b>{nameOf(each.state)}:</b> <span dir="auto">{each.words}</span>{" "}
          <Button
            look="quiet"
            aria-label={message("vote.form.explanation.remove", { name: nameOf(each.state) })}
            onPress={() => change({ explanations: explanations.filter((_, at) => at !== i) })}
          >
            <span className={partsStyles.cross} />
          </Button>
        </blockquote>
      ))}
      <SelectField
        label={message("vote.form.explanation.state")}
        options={[
          { id: NOBODY, name: message("vote.form.explanation.choose") },
          ...order.map((id) => ({ id, name: nameOf(id) })),
        ]}
        value={explaining.state ?? NOBODY}
        onChange={(id) => type({ state: id === NOBODY ? null : id })}
      />
      <TextInputField
        rows={2}
        label={message("vote.form.explanation.words")}
        wrong={typed === undefined ? refusal("vote.explanation-state") : null}
        value={explaining.words}
        onChange={(words) => type({ words })}
      />
      <BasisFields value={explaining.basis} onChange={(basis) => type({ basis })} />
      <div className={styles.tools}>
        <Button isDisabled={!typed} onPress={add}>
          {message("vote.form.explanation.add")}
        </Button>
      </div>
    </section>
  );
});
