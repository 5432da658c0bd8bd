import { useState } from "react";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { findAnchorAddress, excerptAroundAnchor } from "#renderer/workspace/textModel/anchorContext.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { PlaceCommentByHand } from "./PlaceCommentByHand.tsx";
import { ReturnedCommentItem } from "./ReturnedCommentItem.tsx";
import {
  setCommentIncluded,
  isCommentIncluded,
  setCommentPlace,
  type CommentImportSelection,
  type ReturnedCommentReview,
} from "./commentImportSelection.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./importComments.module.css";

export interface ReturnedCommentListProps {
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly ReturnedCommentReview[];
  readonly chosen: CommentImportSelection;
  readonly change: (chosen: CommentImportSelection) => void;
  /** The text in which the user looks for places. */
  readonly text: OpenedText;
}

/** Some comments of a file, each with a checkbox. */
export function ReturnedCommentList({ title, hint, rows, chosen, change, text }: ReturnedCommentListProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {hint && <p className={partsStyles.hint}>{hint}</p>}
      <ul>
        {rows.map((each, i) => (
          <Row key={i} each={each} chosen={chosen} change={change} text={text} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<ReturnedCommentListProps, "title" | "hint" | "rows"> & { readonly each: ReturnedCommentReview };

function Row({ each, chosen, change, text }: RowProps) {
  const ledger = useLedger();
  const anchor = chosen.at.get(each) ?? anchorIn(each);
  const address = anchor ? printed(ledger, anchor) : pageOf(each);
  if (each.kind === "gone")
    return (
      <li>
        <ReturnedCommentItem each={each} address={address} />
      </li>
    );
  const isUnsure = each.kind === "doubtful" || each.kind === "unplaceable";
  return (
    <li>
      <CheckboxField
        isSelected={isCommentIncluded(chosen, each)}
        isDisabled={isUnsure && !chosen.at.has(each)}
        onChange={(isIn) => change(setCommentIncluded(chosen, each, isIn))}
      >
        <ReturnedCommentItem each={each} address={address} />
      </CheckboxField>
      {isUnsure && (
        <Places
          each={each}
          text={text}
          isPut={chosen.at.has(each)}
          onPut={(there) => change(setCommentPlace(chosen, each, there))}
        />
      )}
    </li>
  );
}

interface PlacesProps {
  readonly each: ReturnedCommentReview;
  readonly text: OpenedText;
  readonly isPut: boolean;
  readonly onPut: (anchor: Anchor | null) => void;
}

/** The places where a comment may belong, and a place of the user's choice. */
function Places({ each, text, isPut, onPut }: PlacesProps) {
  const ledger = useLedger();
  const [isByHand, setByHand] = useState(false);
  const [isJustPut, setJustPut] = useState(false);
  const take = (anchor: Anchor | null) => {
    setByHand(false);
    setJustPut(anchor !== null);
    onPut(anchor);
  };
  if (isPut)
    return (
      <div className={styles.places}>
        {/* The button that was pressed is gone, and the focus with it. */}
        <Button look="quiet" autoFocus={isJustPut} onPress={() => take(null)}>
          {message("returned.place.again")}
        </Button>
      </div>
    );
  return (
    <div className={styles.places}>
      {each.kind === "doubtful" &&
        each.candidates.map((anchor, i) => (
          <Button key={i} onPress={() => take(anchor)}>
            <b dir="ltr">{printed(ledger, anchor)}</b> <Context anchor={anchor} />
          </Button>
        ))}
      {isByHand ? (
        <PlaceCommentByHand text={text} onPut={take} />
      ) : (
        <Button look="quiet" onPress={() => setByHand(true)}>
          {message("returned.place")}
        </Button>
      )}
    </div>
  );
}

function Context({ anchor }: { readonly anchor: Anchor }) {
  const draft = useLedger().draft(anchor.draft);
  if (!draft) return null;
  const { words, around } = excerptAroundAnchor(draft, anchor);
  return (
    <span className={styles.context} lang={draft.language} dir={draft.direction}>
      {around[0] && `…${around[0]}`}
      <em>{words}</em>
      {around[1] && `${around[1]}…`}
    </span>
  );
}

function anchorIn(each: ReturnedCommentReview): Anchor | undefined {
  if (each.kind === "placed") return each.anchor;
  if (each.kind !== "known") return undefined;
  return "thread" in each ? each.thread.annotation.anchor : each.known.body.anchor;
}

function printed(ledger: Ledger, anchor: Anchor): string {
  const draft = ledger.draft(anchor.draft);
  return draft ? addressWithDocumentName(ledger, anchor.draft, findAnchorAddress(draft, anchor)) : anchor.provision;
}

function pageOf(each: ReturnedCommentReview): string {
  const { page } = ("note" in each ? each.note : each.proposal).place;
  return page === undefined ? "" : message("returned.page", { page });
}
