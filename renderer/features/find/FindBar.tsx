import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Finding } from "#renderer/desk/standing/finding.ts";
import { closeFind, FIND_ID, hitsOf, look, step } from "./find.ts";
import * as styles from "./find.module.css";

/** The bar in which one looks for words in the draft and in the notes. */
export function FindBar() {
  const { place } = useDesk();
  const finding = useSignal(place.finding);
  const view = useSignal(place.view);
  return finding && view === "text" ? <Bar finding={finding} /> : null;
}

function Bar({ finding: { words, at } }: { readonly finding: Finding }) {
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const count = hitsOf(desk, words).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") closeFind(desk);
    else step(desk, event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.findBar} role="search" onKeyDownCapture={onKeyDown}>
      <SearchField aria-label={message("find.label")} value={words} onChange={(typed) => look(desk, typed)}>
        <Input
          ref={field}
          id={FIND_ID}
          dir="auto"
          placeholder={message("find.placeholder")}
          autoComplete="off"
          spellCheck={false}
        />
      </SearchField>
      <output aria-live="polite">{words.trim() === "" ? "" : message("find.count", { at: at + 1, count })}</output>
      <Button aria-label={message("command.find.previous")} isDisabled={count < 2} onPress={() => step(desk, -1)}>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button aria-label={message("command.find.next")} isDisabled={count < 2} onPress={() => step(desk, 1)}>
        <span aria-hidden="true">↓</span>
      </Button>
      <Button aria-label={message("find.close")} onPress={() => closeFind(desk)}>
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  );
}
