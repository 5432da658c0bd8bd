import { zipSync, strToU8, type Zippable } from "fflate";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { sample, sampleBytes } from "./samples.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : [...part])),
  );
}

function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(parts)) entries[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(entries);
}

function word(body: string): Uint8Array {
  return zip({ "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>` });
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i * 7 + 129) & 255);
const docx = sampleBytes("package.docx");

test.each(["a.txt", "a.md", "a.html"])("An endless paragraph is refused, whatever it consists of: %s", async (name) => {
  for (const sign of [">", "|-", "1.1", "["]) {
    const text = `<p>Article 1</p>\n\n<p>\n${sign.repeat(12_000_000 / sign.length)}`;
    expect(await readDraftFromBytes(name, new TextEncoder().encode(text)), sign).toMatchObject({
      code: "reading.endless",
    });
  }
});

describe("A file that is not a draft", () => {
  test.each<[what: string, name: string, bytes: Uint8Array, code: string]>([
    ["an empty file", "a.txt", bytesOf(), "reading.empty"],
    ["nothing but blanks", "a.txt", bytesOf("\ufeff \n\t\n"), "reading.empty"],
    ["a JPEG", "a.jpg", bytesOf([0xff, 0xd8, 0xff, 0xe0], [...noise]), "reading.picture-damaged"],
    ["a JPEG named .docx", "a.docx", bytesOf([0xff, 0xd8, 0xff, 0xe0], [...noise]), "reading.picture-damaged"],
    ["a PNG", "a.png", bytesOf([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [...noise]), "reading.picture-damaged"],
    ["a PDF cut short", "a.txt", bytesOf("%PDF-1.7\n", [...noise]), "reading.pdf-damaged"],
    ["random bytes named .pdf", "a.pdf", noise, "reading.pdf-damaged"],
    ["random bytes", "a.txt", noise, "reading.binary"],
    ["random bytes named .docx", "a.docx", noise, "reading.docx-broken"],
    ["RTF cut short", "a.doc", bytesOf("{\\rtf1\\ansi Article 1"), "reading.rtf-broken"],
    ["old Word", "a.doc", bytesOf(CFB, [...noise], utf16("WordDocument")), "reading.doc"],
    ["a protected DOCX", "a.docx", bytesOf(CFB, [...noise], utf16("EncryptedPackage")), "reading.encrypted"],
    [
      "OpenDocument without a text",
      "a.odt",
      zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      "reading.odt-broken",
    ],
    ["another zip", "a.zip", zip({ "readme.bin": "Article 1" }), "reading.docx-none"],
    ["a packed folder", "a.zip", zip({ "__MACOSX/._draft.docx": "x", "papers/draft.docx": docx }), "reading.zip"],
    [
      "everything exported",
      "clausemark.zip",
      zip({ "dossier 1.clausemark": "age", "dossier 2.clausemark": "age" }),
      "reading.dossiers",
    ],
    ["another packed archive", "a.7z", bytesOf([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], [...noise]), "reading.packed"],
    [
      "a spreadsheet",
      "a.xlsx",
      zip({ "[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>" }),
      "reading.spreadsheet",
    ],
    ["an old spreadsheet", "a.xls", bytesOf(CFB, [...noise], utf16("Workbook")), "reading.spreadsheet"],
    [
      "an OpenDocument spreadsheet",
      "a.ods",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "reading.spreadsheet",
    ],
    ["slides", "a.pptx", zip({ "ppt/presentation.xml": "<a/>" }), "reading.slides"],
    ["Pages", "a.pages", zip({ "Index/Document.iwa": "x" }), "reading.pages"],
    ["an e-book", "a.epub", zip({ mimetype: "application/epub+zip", "OEBPS/a.xhtml": "<html/>" }), "reading.epub"],
    ["a QDA project", "a.qdpx", zip({ "project.qde": "<a/>", "sources/1.txt": "Article 1" }), "reading.qda"],
    ["XPS", "a.xps", zip({ "FixedDocSeq.fdseq": "<a/>" }), "reading.xps"],
    ["an Outlook message", "a.msg", bytesOf(CFB, [...noise], utf16("__substg1.0_0037001F")), "reading.mail"],
    ["a message without text", "a.eml", bytesOf("From: a@example.org\nMIME-Version: 1.0\n\n"), "reading.mail-empty"],
    [
      "a page saved in one file",
      "a.mht",
      bytesOf(
        "From: <Saved>\nSnapshot-Content-Location: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>",
      ),
      "reading.mhtml",
    ],
    ["Word's XML of 2003", "a.xml", bytesOf('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), "reading.doc"],
    [
      "a part of an OpenDocument file",
      "a.fodt",
      bytesOf('<?xml version="1.0"?><office:document-content xmlns:office="x"/>'),
      "reading.odt-part",
    ],
    ["WebP", "a.webp", bytesOf("RIFF", [...noise]), "reading.image"],
    ["a DOCX cut short", "a.docx", docx.subarray(0, docx.length - 400), "reading.docx-broken"],
    ["a DOCX of four bytes", "a.docx", docx.subarray(0, 4), "reading.docx-broken"],
    [
      "a DOCX with a byte changed",
      "a.docx",
      docx.map((byte, i) => (i === 700 ? byte ^ 1 : byte)),
      "reading.docx-broken",
    ],
    [
      "XML left open in it",
      "a.docx",
      zip({ "word/document.xml": `<w:document ${W}><w:body><w:p>` }),
      "reading.xml-broken",
    ],
    ["an entity in it", "a.docx", word("&boom;"), "reading.xml-broken"],
    [
      "entities of its own",
      "a.docx",
      zip({
        "word/document.xml": `<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document ${W}>&b;</w:document>`,
      }),
      "reading.doctype",
    ],
    ["elements nested too deep", "a.docx", word("<w:sdt>".repeat(500)), "reading.too-deep"],
    ["a zip bomb", "a.docx", zip({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) }), "reading.bomb"],
    ["XML", "a.xml", bytesOf("<?xml version='1.0'?><!-- a --><formex><act/></formex>"), "reading.xml"],
    ["Akoma Ntoso cut short", "a.xml", bytesOf("<akomaNtoso><act><body>"), "reading.xml-cut"],
    ["Akoma Ntoso with nothing in it", "a.xml", bytesOf("<akomaNtoso/>"), "reading.akn-none"],
    [
      "Akoma Ntoso with a billion laughs",
      "a.xml",
      bytesOf('<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><akomaNtoso><act>&c;</act></akomaNtoso>'),
      "reading.entities",
    ],
    ["HTML nested too deep", "a.html", bytesOf("<html>", "<div>".repeat(2000), "Article 1"), "reading.too-deep"],
    ["Latin-1", "a.txt", bytesOf("Article 1\nR", [0xe9], "solution\n"), "reading.encoding"],
    ["a text without end", "a.txt", bytesOf("Article 1\n", "Text.\n".repeat(100_000)), "reading.too-long"],
    [
      "a text that no dossier can hold",
      "a.txt",
      bytesOf("Article 1\n", `${"Правда ".repeat(140_000)}\n`.repeat(10)),
      "revision.size",
    ],
    ["a page without text", "a.html", bytesOf("<html><body><nav>Menu</nav></body></html>"), "reading.nothing"],
    ["data", "a.json", bytesOf('{ "articles": [1] }'), "reading.json"],
    ["a list of data", "a.txt", bytesOf('[{ "article": 1 }]'), "reading.json"],
  ])("is refused by name: %s", async (_, name, bytes, code) => {
    const outcome = await readDraftFromBytes(name, bytes);
    expect(isRefusal(outcome) ? outcome.code : "read").toBe(code);
    if (isRefusal(outcome)) expect(explainRefusal(outcome)).toMatch(/^[^\n]{20,200}$/);
  });
});

test("The content decides before the file name", async () => {
  const format = async (name: string, bytes: Uint8Array) => {
    const outcome = await readDraftFromBytes(name, bytes);
    return isRefusal(outcome) ? outcome.code : outcome.source.format;
  };
  expect(await format("a.pdf", docx)).toBe("docx");
  expect(await format("a.docx", bytesOf(sample("package.txt")))).toBe("text");
  expect(await format("a.txt", bytesOf("<!doctype html><p>Article 1<p>Text"))).toBe("html");
  expect(await format("a.txt", bytesOf("# Draft\n\n## Article 1\n\nText."))).toBe("markdown");
  expect(await format("a.md", bytesOf("Article 1\nText."))).toBe("markdown");
});

test("An entry that inflates to more than its declared size is not inflated further", async () => {
  const honest = zip({ "word/document.xml": " ".repeat(5_000_000) });
  const lying = honest.slice();
  const view = new DataView(lying.buffer);
  const central = lying.findIndex((_, i) => i < lying.length - 4 && view.getUint32(i, true) === 0x02014b50);
  view.setUint32(central + 24, 1000, true);
  const outcome = await readDraftFromBytes("a.docx", lying);
  expect(isRefusal(outcome) && outcome.code).toBe("reading.docx-broken");
});
