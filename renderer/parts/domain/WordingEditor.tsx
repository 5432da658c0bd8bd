import { baseKeymap, splitBlock } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useId, useLayoutEffect, useRef, type RefObject } from "react";
import { wordingToDoc, pastedTextToSlice, docToWording } from "./wordingDocument.ts";
import * as partsStyles from "../parts.module.css";
import * as wordingStyles from "../wording.module.css";

interface WordingEditorProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder: string;
  readonly lang: string;
  /** The initial value. The editor keeps what is typed itself. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The element that holds the editor. */
  readonly field: RefObject<HTMLDivElement | null>;
  /** Called once, when the editor takes the focus. Returns what was typed before that, which belongs at its end. */
  readonly typed: () => string;
  /** Whether Enter begins a paragraph. Otherwise Enter is left to the parent, and Shift+Enter begins one. */
  readonly enterBreaks?: boolean;
}

/** A small editor for a wording: paragraphs of plain text with their own undo history. The caret begins at its end. */
export function WordingEditor({ label, hint, placeholder, lang, value, onChange, ...props }: WordingEditorProps) {
  const { field, typed, enterBreaks = false } = props;
  const id = useId();
  const view = useRef<EditorView>(null);
  const onChangeRef = useRef(onChange);
  useEffect(() => void (onChangeRef.current = onChange), [onChange]);

  useLayoutEffect(() => {
    const editor = new EditorView(field.current, {
      state: stateOf(value, enterBreaks),
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        ...(field.current?.dataset["hint"] !== undefined && { "aria-describedby": `${id}-hint` }),
        class: wordingStyles.wording,
        spellcheck: "true",
        autocorrect: "off",
        lang,
      }),
      clipboardTextParser: (text) => pastedTextToSlice(text),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n"),
      dispatchTransaction(transaction) {
        editor.updateState(editor.state.apply(transaction));
        markEmpty(editor);
        if (transaction.docChanged) onChangeRef.current(docToWording(editor.state.doc));
      },
    });
    view.current = editor;
    markEmpty(editor);
    const { tr } = editor.state;
    const ahead = typed();
    tr.setSelection(Selection.atEnd(tr.doc));
    editor.dispatch(ahead === "" ? tr : tr.replaceSelection(pastedTextToSlice(ahead)));
    editor.focus();
    return () => {
      view.current = null;
      editor.destroy();
    };
    // Made once: it keeps what is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <div className={`${partsStyles.field} ${wordingStyles.wordingField}`}>
      <label id={`${id}-label`} onClick={() => view.current?.focus()}>
        {label}
      </label>
      <div
        ref={field}
        className={wordingStyles.mount}
        data-placeholder={placeholder}
        data-hint={hint ? "" : undefined}
      />
      {hint && (
        <span slot="description" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

function stateOf(value: string, enterBreaks: boolean): EditorState {
  const { Enter: _, ...others } = baseKeymap;
  return EditorState.create({
    doc: wordingToDoc(value),
    plugins: [
      history(),
      keymap({ "Mod-z": undo, "Shift-Mod-z": redo, "Mod-y": redo }),
      keymap({ "Shift-Enter": splitBlock, ...(enterBreaks && { Enter: splitBlock }) }),
      keymap(others),
      leaveKeysToForm(enterBreaks),
    ],
  });
}

/** Leaves Escape, and Enter if it begins no paragraph, to the form: neither the editor nor the browser handles them. */
function leaveKeysToForm(enterBreaks: boolean): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, { key, shiftKey, isComposing }) =>
          !isComposing && (key === "Escape" || (key === "Enter" && !shiftKey && !enterBreaks)),
        beforeinput(_view, event) {
          const isBreak = event.inputType === "insertParagraph" || event.inputType === "insertLineBreak";
          if (isBreak && !enterBreaks) event.preventDefault();
          return false;
        },
      },
    },
  });
}

/** Shows the placeholder if the editor is empty. */
function markEmpty({ dom, state }: EditorView): void {
  dom.parentElement?.toggleAttribute("data-empty", docToWording(state.doc) === "");
}
