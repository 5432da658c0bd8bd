import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import * as styles from "../status.module.css";

/** The shape of a status; "apart" if several differ, "beneath" if only something within the provision has one. */
export type ProvisionStatusShape = ProvisionStatusWord | "apart" | "beneath";

/** Paths on a 12 × 12 grid: a tick, a clock's hand, two facing lines, a box, a cross, a bar, an arrow back. */
const PATHS: Readonly<Record<ProvisionStatusShape, string>> = {
  agreed: "M2 6.5 5 9.5 10 3",
  pending: "M6 3v3.2l2.2 1.5",
  informals: "M2 4.5h8M2 7.5h8",
  package: "M2.5 4 6 2.2 9.5 4v4L6 9.8 2.5 8zM2.5 4 6 5.8 9.5 4M6 5.8v4",
  withdrawn: "M3 3l6 6M9 3 3 9",
  deleted: "M2.5 6h7",
  reopened: "M3.2 4.4A3.6 3.6 0 1 1 2.4 6.6M3 2v2.6h2.6",
  apart: "M6 2.5v4M6 9v.4",
  beneath: "M3 6h.1M6 6h.1M9 6h.1",
};

/** The status of a provision as one small sign. Its word has to be given beside it, also for screen readers. */
export function ProvisionStatusIcon({ shape }: { readonly shape: ProvisionStatusShape }) {
  return (
    <svg className={styles.statusMark} data-status={shape} viewBox="0 0 12 12" aria-hidden="true">
      {(shape === "pending" || shape === "apart") && <circle cx="6" cy="6" r="4.6" />}
      <path d={PATHS[shape]} />
    </svg>
  );
}
