import { useLayoutEffect, useMemo, useRef } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { isTextPairedWithItself } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { findAnchorAddress } from "#renderer/workspace/textModel/anchorContext.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CarriedNoteCard } from "../notes/CarriedNoteCard.tsx";
import { closeUnplacedPanel } from "../compareCommands.ts";
import type { ComparisonModel } from "../comparisonModel.ts";
import { UnconfirmedNegotiationEntryList } from "./UnconfirmedNegotiationEntryList.tsx";
import { countUnconfirmedNegotiationEntries } from "./validityGroups.ts";
import { describeTextWithDate } from "#renderer/workspace/textModel/textChoices.ts";
import {
  findNoteInOtherDocuments,
  UNPLACED_NOTE_GROUPS,
  groupUnplacedNotes,
  type UnplacedNoteGroupName,
} from "./unplacedNoteGroups.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../compare.module.css";

/** The unplaced items of the newer text, each with the reason and where it may belong. Nothing is ever dropped. */
export function UnplacedPanel({ comparison }: { readonly comparison: ComparisonModel }) {
  const workspace = useWorkspace();
  const { comparison: comparing } = workspace.viewState;
  const position = useSignal(comparing.position);
  const groups = useMemo(() => groupUnplacedNotes(comparison), [comparison]);
  const filled = UNPLACED_NOTE_GROUPS.filter((heap) => groups.get(heap)!.length > 0);
  const others = countUnconfirmedNegotiationEntries(useLedger(), comparison.pair.to.id);
  const own = useRef<HTMLElement>(null);
  const first = filled.length > 0 ? groups.get(filled[0]!)![0] : undefined;
  useLayoutEffect(() => {
    if (isOverlayOpen()) return;
    const card = position.inTray && own.current?.querySelector<HTMLElement>(`[data-note="${position.note}"]`);
    if (card) card.focus();
  }, [position]);
  // Once opened, the panel has the focus.
  useLayoutEffect(() => {
    if (comparing.position.value.inTray) return;
    if (first)
      comparing.position.value = {
        row: Math.max(0, comparison.rowOf(first)),
        note: first.id,
        candidate: 0,
        inTray: true,
      };
    else own.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <aside className={styles.compareTray} ref={own} tabIndex={-1} aria-label={message("tray.title")}>
      <header>
        <h2>{message("tray.title")}</h2>
        <LearnMoreButton section="unplaced-items" />
        <Button look="quiet" onPress={() => closeUnplacedPanel(workspace)}>
          {message("tray.close")}
        </Button>
      </header>
      {filled.length === 0 && others === 0 && (
        <p className={partsStyles.hint}>
          {message(isTextPairedWithItself(comparison.pair) ? "tray.empty.alone" : "tray.empty")}
        </p>
      )}
      {filled.map((heap) => (
        <section key={heap}>
          <h3>{message(`tray.${heap}`, { count: groups.get(heap)!.length })}</h3>
          <p className={partsStyles.hint}>{message(`tray.${heap}.what`)}</p>
          {groups.get(heap)!.map((note) => (
            <div key={note.id}>
              <CarriedNoteCard
                inTray
                note={note}
                comparison={comparison}
                at={position.note === note.id ? position : null}
              />
              <UnplacedReason heap={heap} note={note} comparison={comparison} />
            </div>
          ))}
        </section>
      ))}
      <UnconfirmedNegotiationEntryList comparison={comparison} />
    </aside>
  );
}

interface UnplacedReasonProps {
  readonly heap: UnplacedNoteGroupName;
  readonly note: CarriedNote;
  readonly comparison: ComparisonModel;
}

/** Says why a note is unplaced and, if it is not in this text, which other text has it. */
function UnplacedReason({ heap, note, comparison }: UnplacedReasonProps) {
  const ledger = useLedger();
  const dossier = useDossier();
  const workspace = useWorkspace();
  const { pair, rows } = comparison;
  const address = note.was ? findAnchorAddress(pair.from.draft, note.was.anchor) : "";
  const places = heap === "absent" || heap === "lost" ? findNoteInOtherDocuments(ledger, comparison, note) : [];
  const row = note.was ? rows.all[rows.ofFrom(note.was.place.provision)] : undefined;
  const isGone = row !== undefined && row.to.length === 0;
  const reason = heap === "lost" && address ? message("tray.why", { address, gone: String(isGone) }) : "";
  if (!reason && places.length === 0) return null;
  const go = (draft: string) => {
    const there = ledger.draft(draft);
    if (!there) return;
    dossier.show(there);
    workspace.focusText((textController) => void textController.jump({ note: note.id }));
  };
  return (
    <div className={styles.why}>
      {reason && <p>{reason}</p>}
      {places.map(({ text, draft, address: there }) => (
        <p key={draft}>
          {message("tray.elsewhere", { text: text.document.title, symbol: describeTextWithDate(text), address: there })}{" "}
          <Button look="quiet" onPress={() => go(draft)}>
            {message("tray.go")}
          </Button>
        </p>
      ))}
    </div>
  );
}
