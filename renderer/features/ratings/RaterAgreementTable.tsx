import type { RaterAgreementReport } from "#shared/ledger/queries/raterAgreement.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { interpretKrippendorffAlpha, type RaterAgreement as Figure } from "#shared/rights/computeKrippendorffAlpha.ts";
import { RATING_DIMENSIONS, dimensionMessageCodes } from "#shared/rights/ratingLevels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./ratings.module.css";

interface AgreementProps {
  readonly figures: RaterAgreementReport;
  /** How many notes are left out because the user has not rated them in a blind round. */
  readonly hidden: number;
}

/** Krippendorff's alpha over the whole set, for the severity and for each dimension that was assessed. */
export function RaterAgreementTable({ figures: { severity, dimensions, raters, rated }, hidden }: AgreementProps) {
  const rows = [
    { id: "severity", name: message("agreement.severity"), figure: severity },
    ...RATING_DIMENSIONS.filter((id) => dimensions[id].units > 0).map((id) => ({
      id,
      name: explainRefusal({ code: dimensionMessageCodes(id).name }),
      figure: dimensions[id],
    })),
  ];
  return (
    <section>
      <h2>{message("agreement.title")}</h2>
      <p className={partsStyles.hint}>{message("agreement.set", { rated, raters, hidden })}</p>
      {rated > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{message("agreement.of")}</th>
              <th scope="col">{message("agreement.alpha")}</th>
              <th scope="col">{message("agreement.means")}</th>
              <th scope="col">{message("agreement.over")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, figure }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Alpha alpha={figure.alpha} />
                </td>
                <td>{meaning(figure)}</td>
                <td>{message("agreement.notes", { units: figure.units, values: figure.values })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={partsStyles.hint}>
        {message("agreement.method")} <LearnMoreButton section="ratings-of-several-people" />
      </p>
    </section>
  );
}

/** The figure, and its place between chance and full agreement. */
function Alpha({ alpha }: { readonly alpha: number | null }) {
  if (alpha === null) return "–";
  return (
    <span className={styles.alpha} data-means={interpretKrippendorffAlpha(alpha)}>
      <span className={styles.figure}>{message("agreement.figure", { alpha })}</span>
      <svg viewBox="0 0 120 14" aria-hidden="true">
        <rect className={styles.track} x={x(0)} y="5" width={x(1) - x(0)} height="4" />
        <rect className={styles.tentative} x={x(0.667)} y="5" width={x(0.8) - x(0.667)} height="4" />
        <rect className={styles.reliable} x={x(0.8)} y="5" width={x(1) - x(0.8)} height="4" />
        <circle cx={x(alpha)} cy="7" r="4" />
      </svg>
    </span>
  );
}

/** Returns the position of a figure on the line; one below chance is at the line's beginning. */
function x(alpha: number): number {
  return 6 + 108 * Math.max(0, alpha);
}

function meaning({ alpha, units }: Figure): string {
  if (alpha !== null) return message(`agreement.${interpretKrippendorffAlpha(alpha)}`);
  return message(units === 0 ? "agreement.nothing" : "agreement.constant");
}
