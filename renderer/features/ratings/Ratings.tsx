import { agreements, toDiscuss } from "../../../shared/ledger/spread.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { Agreement } from "./Agreement.tsx";
import { BlindRound } from "./BlindRound.tsx";
import { NoteList } from "./NoteList.tsx";
import { toRate } from "./lists.ts";
import * as partsStyles from "../../parts/parts.module.css";
import * as styles from "./ratings.module.css";

/** The view of several people's ratings, over the whole dossier. */
export function Ratings() {
  const desk = useDesk();
  const ledger = useLedger();
  const threads = ledger.threads;
  const isBlind = ledger.round?.blind ?? false;
  const own = isBlind ? toRate(desk, threads) : [];
  const hidden = threads.filter((thread) => thread.hidden).length;
  return (
    <div className={`${styles.ratings} ${partsStyles.sections}`}>
      <h1>{message("view.ratings")}</h1>
      {own.length > 0 && (
        <NoteList
          title={message("ratings.todo", { count: own.length })}
          hint={message("ratings.todo.what")}
          threads={own}
        />
      )}
      <NoteList
        title={message("ratings.discuss")}
        hint={message("ratings.discuss.what")}
        empty={hidden > 0 ? message("left.hidden", { notes: hidden }) : message("ratings.discuss.none")}
        threads={toDiscuss(threads)}
      />
      <Agreement figures={agreements(threads)} hidden={hidden} />
      <BlindRound />
    </div>
  );
}
