import type { MarkType, Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { Said } from "./peerFormat.ts";

/** Marks the words of notes in a ProseMirror document whose text blocks are the paragraphs, in order. */
export function addMarks(transaction: Transaction, notes: readonly Said[], type: MarkType, name: string): Transaction {
  const begins = beginsOf(transaction.doc);
  for (const { id, paragraph, start, end } of notes) {
    const at = begins[paragraph]!;
    transaction.addMark(at + start, at + end, type.create({ [name]: id }));
  }
  return transaction;
}

function beginsOf(doc: Node): readonly number[] {
  const begins: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) begins.push(pos + 1);
  });
  return begins;
}
