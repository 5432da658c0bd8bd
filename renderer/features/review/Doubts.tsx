import { explain, message } from "../../../shared/messages/messages.ts";
import type { Doubt } from "./doubting.ts";

/** What could not be kept or is doubtful; each with a place leads there. */
export function Doubts({ doubts, onGo }: { readonly doubts: readonly Doubt[]; readonly onGo: (at: number) => void }) {
  return (
    <section className="doubts">
      <h3>
        {message("review.doubts", { count: doubts.length })}
        {doubts.some(({ at }) => at !== null) && <kbd className="keys">F8</kbd>}
      </h3>
      {doubts.length === 0 && <p className="hint">{message("review.doubts.none")}</p>}
      <ul>
        {doubts.map(({ warning, at, address }, i) => (
          <li key={i}>
            {at === null ? (
              <p>{explain(warning)}</p>
            ) : (
              <button type="button" onClick={() => onGo(at)}>
                <Place warning={warning} address={address} />
                {explain(warning)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ warning: { where }, address }: Pick<Doubt, "warning" | "address">) {
  const place = where ? message("reading.place", { ...where }) : "";
  return (
    <span className="place">
      <bdi dir="ltr">{address}</bdi>
      {address && place && " · "}
      {place}
    </span>
  );
}
