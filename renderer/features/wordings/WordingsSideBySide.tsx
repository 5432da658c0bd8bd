import type { TextDirection } from "#shared/draft/draft.ts";
import type { RedlinePiece } from "#shared/draft/redline.ts";
import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as redlineStyles from "#renderer/parts/redline.module.css";
import * as styles from "./wordings.module.css";

interface SidesProps {
  readonly pieces: readonly RedlinePiece[];
  /** The names of the two wordings. */
  readonly names: readonly [string, string];
  readonly lang: string;
  readonly dir: TextDirection;
}

/** Two wordings side by side: words that only the first has are struck out, words that only the second has are bold. */
export function WordingsSideBySide({ pieces, names, lang, dir }: SidesProps) {
  return (
    <div className={styles.sides}>
      {(["gone", "fresh"] as const).map((is, side) => (
        <section key={is} aria-label={names[side]}>
          <h3>{names[side]}</h3>
          <p className={redlineStyles.redline} lang={lang} dir={dir}>
            {pieces.filter((piece) => piece.is === "same" || piece.is === is).map(drawn)}
            {pieces.every((piece) => piece.is !== "same" && piece.is !== is) && (
              <em className={partsStyles.hint}>{message("compare.nothing")}</em>
            )}
          </p>
        </section>
      ))}
    </div>
  );
}

function drawn({ is, text }: RedlinePiece, i: number) {
  if (is === "gone") return <del key={i}>{text}</del>;
  return is === "fresh" ? <ins key={i}>{text}</ins> : <span key={i}>{text}</span>;
}
