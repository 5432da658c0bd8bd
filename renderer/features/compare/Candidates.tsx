import { message } from "#shared/messages/messages.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { candidatesOf, type At } from "#renderer/desk/compare/comparing.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { addressOf, contextAt } from "#renderer/desk/standing/around.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Passage } from "#renderer/parts/Passage.tsx";
import { mayPlace, sayOf } from "./commands.ts";
import type { Comparison } from "./comparison.ts";
import * as styles from "./compare.module.css";

interface CandidatesProps {
  readonly note: CarriedNote;
  readonly comparison: Comparison;
  readonly at: At | null;
}

/** The places where a note may belong, the best first; the one that was chosen is marked. */
export function Candidates({ note, comparison, at }: CandidatesProps) {
  const desk = useDesk();
  const { draft } = comparison.pair.to;
  const isAllowed = mayPlace(desk, comparison, note);
  return (
    <ol className={styles.candidates} aria-label={message("carried.candidates")}>
      {candidatesOf(note).map((anchor, i) => (
        <li key={i} data-chosen={at?.candidate === i + 1 || undefined}>
          <Passage
            {...contextAt(draft, anchor)}
            address={addressOf(draft, anchor)}
            lang={draft.language}
            dir={draft.direction}
          />
          {isAllowed && (
            <Button
              aria-label={message("carried.place-at", { address: addressOf(draft, anchor) })}
              onPress={() => sayOf(desk, comparison, note, "confirm", anchor)}
            >
              {message("carried.place")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
