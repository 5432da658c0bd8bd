import { message } from "#shared/messages/messages.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Mine } from "#renderer/desk/standing/mine.ts";
import { toneOfNote } from "#renderer/desk/words/tone.ts";
import { labelOf, rightName, when } from "#renderer/desk/words/wording.ts";
import { Badge } from "#renderer/parts/Badge.tsx";
import { Actions } from "./Actions.tsx";
import { useAddress } from "./address.ts";
import { FRONT_OF_MINE, mineCommands } from "./mineCommands.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./margin.module.css";

/** A private note, or one that is unfinished: kept on this machine, and nowhere else until it is committed. */
export function MineCard({ standing, attended }: { readonly standing: Mine; readonly attended: boolean }) {
  const { place, hand } = useDesk();
  const { id, mine, severity } = standing;
  const { words, written } = mine;
  const label = labelOf({ annotation: words, severity });
  const address = useAddress(id, standing.anchor);
  const attend = () => {
    place.goOn();
    if (place.thread.value === id) return;
    place.thread.value = id;
    void hand.value?.show(id);
  };
  return (
    <article
      className={`${styles.card} ${styles.mine}`}
      tabIndex={-1}
      data-keys="text"
      data-unfinished={mine.unfinished}
      data-attended={attended || undefined}
      aria-label={message(mine.unfinished ? "unfinished.label" : "mine.label", { label })}
      onClick={attend}
    >
      <div className={styles.top}>
        <Badge tone={toneOfNote({ kind: words.kind, severity })} provisional={severity.state === "provisional"}>
          {label}
        </Badge>
        <span dir="ltr">{address}</span>
      </div>
      {words.comment && (
        <p className={styles.comment} dir="auto">
          {words.comment}
        </p>
      )}
      <div className={styles.meta}>
        {[words.rights.map(rightName).join(message("list.comma")), when(written)].filter(Boolean).join(" · ")}{" "}
        <span className={chipsStyles.confidentiality}>
          {message(mine.unfinished ? "unfinished.chip" : "mine.chip")}
        </span>
      </div>
      {attended && <Actions id={id} commands={mineCommands} front={FRONT_OF_MINE} more="card.more" />}
    </article>
  );
}
