import * as styles from "../parts.module.css";

interface PassageProps {
  /** Its address; if absent, only the words are shown. */
  readonly address?: string;
  readonly words: string;
  readonly around: readonly [string, string];
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** A passage of a text: its address, its words, and some of those around them. */
export function PassageExcerpt({ address, words, around: [before, after], lang, dir }: PassageProps) {
  return (
    <span className={styles.passage}>
      {address !== undefined && (
        <>
          <b dir="ltr">{address}</b>{" "}
        </>
      )}
      <span className={styles.context} lang={lang} dir={dir}>
        {before && `…${before}`}
        <em>{words}</em>
        {after && (/[.;:]$/.test(after) ? after : `${after}…`)}
      </span>
    </span>
  );
}
