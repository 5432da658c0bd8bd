import { useLayoutEffect, useMemo, useRef } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { isVeiled } from "#renderer/desk/base/veil.ts";
import { isAlone } from "#renderer/desk/compare/comparing.ts";
import { useDesk, useDossier, useLedger } from "#renderer/desk/context.ts";
import { addressOf } from "#renderer/desk/standing/around.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Card } from "./Card.tsx";
import { closeTray } from "./commands.ts";
import type { Comparison } from "./comparison.ts";
import { Positions } from "./Positions.tsx";
import { countBesideNotes } from "./positions.ts";
import { withDay } from "#renderer/desk/standing/choices.ts";
import { elsewhere, HEAPS, trayOf, type Heap } from "./tray.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./compare.module.css";

/** What has no sure place in the newer text, with the reason, and where it may belong. Nothing is ever dropped. */
export function Tray({ comparison }: { readonly comparison: Comparison }) {
  const desk = useDesk();
  const { comparing } = desk.place;
  const at = useSignal(comparing.at);
  const tray = useMemo(() => trayOf(comparison), [comparison]);
  const heaps = HEAPS.filter((heap) => tray.get(heap)!.length > 0);
  const others = countBesideNotes(useLedger(), comparison.pair.to.id);
  const own = useRef<HTMLElement>(null);
  const first = heaps.length > 0 ? tray.get(heaps[0]!)![0] : undefined;
  useLayoutEffect(() => {
    if (isVeiled()) return;
    const card = at.inTray && own.current?.querySelector<HTMLElement>(`[data-note="${at.note}"]`);
    if (card) card.focus();
  }, [at]);
  // Opened, it has the focus.
  useLayoutEffect(() => {
    if (comparing.at.value.inTray) return;
    if (first)
      comparing.at.value = { row: Math.max(0, comparison.rowOf(first)), note: first.id, candidate: 0, inTray: true };
    else own.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <aside className={styles.compareTray} ref={own} tabIndex={-1} aria-label={message("tray.title")}>
      <header>
        <h2>{message("tray.title")}</h2>
        <Button look="quiet" onPress={() => closeTray(desk)}>
          {message("tray.close")}
        </Button>
      </header>
      {heaps.length === 0 && others === 0 && (
        <p className={partsStyles.hint}>{message(isAlone(comparison.pair) ? "tray.empty.alone" : "tray.empty")}</p>
      )}
      {heaps.map((heap) => (
        <section key={heap}>
          <h3>{message(`tray.${heap}`, { count: tray.get(heap)!.length })}</h3>
          <p className={partsStyles.hint}>{message(`tray.${heap}.what`)}</p>
          {tray.get(heap)!.map((note) => (
            <div key={note.id}>
              <Card inTray note={note} comparison={comparison} at={at.note === note.id ? at : null} />
              <Why heap={heap} note={note} comparison={comparison} />
            </div>
          ))}
        </section>
      ))}
      <Positions comparison={comparison} />
    </aside>
  );
}

interface WhyProps {
  readonly heap: Heap;
  readonly note: CarriedNote;
  readonly comparison: Comparison;
}

/** Why it lies here, and, where it is not in this text, in which other it is. */
function Why({ heap, note, comparison }: WhyProps) {
  const ledger = useLedger();
  const dossier = useDossier();
  const desk = useDesk();
  const { pair, rows } = comparison;
  const address = note.was ? addressOf(pair.from.draft, note.was.anchor) : "";
  const places = heap === "absent" || heap === "lost" ? elsewhere(ledger, comparison, note) : [];
  const row = note.was ? rows.all[rows.ofFrom(note.was.place.provision)] : undefined;
  const isGone = row !== undefined && row.to.length === 0;
  const reason = heap === "lost" && address ? message("tray.why", { address, gone: String(isGone) }) : "";
  if (!reason && places.length === 0) return null;
  const go = (draft: string) => {
    const there = ledger.draft(draft);
    if (!there) return;
    dossier.show(there);
    desk.toText((hand) => void hand.jump({ note: note.id }));
  };
  return (
    <div className={styles.why}>
      {reason && <p>{reason}</p>}
      {places.map(({ text, draft, address: there }) => (
        <p key={draft}>
          {message("tray.elsewhere", { text: text.document.title, symbol: withDay(text), address: there })}{" "}
          <Button look="quiet" onPress={() => go(draft)}>
            {message("tray.go")}
          </Button>
        </p>
      ))}
    </div>
  );
}
