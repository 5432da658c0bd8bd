import { useEffect, useRef, type KeyboardEvent } from "react";
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
  const count = findShownSearchHits(workspace, words).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") closeFindBar(workspace);
    else goToAdjacentHit(workspace, event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.findBar} role="search" onKeyDownCapture={onKeyDown}>
      <SearchField
        aria-label={message("find.label")}
        value={words}
        onChange={(typed) => searchDraftAndNotes(workspace, typed)}
      >
        <Input
          ref={field}
          id={FIND_FIELD_ID}
          dir="auto"
          placeholder={message("find.placeholder")}
          autoComplete="off"
          spellCheck={false}
        />
      </SearchField>
      <output aria-live="polite">{words.trim() === "" ? "" : message("find.count", { at: at + 1, count })}</output>
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
