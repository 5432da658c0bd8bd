import { deflateSync, strToU8, zipSync, type Zippable } from "fflate";
import type { SourceFormat } from "#shared/import/sourceLines.ts";
import type { SeedFile } from "./seedFiles.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LAUGHS = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
).join("")}]>`;

const times = (n: number, text: string) => text.repeat(n);
const nested = (n: number, open: string, close: string, inside = "") => times(n, open) + inside + times(n, close);
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("");

/** Files made to exhaust the readers of each format: bombs, depth, entities, 10,000 rows, repetition. */
export function makeHostileFiles(format: SourceFormat): readonly SeedFile[] {
  const files = FILES[format]();
  return files.map((content, i) => ({
    name: `hostile-${i + 1}.${ENDINGS[format]}`,
    bytes: typeof content === "string" ? strToU8(content) : content,
  }));
}

const ENDINGS: Readonly<Record<SourceFormat, string>> = {
  akn: "xml",
  docx: "docx",
  eml: "eml",
  html: "html",
  markdown: "md",
  odt: "odt",
  pdf: "pdf",
  rtf: "rtf",
  picture: "png",
  text: "txt",
  udhr: "xml",
};

const FILES: Readonly<Record<SourceFormat, () => readonly (string | Uint8Array)[]>> = {
  akn: () => {
    const file = (inside: string) => `<akomaNtoso><act><body>${inside}</body></act></akomaNtoso>`;
    return [
      LAUGHS + file("<article><num>&a30;</num></article>"),
      `<!DOCTYPE a SYSTEM "file:///etc/passwd">${file("<article><num>Article 1</num><p>Text</p></article>")}`,
      file(nested(100_000, "<list>", "</list>")),
      file(nested(200, "<alinea><num>1</num>", "</alinea>", "<content><p>x</p></content>")),
      file(nested(80, "<quotedStructure><article><num>1</num>", "</article></quotedStructure>", "<p>x</p>")),
      file(`<table>${rows(10_000, (i) => `<tr><td><p>${i}</p></td><td><p>b</p></td><td><p>c</p></td></tr>`)}</table>`),
      file(
        rows(
          40_000,
          (i) =>
            `<article><num>Article ${i}</num><p>x<authorialNote marker="${i}"><p>n</p></authorialNote></p></article>`,
        ),
      ),
      file(times(300_000, "<p/>")),
      file(`<article><num>${times(500_000, "1")}</num><p>x</p></article>`),
      file(`<article eId="${times(500_000, "a")}"><num>1</num><p>x</p></article>`),
      file(`<p>${times(200_000, "<i>a</i> ")}</p>`),
      `<akomaNtoso ${rows(100_000, (i) => ` a${i}="b"`)}/>`,
      times(1000, "<akomaNtoso>"),
      file(rows(20_000, (i) => `<component eId="c${i}"><documentRef showAs="a"/></component>`)),
    ];
  },
  udhr: () => [
    `${LAUGHS}<udhr><article number="1"><para>&a30;</para></article></udhr>`,
    `<udhr>${nested(100_000, "<orderedlist>", "</orderedlist>")}</udhr>`,
    `<udhr>${rows(40_000, (i) => `<article number="${i}"><para>x</para></article>`)}</udhr>`,
    `<udhr>${nested(100, "<article><orderedlist><listitem>", "</listitem></orderedlist></article>", "<para>a</para>")}</udhr>`,
    `<udhr><article number="1">${nested(110, "<orderedlist><listitem>", "</listitem></orderedlist>", "<para>a</para>")}</article></udhr>`,
    `<udhr><article>${times(300_000, "<para>a</para>")}</article></udhr>`,
    `<udhr><article number="1"><title>${times(1_000_000, "أ")}</title><para>a</para></article></udhr>`,
  ],
  html: () => [
    times(100_000, "<div>"),
    nested(100_000, "<table><tr><td>", "</td></tr></table>", "Article 1"),
    times(100_000, "<b><i>"),
    times(50_000, "<a href='#x'><b><p>"),
    `<table>${rows(10_000, (i) => `<tr><td>${i}.</td><td>Text ${i}</td><td>c</td></tr>`)}</table>`,
    `<h1>Article 1</h1><table><tr><td>Text</td><td>Comment</td></tr>${rows(10_000, () => "<tr><td>1. a</td><td>b</td></tr>")}</table>`,
    `<table>${rows(2000, () => "<tr><td rowspan=9999 colspan=9999>a</td></tr>")}</table>`,
    `<p>Article 1</p><p>${times(400_000, "<i></i>")}x</p>`,
    times(600_000, "<p>"),
    `<p ${rows(300_000, (i) => ` a${i}`)}>Article 1</p>`,
    `<p>Article 1</p>${rows(20_000, (i) => `<a href="#n${i}"><sup>1</sup></a>`)}${rows(20_000, (i) => `<p id="n${i}">note</p>`)}`,
    `<p>Article 1</p><div id="n">${rows(20_000, () => '<a href="#n"><sup>1</sup></a>x')}</div>`,
    `<ol>${rows(50_000, () => "<li>a")}</ol>`,
    nested(200, "<ol><li>", "</li></ol>", "x"),
    `<p>Article 1</p>${nested(240, "<ins>", "</ins>", times(10_000, "a <del>b</del> "))}`,
    `<pre>Article 1\n${times(200_000, "\n")}1. a</pre>`,
    `<p>Article 1<p>${times(200_000, "a<br>")}`,
    times(200_000, "<table>a"),
    times(100_000, "<select><option>"),
    `<!--${times(1_000_000, "-")}><p>Article 1`,
    times(100_000, "</p>"),
    `<svg>${times(50_000, "<g>")}`,
  ],
  markdown: () => [
    `# Article 1\n\n${times(300_000, "[")}`,
    `# Article 1\n\n${times(300_000, "*a **b ")}`,
    `# Article 1\n\n${times(100_000, "[a](b")}`,
    `# Article 1\n\n${times(100_000, ">")}a`,
    `# Article 1\n\n${times(100_000, "`")}a`,
    `# Article 1\n\n${rows(3000, (i) => `${times(i, "  ")}- a\n`)}`,
    `# Article 1\n\n|Text|Comment|\n|-|-|\n${rows(10_000, (i) => `|${i}. a|b|\n`)}`,
    `# Article 1\n\n|${times(200_000, "a|")}\n`,
    `# Article 1\n\n${times(200_000, "[^1]")}\n\n[^1]: n`,
    rows(20_000, (i) => `## Article ${i}\n\n`),
    `---\n${times(300_000, "a: b\n")}`,
    `# Article 1\n\n${times(300_000, "<a")}`,
    `# Article 1\n\n${times(300_000, "<!--")}`,
    `# Article 1\n\n${times(300_000, "&#x")}`,
    `# Article 1\n\n${times(300_000, "\\")}`,
    `# Article 1\n\n${times(99_000, "a\n\n")}`,
    `# Article 1\n\n${rows(20_000, (i) => `[^${i}]: ${"n".repeat(9)}\n`)}${rows(20_000, (i) => `x[^${i}] `)}`,
  ],
  text: () => [
    `Article 1\n${times(90_000, "1. a:\n")}`,
    rows(20_000, (i) => `Article ${i % 9999}. Title\n`),
    `Article 1\n${times(300_000, "(a) ")}`,
    `Article 1\n${times(1_000_000, "[")}`,
    `Article 1\n1.${times(2_000_000, " ")}x`,
    `Article 1. ${times(300_000, "... ")}x`,
    `Article 1\n${times(50_000, "____________\n1 a\n")}`,
    `Article 1\n${times(300_000, "¹")}`,
    `Article 1\n${rows(40_000, (i) => `${times(i % 60, " ")}(a) x\n`)}`,
    times(80_000, "Annex\n"),
    times(80_000, "Option 1\n"),
    `Article 1\n${times(2_000_000, "\u0301")}`,
    `Article 1\n${times(500_000, "\u202e\u2066")}x`,
    `Article 1\n${times(400_000, "a-\n")}`,
    times(1_000_000, "\f"),
    `Article 1\n${times(90_000, "第一条 ")}`,
  ],
  docx: () => {
    const zip = (parts: Zippable, level: 0 | 9 = 9) => zipSync(parts, { level });
    const word = (body: string, more: Zippable = {}) =>
      zip({ "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`), ...more });
    const paragraph = (text: string, inside = "") => `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const styles = (text: string) => ({ "word/styles.xml": strToU8(`<w:styles ${W}>${text}</w:styles>`) });
    return [
      zip({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) }),
      zip(
        Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`word/p${i}.xml`, new Uint8Array(50 * 1024 * 1024)])),
      ),
      zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`word/p${i}.xml`, new Uint8Array(1)]))),
      zip({ "word/document.xml": strToU8(`${LAUGHS}<w:document ${W}>&a30;</w:document>`) }),
      word(nested(100_000, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
      word(nested(60, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", paragraph("Article 1"))),
      word(
        paragraph("Article 1") +
          `<w:tbl>${rows(10_000, (i) => `<w:tr><w:tc>${paragraph(`${i}. a`)}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr>`)}</w:tbl>`,
      ),
      word(rows(60_000, (i) => paragraph(`${i}. Text`))),
      word(paragraph("Article 1") + `<w:p>${times(100_000, "<w:r><w:t>a </w:t></w:r>")}</w:p>`),
      word(
        paragraph("Article 1") +
          `<w:p>${rows(50_000, (i) => `<w:ins w:id="${i}"><w:r><w:t>a</w:t></w:r></w:ins><w:del w:id="${i}"><w:r><w:delText>b</w:delText></w:r></w:del>`)}</w:p>`,
      ),
      word(
        rows(20_000, () => paragraph("a", '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>')) + paragraph("Article 1"),
      ),
      word(
        paragraph("Article 1", '<w:pPr><w:pStyle w:val="A"/></w:pPr>'),
        styles(
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        ),
      ),
      word(
        paragraph("Article 1", '<w:pPr><w:pStyle w:val="s4999"/></w:pPr>'),
        styles(rows(5000, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i - 1}"/></w:style>`)),
      ),
      word(
        rows(30_000, () => paragraph("a", '<w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr>')),
        {
          "word/numbering.xml": strToU8(
            `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${rows(9, (i) => `<w:lvl w:ilvl="${i}"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2.%3.%4.%5.%6.%7.%8.%9"/></w:lvl>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          ),
        },
      ),
      word(paragraph("Article 1") + `<w:p>${times(50_000, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}</w:p>`),
      word(
        paragraph("Article 1") +
          `<w:p>${rows(20_000, (i) => `<w:commentRangeStart w:id="${i}"/>`)}<w:r><w:t>a</w:t></w:r>${rows(20_000, (i) => `<w:commentRangeEnd w:id="${i}"/>`)}</w:p>`,
        {
          "word/comments.xml": strToU8(
            `<w:comments ${W}>${rows(20_000, (i) => `<w:comment w:id="${i}" w:author="a">${paragraph("c")}</w:comment>`)}</w:comments>`,
          ),
        },
      ),
      word(paragraph("Article 1") + `<w:p>${rows(20_000, () => '<w:r><w:footnoteReference w:id="1"/></w:r>')}</w:p>`, {
        "word/footnotes.xml": strToU8(
          `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(times(2000, "n "))}</w:footnote></w:footnotes>`,
        ),
      }),
    ];
  },
  odt: () => {
    const names = ["office", "text", "table", "style", "draw"]
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(" ");
    const content = (body: string, more = "") =>
      `<office:document-content ${names}>${more}<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    const file = (body: string, more = "") =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8(content(body, more)),
      });
    const p = (text: string) => `<text:p>${text}</text:p>`;
    const style = (i: number, parent: number) =>
      `<style:style style:name="s${i}" style:family="paragraph" style:parent-style-name="s${parent}"/>`;
    return [
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": new Uint8Array(70 * 1024 * 1024),
      }),
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8(LAUGHS + content("&a30;")),
      }),
      file(nested(100_000, "<text:section>", "</text:section>", p("Article 1"))),
      file(nested(100, "<text:list><text:list-item>", "</text:list-item></text:list>", p("Article 1"))),
      file(rows(60_000, (i) => p(`${i}. Text`))),
      file(
        `<text:list>${rows(40_000, () => `<text:list-item text:start-value="999999999999">${p("a")}</text:list-item>`)}</text:list>`,
      ),
      file(
        p("Article 1") +
          `<table:table>${rows(10_000, (i) => `<table:table-row><table:table-cell table:number-columns-repeated="99999999">${p(`${i}. a`)}</table:table-cell><table:table-cell>${p("b")}</table:table-cell></table:table-row>`)}</table:table>`,
      ),
      file(
        `<text:tracked-changes>${rows(20_000, (i) => `<text:changed-region text:id="c${i}"><text:deletion>${p("a")}${p("b")}</text:deletion></text:changed-region>`)}</text:tracked-changes>${p("Article 1")}${p(rows(20_000, (i) => `<text:change text:change-id="c${i}"/>`))}`,
      ),
      file(
        `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>a<text:change text:change-id="c"/></text:p></text:deletion></text:changed-region></text:tracked-changes>${p('Article 1<text:change text:change-id="c"/>')}`,
      ),
      file(
        p(
          `Article 1 ${rows(20_000, (i) => `<office:annotation office:name="n${i}"><text:p>c</text:p></office:annotation>a`)}${rows(20_000, (i) => `<office:annotation-end office:name="n${i}"/>`)}`,
        ),
      ),
      file(
        '<text:p text:style-name="s0">Article 1</text:p>',
        `<office:automatic-styles>${rows(5000, (i) => style(i, i + 1))}${style(5000, 0)}</office:automatic-styles>`,
      ),
      file(p(`Article 1 ${times(200_000, "<text:s/>a")}`)),
      file(p(nested(200, "<text:span>", "</text:span>", "Article 1"))),
    ];
  },
  rtf: () => {
    const file = (body: string) => `{\\rtf1\\ansi ${body}}`;
    return [
      times(1_000_000, "{\\rtf1"),
      file(times(300_000, "{a}")),
      file(nested(200, "{", "}", "Article 1\\par ")),
      file(times(90_000, "1. a:\\par ")),
      file(`Article 1\\par ${times(2_000_000, "a")}`),
      file(`Article 1\\par ${times(500_000, "\\u8364?")}`),
      file(`Article 1\\par ${times(500_000, "\\'e9")}`),
      file(`Article 1\\par \\bin999999999 ${times(1000, "a")}`),
      file(`Article 1\\par ${times(50_000, "{\\footnote a}")}`),
      file(
        `Article 1\\par ${rows(30_000, (i) => `{\\*\\atrfstart ${i}}a{\\*\\atrfend ${i}}{\\*\\annotation b{\\*\\atnref ${i}}}`)}`,
      ),
      file(`Article 1\\par ${times(20_000, "\\intbl a\\cell b\\cell\\row ")}`),
      file(`Article 1\\par ${times(50_000, "{\\revised a}{\\deleted b}")}`),
      file(`{\\fonttbl${rows(50_000, (i) => `{\\f${i}\\fcharset128 a;}`)}}Article 1\\par`),
      file(`{\\stylesheet${rows(50_000, (i) => `{\\s${i} a;}`)}}Article 1\\par`),
      file(nested(100, "{\\shp{\\*\\shpinst{\\shptxt a\\par ", "}}}")),
      file(`Article 1\\par \\uc999999999\\u65 ${times(1000, "a")}`),
    ];
  },
  eml: () => {
    const head = "From: a@example.org\r\nMIME-Version: 1.0\r\n";
    const part = (boundary: string, inside: string) =>
      `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n${inside}\r\n--${boundary}--\r\n`;
    let deep = "Content-Type: text/plain\r\n\r\nArticle 1\r\nText\r\n";
    for (let i = 0; i < 300; i++) deep = part(`b${i}`, deep);
    let forwarded = `${head}Content-Type: text/plain\r\n\r\nArticle 1\r\nText\r\n`;
    for (let i = 0; i < 100; i++)
      forwarded = `${head}${part(`b${i}`, `Content-Type: message/rfc822\r\n\r\n${forwarded}`)}`;
    return [
      head + deep,
      forwarded,
      `${head}${rows(100_000, (i) => `X-A${i}: b\r\n`)}\r\nArticle 1\r\nText\r\n`,
      `${head}Subject: ${times(200_000, "=?utf-8?Q?a?= ")}\r\n\r\nArticle 1\r\nText\r\n`,
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${rows(10_000, (i) => `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=${i}.txt\r\n\r\nArticle 1\r\n`)}--b--`,
      `${head}Content-Type: text/html\r\n\r\n${times(100_000, "<div>")}`,
      `${head}Content-Transfer-Encoding: base64\r\n\r\n${times(1_000_000, "QQ==")}`,
      `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${times(1_000_000, "=41")}`,
      `${head}Content-Type: text/plain; charset=no-such-charset\r\n\r\nArticle 1\r\nText\r\n`,
      `${head}Content-Type: multipart/mixed; boundary=${times(100_000, "b")}\r\n\r\nArticle 1\r\nText\r\n`,
    ];
  },
  picture: () => {
    const png = (width: number, height: number) => {
      const head = new Uint8Array(33);
      head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
      const view = new DataView(head.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      head.set([8, 0], 24);
      return head;
    };
    const jpeg = (...bytes: readonly number[]) => Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]);
    return [
      png(0x7fffffff, 0x7fffffff),
      png(0, 0),
      png(1, 60_000_000),
      jpeg(0xe0, 0, 0),
      jpeg(...Array.from({ length: 100_000 }, () => 0xff)),
      jpeg(0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3),
    ];
  },
  pdf: () => {
    const file = (objects: readonly string[], trailer = "/Root 1 0 R") => pdfOf(objects, trailer);
    const page = (content: string, more = "") => [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${more}>>`,
      content,
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];
    const stream = (content: string) => `<</Length ${content.length}>>stream\n${content}\nendstream`;
    const packed = (bytes: Uint8Array, filters = "/FlateDecode") =>
      `<</Length ${bytes.length}/Filter ${filters}>>stream\n${Buffer.from(bytes).toString("latin1")}\nendstream`;
    const bomb = deflateSync(new Uint8Array(200 * 1024 * 1024), { level: 9 });
    return [
      file(page(packed(bomb))),
      file(page(packed(deflateSync(bomb), "[/FlateDecode/FlateDecode]"))),
      file(page(stream(`BT /F 12 Tf ${times(300_000, "(a) Tj ")}ET`))),
      file(page(stream(times(500_000, "q ")))),
      file(page(stream(`BT /F 12 Tf 50 700 Td (${times(1_000_000, "a")}) Tj ET`))),
      file(page(stream(`BT ${times(100_000, "[")} ET`))),
      file(page(stream(`${times(100_000, "<<")}`))),
      file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
      file([
        "<</Type/Catalog/Pages 2 0 R>>",
        `<</Type/Pages/Kids[${times(20_000, "3 0 R ")}]/Count 20000>>`,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
      file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 999999999>>"]),
      file(
        rows(300, (i) => `<</Type/Pages/Kids[${i + 2} 0 R]/Count 1>>|`)
          .split("|")
          .slice(0, -1),
      ),
      file(page(stream("/X Do"), "/XObject<</X 3 0 R>>")),
      file(
        page(
          stream("BT /F 12 Tf (Article 1) Tj ET"),
          `/Annots[${times(20_000, "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(a)>>")}]`,
        ),
      ),
      file([nested(50_000, "[", "]")]),
      `%PDF-1.7\n${times(200_000, "1 0 obj\n")}`,
      `%PDF-1.7\nxref\n0 99999999\n${times(1000, "0000000000 65535 f \n")}trailer<</Root 1 0 R/Size 99999999/Prev 9>>\nstartxref\n9\n%%EOF`,
      `%PDF-1.7\n${times(2_000_000, " ")}%%EOF`,
    ];
  },
};

/** Creates a PDF of these objects, numbered from 1, with a correct table of offsets. */
function pdfOf(objects: readonly string[], trailer: string): Uint8Array {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}${trailer}>>\nstartxref\n${text.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}
