import { blindRatingRoundProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { measureRaterAgreement, listThreadsWithDifferingRatings } from "#shared/ledger/queries/raterAgreement.ts";
import { message } from "#shared/messages/messages.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { RaterAgreementTable } from "./RaterAgreementTable.tsx";
import { TeamBlindRoundSection } from "./BlindRoundSection.tsx";
import { RatingNoteLinks } from "./RatingNoteList.tsx";
import { listNotesUserMayRate } from "./listNotesUserMayRate.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./ratings.module.css";

/** The view of several people's ratings in the whole dossier. */
export function DossierRatingsView() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const notes = ledger.all(threadProjection);
  const isBlind = ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)?.blind ?? false;
  const own = isBlind ? listNotesUserMayRate(workspace, notes) : [];
  const hidden = notes.filter((thread) => thread.hidden).length;
  return (
    <div className={`${styles.ratings} ${partsStyles.sections}`}>
      <h1>{message("view.ratings")}</h1>
      {own.length > 0 && (
        <RatingNoteLinks
          title={message("ratings.todo", { count: own.length })}
          hint={message("ratings.todo.what")}
          threads={own}
        />
      )}
      <RatingNoteLinks
        title={message("ratings.discuss")}
        hint={
          <>
            {message("ratings.discuss.what")} <LearnMoreButton section="ratings-of-several-people" />
          </>
        }
        empty={hidden > 0 ? message("left.hidden", { notes: hidden }) : message("ratings.discuss.none")}
        threads={listThreadsWithDifferingRatings(notes)}
      />
      <RaterAgreementTable figures={measureRaterAgreement(notes)} hidden={hidden} />
      <TeamBlindRoundSection />
    </div>
  );
}
