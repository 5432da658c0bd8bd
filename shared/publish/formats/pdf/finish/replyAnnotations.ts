import { PDFHexString, PDFString, type PDFContext, type PDFRef } from "@cantoo/pdf-lib";
import { message } from "#shared/messages/messages.ts";
import type { PrintedNote } from "#shared/publish/layouts/data/briefingData.ts";

/** Hidden, Print, NoZoom, NoRotate: the flags that PDF readers set on answers, which they show in their own list. */
const FLAGS = 30;

/**
 * Creates the annotations that answer a note's annotation: its replies in order, and its resolved state (PDF 32000-1,
 * 12.5.6.3). They are hidden on the page, where the replies are printed anyway, and need no place in the structure
 * tree.
 */
export function createReplyAnnotations(
  context: PDFContext,
  note: PrintedNote,
  to: { readonly ref: PDFRef; readonly page: PDFRef; readonly rect: readonly number[] },
): readonly PDFRef[] {
  const common = {
    Type: "Annot",
    Subtype: "Text",
    Rect: [...to.rect],
    P: to.page,
    F: FLAGS,
    IRT: to.ref,
    Name: "Comment",
  };
  const replies = note.replies.map(({ by, text }, i) => ({
    ...common,
    RT: "R",
    NM: PDFHexString.fromText(`note-${note.n}-reply-${i + 1}`),
    ...(by.t && { T: PDFHexString.fromText(by.t) }),
    Contents: PDFHexString.fromText(text.map(({ t }) => t).join("\n")),
  }));
  const state = {
    ...common,
    NM: PDFHexString.fromText(`note-${note.n}-state`),
    Contents: PDFHexString.fromText(message("briefing.settled")),
    StateModel: PDFString.of("Review"),
    State: PDFString.of("Completed"),
  };
  return [...replies, ...(note.settled ? [state] : [])].map((each) => context.register(context.obj(each)));
}
