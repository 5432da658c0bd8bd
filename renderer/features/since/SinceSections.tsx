import type { SinceSection, SinceLineTarget } from "#shared/publish/since/sinceSections.ts";
import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./since.module.css";

interface SinceSectionsProps {
  readonly sections: readonly SinceSection[];
  readonly go: (target: SinceLineTarget) => void;
}

/** The report, section by section. Every line goes to its place. */
export function SinceSections({ sections, go }: SinceSectionsProps) {
  if (sections.length === 0) return <p className={partsStyles.hint}>{message("since.nothing")}</p>;
  return sections.map(({ kind, title, lines }) => (
    <section key={kind} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {lines.map(({ id, text, details, isLate, target }) => (
          <li key={id}>
            <button type="button" data-stop="" tabIndex={-1} className={styles.go} onClick={() => go(target)}>
              <span>{text}</span>
              {isLate && <span className={styles.late}>{message("since.late")}</span>}
            </button>
            {details.length > 0 && (
              <ul className={styles.details}>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
