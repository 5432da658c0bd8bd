import type { Publication } from "#shared/publish/publication/publication.ts";
import { buildNoteTable } from "#shared/publish/tables/register/noteTables.ts";
import { registerColumnTitleOf } from "#shared/publish/tables/register/columns.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { writeWebAnnotations } from "#shared/publish/formats/jsonld/write.ts";
import { writeXfdf } from "#shared/publish/formats/xfdf/write.ts";
import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { changed } from "../docx/returned.ts";

/** The formats that can be returned, as files of which a partner has edited the comment of note `n`, if given. */
export const RETURNING_FORMATS: Readonly<
  Record<"docx" | "csv" | "xlsx" | "xfdf" | "jsonld", (content: Publication, edited?: EditedNote) => Uint8Array>
> = {
  docx: (content, edited) => {
    const file = writeExport("docx", content);
    return edited ? changed(file, (name, xml) => (name === "word/comments.xml" ? inComment(xml, edited) : xml)) : file;
  },
  csv: (content, edited) => table(content, "csv", edited),
  xlsx: (content, edited) => table(content, "xlsx", edited),
  xfdf: (content, edited) => {
    const text = writeXfdf(content, []);
    if (!edited) return encodeUtf8(text);
    const note = new RegExp(
      `(<(?:text|highlight)[^>]* name="note-${edited.n}"[^>]*>)(?:<contents>[^<]*</contents>)?`,
      "u",
    );
    return encodeUtf8(text.replace(note, `$1<contents>${edited.comment}</contents>`));
  },
  jsonld: (content, edited) => encodeUtf8(edited ? inAnnotation(content, edited) : writeWebAnnotations(content)),
};

/** Changes the body that has the comment, as an editor of Web Annotations does. */
function inAnnotation(content: Publication, { n, comment }: EditedNote): string {
  const whole = JSON.parse(writeWebAnnotations(content)) as {
    readonly first: { readonly items: readonly { body: readonly { readonly purpose: string }[] }[] };
  };
  const annotation = whole.first.items[content.notes.findIndex((each) => each.n === n)]!;
  const others = annotation.body.filter(({ purpose }) => purpose !== "commenting");
  annotation.body = [{ type: "TextualBody", value: comment, purpose: "commenting" } as { purpose: string }, ...others];
  return JSON.stringify(whole);
}

export interface EditedNote {
  readonly n: number;
  /** Without characters that have a meaning in XML. */
  readonly comment: string;
}

/** Puts a paragraph behind the first line of a comment, and removes the others that a member wrote. */
function inComment(xml: string, { n, comment }: EditedNote): string {
  const own = new RegExp(`<w:comment [^>]*w:initials="${n}\\."[^>]*>.*?</w:comment>`, "su").exec(xml)![0];
  const [head, ...rest] = own.split("</w:p>").slice(0, -1);
  const written = `<w:p><w:r><w:t>${comment}</w:t></w:r></w:p>`;
  const details = rest.filter((paragraph) => />▸ /u.test(paragraph));
  const again = [`${head!}</w:p>`, written, ...details.map((each) => `${each}</w:p>`), "</w:comment>"];
  return xml.replace(own, () => again.join(""));
}

function table(content: Publication, as: "csv" | "xlsx", edited?: EditedNote): Bytes {
  const sheet = buildNoteTable(content, "register");
  const comment = sheet.rows[0]!.indexOf(registerColumnTitleOf("comment"));
  const rows = sheet.rows.map((row) =>
    edited && row[0] === edited.n ? row.map((cell, i) => (i === comment ? edited.comment : cell)) : row,
  );
  return writeTableFile([{ ...sheet, rows }], as);
}
