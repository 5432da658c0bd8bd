import { useCallback, useEffect, useState } from "react";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { HeldDossier } from "#shared/host/host.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { hasDeletionLoss, findDeletionLoss, type DeletionLoss } from "#renderer/workspace/actions/deleteDossier.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatShortTime } from "#renderer/workspace/labels/names.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./dossiers.module.css";

/** What would be lost of each dossier, by its id, as far as that is known yet. */
export type LossByDossier = ReadonlyMap<string, Outcome<DeletionLoss>>;

/** What would be lost of one dossier, line by line; the worst first. `sheet` stands beneath the line about the recovery sheet. */
export function LossSummary({
  loss,
  sheet,
}: {
  readonly loss: Outcome<DeletionLoss> | undefined;
  readonly sheet?: React.ReactNode;
}) {
  if (!loss) return <p className={partsStyles.hint}>{message("loss.looking")}</p>;
  if (isRefusal(loss)) return <p className={styles.loss}>{message("loss.unknown", { reason: explain(loss) })}</p>;
  const { records, hub, hubHere, by, mine, unfinished } = loss;
  const who = by
    .map(({ name, at }) => message("loss.who", { name, when: formatShortTime(at) }))
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
      {!hasDeletionLoss(loss) && <li className={styles.heldElsewhere}>{message("loss.none")}</li>}
      {hub && <li>{message("loss.hub", { hub })}</li>}
      {who && <li>{message("loss.by", { who })}</li>}
    </ul>
  );
}

/** Looks into each dossier, one after the other; and a way to look into one of them again. */
export function useLosses(
  of: readonly HeldDossier[],
): readonly [LossByDossier, (id: string) => Promise<Outcome<DeletionLoss>>] {
  const workspace = useWorkspace();
  const [losses, set] = useState<LossByDossier>(new Map());
  const ids = of.map(({ id }) => id).join(" ");
  const look = useCallback(
    async (id: string) => {
      const loss = await findDeletionLoss(workspace, id);
      set((before) => new Map(before).set(id, loss));
      return loss;
    },
    [workspace],
  );
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const id of ids.split(" ")) if (!gone) await look(id);
    })();
    return () => {
      gone = true;
    };
  }, [look, ids]);
  return [losses, look];
}
