import { useMemo } from "react";
import { listTextStateHistory } from "#shared/ledger/textState/textStateHistory.ts";
import type { TextStateTotals } from "#shared/ledger/textState/textState.ts";
import { shortNameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import type { Hash } from "#shared/base/hash.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import * as styles from "./matrix.module.css";

/** A row of bars: one figure in each text. */
interface Figure {
  readonly id: string;
  readonly label: MessageCode;
  readonly of: (totals: TextStateTotals) => number;
  readonly say: (value: number) => string;
}

const number = (value: number) => message("state.count", { count: value });
const share = (value: number) => message("state.share", { share: value });

const FIGURES: readonly Figure[] = [
  { id: "brackets", label: "state.brackets", of: ({ pairs }) => pairs, say: number },
  { id: "options", label: "state.options", of: ({ options }) => options, say: number },
  {
    id: "words",
    label: "state.words",
    of: ({ bracketedWords, words }) => (words > 0 ? bracketedWords / words : 0),
    say: share,
  },
  { id: "agreed", label: "state.agreed", of: ({ provisions }) => provisions.agreed, say: number },
];

/** How brackets, options and agreed provisions grew or shrank over the texts of a document, as bars; nothing for one. */
export function TextStateHistoryChart({ draft }: { readonly draft: Hash }) {
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  // The ledger is one object that changes in place; its version shows that it has.
  const states = useMemo(() => (version >= 0 ? listTextStateHistory(ledger, draft) : []), [ledger, version, draft]);
  if (states.length < 2) return null;
  return (
    <table className={styles.overTexts} aria-label={message("state.over.label")}>
      <thead>
        <tr>
          <th scope="col">{message("table.text")}</th>
          {FIGURES.map(({ id, label }) => (
            <th key={id} scope="col">
              {message(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {states.map(({ text, totals }) => (
          <tr key={text.revision.draftId} aria-current={text.revision.draftId === draft || undefined}>
            <th scope="row" dir="auto">
              {shortNameOfText(text)}
            </th>
            {FIGURES.map((figure) => (
              <Bar
                key={figure.id}
                figure={figure}
                value={figure.of(totals)}
                most={Math.max(...states.map((each) => figure.of(each.totals)))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ figure, value, most }: { readonly figure: Figure; readonly value: number; readonly most: number }) {
  return (
    <td>
      <span
        className={styles.bar}
        style={{ inlineSize: `${most > 0 ? (60 * value) / most : 0}%` }}
        aria-hidden="true"
      />{" "}
      {figure.say(value)}
    </td>
  );
}
