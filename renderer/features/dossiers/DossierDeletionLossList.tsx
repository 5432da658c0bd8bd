import { useCallback, useEffect, useState } from "react";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import {
  hasDossierDeletionLoss,
  findDossierDeletionLoss,
  type DossierDeletionLoss,
} from "#renderer/workspace/actions/deleteDossier.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

/** What deleting each dossier would lose, by its id, as far as that is known yet. */
export type DeletionLossesByDossierId = ReadonlyMap<string, Outcome<DossierDeletionLoss>>;

/**
 * Lists what deleting a dossier would lose, the worst first. `sheet` is put beneath the line about the recovery sheet.
 */
export function DossierDeletionLossList({
  loss,
  sheet,
}: {
  readonly loss: Outcome<DossierDeletionLoss> | undefined;
  readonly sheet?: React.ReactNode;
}) {
  if (!loss) return <p className={partsStyles.hint}>{message("loss.looking")}</p>;
  if (isRefusal(loss))
    return <p className={styles.loss}>{message("loss.unknown", { reason: explainRefusal(loss) })}</p>;
  const { records, hub, hubHere, by, mine, unfinished, unsigned } = loss;
  const who = by
    .map(({ name, at }) => message("loss.who", { name, when: formatTimeOmittingToday(at) }))
    .join(message("list.comma"));
  return (
    <ul>
      {loss.sheet && (
        <li>
          <span className={styles.loss}>{message("loss.sheet")}</span>
          {sheet}
        </li>
      )}
      {records > 0 && (
        <li className={styles.loss}>
          {message(hubHere ? "loss.records.here" : "loss.records", { count: records, hub: hubHere ?? "" })}
        </li>
      )}
      {mine > 0 && <li className={styles.loss}>{message("loss.mine", { count: mine })}</li>}
      {unfinished > 0 && <li className={styles.loss}>{message("loss.unfinished", { count: unfinished })}</li>}
      {unsigned > 0 && <li className={styles.loss}>{message("loss.unsigned", { count: unsigned })}</li>}
      {!hasDossierDeletionLoss(loss) && <li className={styles.heldElsewhere}>{message("loss.none")}</li>}
      {hub && <li>{message("loss.hub", { hub })}</li>}
      {who && <li>{message("loss.by", { who })}</li>}
    </ul>
  );
}

/** Examines each dossier, one after the other. Returns the losses found, and a function that examines one again. */
export function useDossierDeletionLosses(
  of: readonly ListedDossier[],
): readonly [DeletionLossesByDossierId, (id: string) => Promise<Outcome<DossierDeletionLoss>>] {
  const workspace = useWorkspace();
  const [losses, set] = useState<DeletionLossesByDossierId>(new Map());
  const ids = of.map(({ id }) => id).join(" ");
  const examine = useCallback(
    async (id: string) => {
      const loss = await findDossierDeletionLoss(workspace, id);
      set((before) => new Map(before).set(id, loss));
      return loss;
    },
    [workspace],
  );
  useEffect(() => {
    let isUnmounted = false;
    void (async () => {
      for (const id of ids.split(" ")) if (!isUnmounted) await examine(id);
    })();
    return () => {
      isUnmounted = true;
    };
  }, [examine, ids]);
  return [losses, examine];
}
