import { useLayoutEffect, useRef } from "react";
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as styles from "./transcripts.module.css";

/** A passage as it is listed; `id` is the index of its cue. */
export interface ListedTranscriptPassage {
  readonly id: number;
  readonly time: string;
  readonly who: string;
  readonly isSure: boolean;
  readonly words: string;
}

interface PassageListProps {
  readonly items: readonly ListedTranscriptPassage[];
  /** The cue that is scrolled to at first. */
  readonly goTo: number;
  readonly selected: number | null;
  readonly select: (cue: number) => void;
  readonly quote: (cue: number) => void;
}

/** The height of a row in px before it is measured. */
const ROW = 64;

/** A list of passages. Arrows select one; Enter quotes it. Only those in view are drawn. */
export function TranscriptPassageList({ items, goTo, selected, select, quote }: PassageListProps) {
  const list = useRef<HTMLDivElement>(null);
  // The rows above the one to go to are not measured yet: it is scrolled to by their estimated height, then exactly.
  useLayoutEffect(() => {
    if (goTo > 0) list.current?.scrollTo({ top: goTo * ROW });
  }, [goTo]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW }}>
      <ListBox
        ref={list}
        autoFocus
        className={`${listsStyles.list} ${styles.passages}`}
        aria-label={message("transcript.passages")}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) select(Number(key));
        }}
        onAction={(key) => quote(Number(key))}
        escapeKeyBehavior="none"
      >
        {({ id, time, who, isSure, words }) => (
          <ListBoxItem id={id} textValue={`${time} ${who} ${words}`}>
            <span slot="label">
              <bdi className={styles.time}>{time}</bdi>{" "}
              <b data-unsure={!isSure || undefined} className={styles.who}>
                {who}
              </b>
            </span>
            <span slot="description" dir="auto">
              {words}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
