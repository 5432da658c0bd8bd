import { useRef, useState } from "react";
import { Label, TextArea, TextField } from "react-aria-components";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { isRefusal } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { createAnchorForRange } from "#shared/publish/returned/findPlaceInDraft.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./importComments.module.css";

interface ManualPlacementProps {
  readonly text: OpenedText;
  readonly onPut: (anchor: Anchor) => void;
}

/** A choice of where a comment belongs: a provision by its address, and the words selected in it, or all of it. */
export function PlaceCommentByHand({ text: { id, draft }, onPut }: ManualPlacementProps) {
  const [typed, setTyped] = useState("");
  const words = useRef<HTMLTextAreaElement>(null);
  const found = typed.trim() === "" ? null : findProvision(draft, typed);
  const provision = found !== null && !isRefusal(found) ? found : null;
  const place = () => {
    if (provision === null) return;
    const { selectionStart: start = 0, selectionEnd: end = 0 } = words.current ?? {};
    onPut(createAnchorForRange(draft, id, provision, { start, end }));
  };
  return (
    <div className={styles.byHand}>
      <TextInputField
        autoFocus
        label={message("returned.place.at")}
        hint={message("returned.place.hint")}
        wrong={found !== null && isRefusal(found) ? found : null}
        value={typed}
        onChange={setTyped}
      />
      {provision !== null && (
        <TextField
          className={partsStyles.field}
          value={buildSubtreeReadingText(draft, provision).text}
          isReadOnly
          autoComplete="off"
        >
          <Label>{message("returned.place.words")}</Label>
          <TextArea ref={words} rows={4} lang={draft.language} dir={draft.direction} />
        </TextField>
      )}
      <Button isDisabled={provision === null} onPress={place}>
        {message("returned.place.here")}
      </Button>
    </div>
  );
}
