import { memo } from "react";
import { message } from "#shared/messages/messages.ts";
import { ANNOUNCED_BALLOTS, VOTE_RESULTS } from "#shared/votes/vote.ts";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { changeUnfinishedVote } from "./unfinishedVote.ts";
import type { VoteForm } from "./voteForm.ts";
import * as styles from "./votes.module.css";

/** What the chair announced: the totals, and the result. */
export const AnnouncedResultFields = memo(function AnnouncedResultFields({
  announced,
  result,
}: Pick<VoteForm, "announced" | "result">) {
  return (
    <section className={styles.section}>
      <h3>{message("vote.form.announced")}</h3>
      <div className={styles.announced}>
        {ANNOUNCED_BALLOTS.map((ballot) => (
          <TextInputField
            key={ballot}
            label={message(`vote.ballot.${ballot}`)}
            inputMode="numeric"
            value={announced[ballot]}
            onChange={(typed) => changeUnfinishedVote({ announced: { ...announced, [ballot]: typed } })}
          />
        ))}
        <SelectField
          label={message("vote.form.result")}
          options={[
            { id: "none", name: message("vote.form.none") },
            ...VOTE_RESULTS.map((id) => ({ id, name: message(`vote.result.${id}`) })),
          ]}
          value={result ?? "none"}
          onChange={(id) => changeUnfinishedVote({ result: id === "none" ? null : id })}
        />
      </div>
    </section>
  );
});
