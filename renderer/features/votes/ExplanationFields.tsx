import { memo, useState } from "react";
import { delegationName } from "#shared/ledger/queries/delegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { changeUnfinishedVote } from "./dialogs.ts";
import type { VoteForm } from "./voteForm.ts";
import * as styles from "./votes.module.css";

interface ExplanationProps extends Pick<VoteForm, "explanations"> {
  /** The States in the order of the roll. */
  readonly order: readonly string[];
}

/** The explanations of vote: quotes of delegations, in their words. */
export const ExplanationFields = memo(function ExplanationFields({ explanations, order }: ExplanationProps) {
  const [state, setState] = useState(order[0]!);
  const [words, setWords] = useState("");
  const nameOf = (code: string) => delegationName(delegationOfState(code));
  const add = () => {
    changeUnfinishedVote({ explanations: [...explanations, { state, words: words.trim() }] });
    setWords("");
  };
  return (
    <section className={styles.section}>
      <h3>{message("vote.form.explanations")}</h3>
      {explanations.map((each, i) => (
        <blockquote key={`${i} ${each.state}`} className={styles.explanation}>
          <b>{nameOf(each.state)}:</b> <span dir="auto">{each.words}</span>{" "}
          <Button
            look="quiet"
            aria-label={message("vote.form.explanation.remove", { name: nameOf(each.state) })}
            onPress={() => changeUnfinishedVote({ explanations: explanations.filter((_, at) => at !== i) })}
          >
            <span className={partsStyles.cross} />
          </Button>
        </blockquote>
      ))}
      <SelectField
        label={message("vote.form.explanation.state")}
        options={order.map((id) => ({ id, name: nameOf(id) }))}
        value={state}
        onChange={setState}
      />
      <Field rows={2} label={message("vote.form.explanation.words")} value={words} onChange={setWords} />
      <div className={styles.tools}>
        <Button isDisabled={words.trim() === ""} onPress={add}>
          {message("vote.form.explanation.add")}
        </Button>
      </div>
    </section>
  );
});
