import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { TextSearchState } from "#renderer/workspace/textModel/searchText.ts";
import {
  closeFindBar,
  FIND_FIELD_ID,
  findShownSearchHits,
  searchDraftAndNotes,
  goToAdjacentHit,
} from "./searchDraftAndNotes.ts";
import * as styles from "./find.module.css";

/** How long a pause in typing is, after which the hits are drawn, in ms. */
const PAUSE_MS = 120;

/** The bar that searches the draft and the notes. */
export function FindBar() {
  const { viewState } = useWorkspace();
  const search = useSignal(viewState.search);
  const view = useSignal(viewState.view);
  return search && view === "text" ? <Bar finding={search} /> : null;
}

function Bar({ finding: { words, at } }: { readonly finding: TextSearchState }) {
  const workspace = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const { typed, isWaiting, type, settle } = useTypedWords(words, (typed) => searchDraftAndNotes(workspace, typed));
  const count = findShownSearchHits(workspace, words).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    settle();
    if (event.key === "Escape") closeFindBar(workspace);
    else goToAdjacentHit(workspace, event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.findBar} role="search" onKeyDownCapture={onKeyDown}>
      <SearchField aria-label={message("find.label")} value={typed} onChange={type}>
        <Input
          ref={field}
          id={FIND_FIELD_ID}
          dir="auto"
          placeholder={message("find.placeholder")}
          autoComplete="off"
          spellCheck={false}
        />
      </SearchField>
      <output aria-live="polite">
        {isWaiting || words.trim() === "" ? "" : message("find.count", { at: at + 1, count })}
      </output>
      <Button
        aria-label={message("command.find.previous")}
        isDisabled={count < 2}
        onPress={() => goToAdjacentHit(workspace, -1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        aria-label={message("command.find.next")}
        isDisabled={count < 2}
        onPress={() => goToAdjacentHit(workspace, 1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
      <Button aria-label={message("find.close")} onPress={() => closeFindBar(workspace)}>
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  );
}

/**
 * Holds what is typed until the user pauses, so that letters appear at once however many hits are to be drawn. `settle`
 * searches at once for what is still waiting.
 */
function useTypedWords(words: string, search: (typed: string) => void) {
  const [waiting, setWaiting] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = (typed: string) => {
    clearTimeout(timer.current);
    setWaiting(null);
    search(typed);
  };
  const type = (typed: string) => {
    clearTimeout(timer.current);
    setWaiting(typed);
    timer.current = setTimeout(() => begin(typed), PAUSE_MS);
  };
  const settle = () => waiting !== null && begin(waiting);
  return { typed: waiting ?? words, isWaiting: waiting !== null, type, settle };
}
