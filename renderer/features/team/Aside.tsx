import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDossier, useLedger } from "../../desk/context.ts";
import type { Dossier } from "../../desk/dossier.ts";
import type { Refused } from "../../desk/own.ts";
import { reasonOf } from "../../desk/wording.ts";

const NOTHING = { now: [] as readonly Refused[], watch: () => () => undefined };
const SHOWN = 20;

/** What did not hold, what is set aside and what a hub refused: in words, with the reason of each. */
export function Aside() {
  const dossier = useDossier();
  useLedger();
  const refused = useCell(dossier.seat?.own.refused ?? NOTHING);
  const lines = [
    ...[...(dossier.seat?.intake.quarantine ?? [])].map(([key, why]) => ({ key, type: "record", ...why })),
    ...asideOf(dossier),
    ...refused.map(({ key, code, params }) => ({ key, type: "refused", code, params })),
  ];
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{message("team.aside", { count: lines.length })}</h2>
      <p className="hint">{message("team.aside.what")}</p>
      <ul className="aside-list">
        {lines.slice(0, SHOWN).map(({ key, type, code, params }) => (
          <li key={key}>
            <code>{key.slice(0, 8)}</code> {type}: {reasonOf({ code, params })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function asideOf({ ledger }: Dossier) {
  const lines = [];
  for (const { opened, verdict } of ledger.records()) {
    if (verdict.is === "aside")
      lines.push({ key: opened.key, type: opened.record.type, code: verdict.code, params: {} });
  }
  return lines;
}
