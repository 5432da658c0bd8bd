import { strToU8, zipSync } from "fflate";
import { encodeUtf8 } from "#shared/base/bytes.ts";

const MANY = 100_000;
const DEEP = 200_000;

const XFDF = (annots: string, head = "") =>
  `<?xml version="1.0"?>${head}<xfdf xmlns="http://ns.adobe.com/xfdf/"><annots>${annots}</annots></xfdf>`;

const times = (count: number, make: (i: number) => string, between = "") =>
  Array.from({ length: count }, (_, i) => make(i)).join(between);

/** Malicious texts, by what is wrong with them. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => string>> = {
  "JSON of lists in lists": () => "[".repeat(DEEP) + "]".repeat(DEEP),
  "JSON of lists in lists that ends too soon": () => "[".repeat(DEEP),
  "Web Annotations whose items have items": () => '{"items":'.repeat(DEEP) + "1" + "}".repeat(DEEP),
  "a selector that is refined again and again": () =>
    `{"type":"Annotation","bodyValue":"x","target":{"source":"s","selector":${'{"type":"x","refinedBy":'.repeat(DEEP)}1${"}".repeat(DEEP)}}}`,
  "Web Annotations that answer each other in one long line": () =>
    `[${times(MANY, (i) => `{"type":"Annotation","id":"n${i}","target":"n${i - 1}","bodyValue":"x"}`, ",")}]`,
  "Web Annotations that all answer the first": () =>
    `[${times(MANY, (i) => `{"type":"Annotation","id":"n${i}","target":"${i === 0 ? "s" : "n0"}","bodyValue":"x"}`, ",")}]`,
  "Web Annotations that are all proposals": () =>
    `[${times(MANY, (i) => `{"type":"Annotation","id":"n${i}","motivation":"editing","target":"s","bodyValue":"x"}`, ",")}]`,
  "a position that is no number of this world": () =>
    '{"type":"Annotation","bodyValue":"x","target":{"source":"s","selector":[{"type":"TextPositionSelector","start":1e400,"end":-1e400},{"type":"TextQuoteSelector","exact":"that are","prefix":"","suffix":""}]}}',
  "keys that are those of every object": () =>
    '[{"type":"Annotation","__proto__":{"type":"x"},"constructor":"y","id":"__proto__","target":"toString","creator":{"__proto__":null,"name":"hasOwnProperty"},"bodyValue":"x"}]',
  "half a letter in every place": () =>
    '[{"type":"Annotation","id":"\\ud800","creator":"\\udfff","created":"\\ud800","bodyValue":"\\udc00x\\ud800","target":{"source":"s","selector":[{"type":"TextQuoteSelector","exact":"that are \\ud800","prefix":"\\udc00"}]}}]',
  "a hundred thousand notes of Hypothesis": () =>
    `{"rows":[${times(MANY, (i) => `{"id":"n${i}","uri":"u","text":"x"}`, ",")}]}`,
  "a hundred thousand answers on Hypothesis": () =>
    `{"rows":[${times(MANY, (i) => `{"id":"n${i}","uri":"u","text":"x"${i === 0 ? "" : ',"references":["n0"]'}}`, ",")}]}`,
  "Hypothesis with everything of another kind": () =>
    '{"rows":[{"id":{},"uri":"u","references":[null],"target":[[],{"selector":{}}],"tags":{"length":9},"user":5,"created":[]},null,7]}',
  "XFDF with entities in entities": () =>
    XFDF(
      "<text><contents>&b;</contents></text>",
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
    ),
  "XFDF in XFDF": () => XFDF("<text>".repeat(DEEP)),
  "XFDF with rich text in rich text": () =>
    XFDF(`<text><contents-richtext>${"<p>".repeat(DEEP)}${"</p>".repeat(DEEP)}</contents-richtext></text>`),
  "XFDF of answers in one long line": () =>
    XFDF(times(MANY, (i) => `<text name="n${i}" inreplyto="n${i - 1}"><contents>x</contents></text>`)),
  "XFDF of answers to the first": () =>
    XFDF(times(MANY, (i) => `<text name="n${i}"${i === 0 ? "" : ' inreplyto="n0"'}><contents>x</contents></text>`)),
  "XFDF that begins far from its words": () =>
    XFDF(
      '<highlight page="99999999999999999999" start="99999999999999999999999" exact="that are"><contents>x</contents></highlight>',
    ),
  "a table of a hundred thousand rows": () => `Comment,Provision\n${times(MANY, (i) => `Row ${i},2(1)`, "\n")}`,
  "a table of one cell that never ends": () => `"${"x".repeat(12_000_000)}`,
  "a table with a head of a million columns": () => `${"Comment,".repeat(1_000_000)}\n${"x,".repeat(1_000_000)}`,
  "a table of quotes": () => `Comment\n${'"'.repeat(2_000_001)}`,
  "a table of nothing but line ends": () => "Comment\n" + "\r\n".repeat(2_000_000),
  "a replies cell of a hundred thousand lines": () => `Comment,Replies\nx,"${times(MANY, () => "↳ y", "\n")}"`,
};

/** Malicious binary files, by what is wrong with them. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "a Word file that unpacks beyond the limits": () => bomb("word/document.xml"),
  "a Word file whose comments unpack beyond the limits": () => bomb("word/comments.xml"),
  "a Word file whose own part unpacks beyond the limits": () => bomb("customXml/item1.xml"),
  "a Word file of paragraphs in paragraphs": () => word(`${"<w:p>".repeat(DEEP)}${"</w:p>".repeat(DEEP)}`),
  "a Word file of changes in changes": () => word(`${"<w:ins>".repeat(2000)}${"</w:ins>".repeat(2000)}`),
  "a Word file with entities": () =>
    zipSync({
      "word/document.xml": strToU8(
        '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:document>',
      ),
    }),
  "a zip that is cut off": () => zipSync({ "word/document.xml": strToU8("x".repeat(1000)) }).slice(0, 80),
  "a PDF of nothing": () => encodeUtf8("%PDF-1.7\n%%EOF"),
  "a PDF whose parts refer to each other": () =>
    encodeUtf8(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    ),
  "a PDF of lists in lists": () =>
    encodeUtf8(`%PDF-1.4\n1 0 obj${"[".repeat(DEEP)}endobj\ntrailer<</Root 1 0 R>>\n%%EOF`),
};

function word(body: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(document), ...others });
}

/** Creates an archive that is tiny but exceeds the limit when unpacked. */
function bomb(name: string): Uint8Array {
  const packed = new Uint8Array(100_000_000);
  return name === "word/document.xml" ? zipSync({ [name]: packed }, { level: 1 }) : word("<w:p/>", { [name]: packed });
}
