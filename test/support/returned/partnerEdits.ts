import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const BY = 'w:author="Partner" w:initials="P"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const comment = (id: number, paragraph: string, text: string) =>
  `<w:comment w:id="${id}" ${BY}><w:p w14:paraId="${paragraph}">${run(text)}</w:p></w:comment>`;

/** A partner's edits to a Word file. Each names words of the draft or of a comment. */
export interface WordEdits {
  /** A reply to the comment with these words, which is then resolved. */
  readonly answer: { readonly to: string; readonly text: string };
  readonly comment: { readonly on: string; readonly text: string };
  readonly strike: { readonly old: string; readonly new: string };
  /** A comment that is anchored to nothing. */
  readonly lost: string;
}

/** Returns a Word file as a partner sends it back, with its parts edited as Word would. */
export function editInWord(file: Uint8Array, { answer, comment: said, strike, lost }: WordEdits): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const edit = (name: string, change: (xml: string) => string) => (parts[name] = change(parts[name]!));
  const about = parts["word/comments.xml"]!.split("</w:comment>").find((each) => each.includes(answer.to))!;
  const parent = [...about.matchAll(/w14:paraId="([0-9A-F]+)"/g)].at(-1)![1]!;
  edit("word/comments.xml", (xml) =>
    xml.replace(
      "</w:comments>",
      `${comment(900, "7A000001", answer.text)}${comment(901, "7A000002", said.text)}${comment(902, "7A000003", lost)}</w:comments>`,
    ),
  );
  edit("word/commentsExtended.xml", (xml) =>
    xml
      .replace(`w15:paraId="${parent}" w15:done="0"`, `w15:paraId="${parent}" w15:done="1"`)
      .replace(
        "</w15:commentsEx>",
        `<w15:commentEx w15:paraId="7A000001" w15:paraIdParent="${parent}" w15:done="1"/></w15:commentsEx>`,
      ),
  );
  edit("word/document.xml", (xml) => {
    const marked = `<w:commentRangeStart w:id="901"/>${run(said.on)}<w:commentRangeEnd w:id="901"/><w:r><w:commentReference w:id="901"/></w:r>`;
    const struck = `<w:del w:id="950" w:author="Partner"><w:r><w:delText>${strike.old}</w:delText></w:r></w:del><w:ins w:id="951" w:author="Partner">${run(strike.new)}</w:ins>`;
    return between(between(xml, said.on, marked), strike.old, struck);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Replaces words that are in one run. */
function between(xml: string, words: string, there: string): string {
  const [before, after, ...more] = xml.split(words);
  if (after === undefined || more.length > 0) throw new RangeError(`“${words}” must stand once in one run`);
  return `${before}</w:t></w:r>${there}<w:r><w:t xml:space="preserve">${after}`;
}

const name = (text: string) => PDFName.of(text);
const words = (text: string) => PDFHexString.fromText(text);

/** Returns a PDF as a partner's reader saves it, with the note of this name answered and resolved. */
export async function answerInPdf(file: Uint8Array, called: string, text: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  for (const page of document.getPages()) {
    const annots = page.node.Annots();
    for (const ref of annots?.asArray() ?? []) {
      const dict = document.context.lookup(ref, PDFDict);
      const own = dict.lookup(name("NM"));
      if (!(own instanceof PDFHexString) || own.decodeText() !== called) continue;
      const answer = (more: Record<string, unknown>) =>
        document.context.register(
          document.context.obj({
            Type: "Annot",
            Subtype: "Text",
            Rect: dict.lookup(name("Rect"), PDFArray),
            IRT: ref,
            T: words("Partner"),
            M: words("D:20310305090000Z"),
            ...more,
          } as never),
        );
      const added: readonly PDFRef[] = [
        answer({ Contents: words(text) }),
        answer({ StateModel: words("Review"), State: words("Completed") }),
      ];
      for (const each of added) annots!.push(each);
      return document.save();
    }
  }
  throw new RangeError(`No annotation ${called}`);
}
