import { useMemo } from "react";
import { elideUnchangedText, computeRedline } from "#shared/draft/redline.ts";
import type { TextDirection } from "#shared/draft/draft.ts";
import * as styles from "../redline.module.css";

interface RedlineProps {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
  readonly dir: TextDirection | "auto";
  /** Leaves out unchanged words far from any change. */
  readonly short?: boolean;
}

/** The changes from one wording to another: deletions struck out, insertions bold, as on paper. */
export function Redline({ before, after, lang, dir, short }: RedlineProps) {
  const pieces = useMemo(() => computeRedline(before, after), [before, after]);
  return (
    <p className={styles.redline} lang={lang} dir={dir}>
      {(short ? elideUnchangedText(pieces, CONTEXT) : pieces).map(({ is, text }, i) => {
        if (is === "gone") return <del key={i}>{text}</del>;
        return is === "fresh" ? <ins key={i}>{text}</ins> : <span key={i}>{text}</span>;
      })}
    </p>
  );
}

/** How many unchanged words are kept beside a change, in UTF-16 units. */
const CONTEXT = 60;
