import * as styles from "../parts.module.css";

/** The number of notes in each tone. */
export type NoteCountsByTone = Readonly<Record<string, number>>;

/** The tones of a bar, the most severe first, and the number of notes that fills it. */
const ORDER = ["critical", "high", "medium", "low", "bare", "ask", "safe"];
const FULL = 6;

/** The notes on an article as one small bar: its length shows how many there are, its colours their tones. */
export function NoteCountsBar({ counts, label }: { readonly counts: NoteCountsByTone; readonly label: string }) {
  const total = ORDER.reduce((sum, tone) => sum + (counts[tone] ?? 0), 0);
  const unit = 100 / Math.max(FULL, total);
  return (
    <svg className={styles.bar} role="img" aria-label={label} viewBox="0 0 100 8" preserveAspectRatio="none">
      <title>{label}</title>
      {segments(counts, unit).map(({ tone, x, width }) => (
        <rect key={tone} data-tone={tone} x={x} width={width} height="8" />
      ))}
    </svg>
  );
}

function segments(counts: NoteCountsByTone, unit: number) {
  let x = 0;
  return ORDER.filter((tone) => counts[tone]).map((tone) => {
    const width = counts[tone]! * unit;
    x += width;
    return { tone, x: x - width, width };
  });
}
