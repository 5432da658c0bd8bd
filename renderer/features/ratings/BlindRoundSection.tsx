import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { isRefusal } from "#shared/base/result.ts";
import { blindRatingRoundProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./ratings.module.css";

/**
 * Whether notes are rated blind, what that hides and what it does not, and, for a lead, a button that begins and ends
 * it.
 */
export function TeamBlindRoundSection() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const round = ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER);
  const blind = round?.blind ?? false;
  const act = setBlindRoundAct(ledger, workspace.me, !blind);
  return (
    <section className={styles.blind} data-on={blind || undefined}>
      <h2>{message("blind.title")}</h2>
      {round && (
        <p>
          {message("blind.said", {
            blind: String(blind),
            who: memberNameOf(ledger, round.member),
            when: formatTimeOmittingToday(round.at),
          })}
        </p>
      )}
      <p className={partsStyles.hint}>
        {message("blind.what")} <LearnMoreButton section="ratings-of-several-people" />
      </p>
      {!isRefusal(act) && (
        <Button onPress={() => void workspace.commit(act)}>
          {message(blind ? "command.ratings.open" : "command.ratings.blind")}
        </Button>
      )}
    </section>
  );
}
