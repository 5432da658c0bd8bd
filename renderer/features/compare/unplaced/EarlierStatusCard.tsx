import { isRefusal } from "#shared/base/result.ts";
import type { StatusToReview } from "#shared/ledger/placement/statusPlacement.ts";
import {
  describeOriginalPassage,
  printOriginalTextAndAddress,
  describeEntryValidityInText,
} from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import { makeStatusDiscardAct } from "#renderer/workspace/actions/placementActs.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../compare.module.css";

interface CardProps {
  readonly of: StatusToReview;
  readonly comparison: ComparisonModel;
  /** The action offered: to declare it not applicable, or to undo that. */
  readonly says: "discard" | "take-back";
}

/**
 * A status on other words, or on the same words within other text: what was said, of which text, which of the two it
 * is, and a link to its provision in the newer text.
 */
export function EarlierStatusCard({ of: { status, index, change }, comparison, says }: CardProps) {
  const ledger = useLedger();
  const workspace = useWorkspace();
  const dossier = useDossier();
  const { id, draft } = comparison.pair.to;
  const words = new Set(status.said.map(({ body }) => body.status));
  const name = [...words].map((word) => message(`provision-status.${word}`)).join(" / ");
  const go = () => {
    dossier.show(draft);
    workspace.focusText((textController) => void textController.jump({ provision: index! }));
  };
  const place = printOriginalTextAndAddress(
    describeOriginalPassage(ledger, { draft: status.draft, provision: status.provision }),
  );
  const act = () => makeStatusDiscardAct(workspace, id, status, says);
  return (
    <li className={`${styles.comparedNote} ${styles.comparedPosition}`} data-status={status.id}>
      <div className={styles.top}>
        <ProvisionStatusIcon shape={words.size > 1 ? "apart" : [...words][0]!} />
        <b>{name}</b>
        <span className={styles.where}>{place}</span>
      </div>
      <p className={partsStyles.hint}>
        {describeEntryValidityInText({ validity: index === null ? "unplaced" : "earlier", change })}
      </p>
      <div className={styles.buttons}>
        {index !== null && (
          <Button look="quiet" onPress={go}>
            {message("tray.statuses.go", { address: draft.provisions[index]!.address })}
          </Button>
        )}
        {!isRefusal(act()) && (
          <Button
            look="quiet"
            aria-label={`${message("positions.place", { says })} · ${name} ${place}`}
            onPress={() => void workspace.commit(act())}
          >
            {message("positions.place", { says })}
          </Button>
        )}
      </div>
    </li>
  );
}
