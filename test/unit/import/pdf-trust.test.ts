import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readPdf } from "#shared/import/readers/pdf/readPdf.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { codes, drawn, drawnDocument, lines, typeset, type Drawn } from "./drawnPdf.ts";

/** Returns the code of the refusal, or "read". */
async function said(bytes: Uint8Array): Promise<string> {
  const read = await readPdf(bytes);
  return isRefusal(read) ? read.code : "read";
}

describe("Reading a PDF that cannot be trusted", () => {
  test("refuses by its name a text layer with other letters than the page shows", async () => {
    const markup = `#set text(font: "Noto Serif")\n1. ${"ɋɈȽɅȺɒȿɇɂȿ ɉɈ ɄɈɇȼȿɇɐɂɂ ".repeat(20)}`;
    expect(await said(typeset(markup))).toBe("reading.pdf-broken");
  });

  test("corrects a shifted key, and says so", async () => {
    const torn = (text: string, y: number): Drawn[] => {
      let x = 200;
      return text.split(/(?<=[%*4])|(?=[%*4])/).map((part) => {
        const piece: Drawn = { text: part, x, y, font: /[%*4]/.test(part) ? "other" : "bold" };
        x += part === "%" ? 8.89 : part === "*" ? 3.89 : part === "4" ? 5.56 : widthOf(part);
        return piece;
      });
    };
    const read = await lines(
      await drawn([
        [
          ...torn("PREAM%ULE", 760),
          ...torn("O%LI*ATIONS", 740),
          ...torn("LI4UEUR", 720),
          { text: "1. Les lampes sont gard\u00e9es.", x: 80, y: 700 },
        ],
      ]),
    );
    expect(read.lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["PREAMBULE", "OBLIGATIONS", "LIQUEUR", "1. Les lampes sont gardées."]),
    );
    expect(codes(read)).toEqual(["reading.pdf-restored"]);
  });

  test("refuses pictures of pages, in which there is no text", async () => {
    expect(await said(await drawn([[], []]))).toBe("reading.pdf-scan");
  });

  test("asks for a password", async () => {
    const document = await drawnDocument([[{ text: "1. Secret.", x: 80, y: 700 }]]);
    document.encrypt({ userPassword: "lamp", ownerPassword: "lantern" });
    expect(await said(await document.save())).toBe("reading.encrypted");
  });

  test("keeps struck words, and says so", async () => {
    const read = await lines(
      await drawn([
        [
          { text: "1. Lamps are lit.", x: 80, y: 700 },
          { text: "2. Lamps are never lit.", x: 80, y: 680, strike: true },
        ],
      ]),
    );
    expect(read.lines.map(({ text }) => text)).toEqual(["1. Lamps are lit.", "2. Lamps are never lit."]);
    expect(read.warnings).toEqual([
      { code: "reading.pdf-redline", params: { count: 1 }, where: { unit: "page", n: 1 } },
    ]);
  });

  test("reports an old and a new number side by side", async () => {
    const rows = ["1. Lamps are lit by night.", "2.[3.] Oil is burnt by day."];
    const read = await lines(await drawn([rows.map((text, i) => ({ text, x: 80, y: 700 - 20 * i }))]));
    expect(codes(read)).toEqual(["reading.pdf-redline"]);
  });

  test("reports a page without text, and text across a page", async () => {
    const markup = `#set text(font: "Noto Serif")
1. Lamps are lit by their keepers.
#place(center + horizon, rotate(45deg)[NOT FOR CIRCULATION])
#pagebreak()
#pagebreak()
2. Oil is burnt.`;
    const read = await lines(typeset(markup, false));
    expect(read.lines.map(({ text }) => text)).toEqual(["1. Lamps are lit by their keepers.", "2. Oil is burnt."]);
    expect(codes(read).sort()).toEqual(["reading.pdf-bare", "reading.pdf-slanted"]);
  });
});

/** Creates a PDF of the given objects; the first is its catalogue. */
function file(...objects: (string | [dictionary: string, stream: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    offsets.push(length());
    const [dictionary, stream] = typeof object === "string" ? [object] : object;
    parts.push(Buffer.from(`${i + 1} 0 obj\n${dictionary}\n`));
    if (stream) parts.push(Buffer.from("stream\n"), stream, Buffer.from("\nendstream\n"));
    parts.push(Buffer.from("endobj\n"));
  });
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/** Creates a page with the given content stream. */
function page(dictionary: string, stream: Uint8Array): Uint8Array {
  return file(
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    [dictionary, stream],
    FONT,
  );
}

describe("A PDF that may be hostile", () => {
  const packed = (text: string) => {
    const stream = deflateSync(text);
    return page(`<</Filter/FlateDecode/Length ${stream.length}>>`, stream);
  };
  const plain = (text: string) => page(`<</Length ${text.length}>>`, Buffer.from(text));
  const shown = (text: string) => `BT /F 10 Tf 80 700 Td (${text}) Tj ET `;

  test("is read if it is harmless", async () => {
    expect(await said(packed(shown("1. Lamps are lit by night.")))).toBe("read");
  });

  test("is refused with a stream that unpacks to far more than a page", async () => {
    expect(await said(packed(" ".repeat(40 * 1024 * 1024)))).toBe("reading.pdf-heavy");
  });

  test("is refused with a stream that is compressed twice", async () => {
    const stream = deflateSync(deflateSync(" ".repeat(50 * 1024 * 1024)));
    const bytes = page(`<</Filter[/FlateDecode/FlateDecode]/Length ${stream.length}>>`, stream);
    expect(await said(bytes)).toBe("reading.pdf-heavy");
  });

  test("is refused with more pieces of text than any page has", async () => {
    const pieces = Array.from({ length: 70_000 }, (_, i) => `1 0 0 1 ${(i * 37) % 500} ${(i * 91) % 800} Tm (a) Tj`);
    expect(await said(packed(`BT /F 10 Tf ${pieces.join(" ")} ET`))).toBe("reading.pdf-heavy");
  });

  test("is refused with more pages than any draft has, or a claim of more", async () => {
    const many = (count: number) =>
      file(
        "<</Type/Catalog/Pages 2 0 R>>",
        `<</Type/Pages/Kids[3 0 R]/Count ${count}>>`,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
      );
    expect(["reading.pdf-damaged", "reading.pdf-scan"]).toContain(await said(many(2_000_000_000)));
    expect(["reading.pdf-damaged", "reading.pdf-scan"]).toContain(await said(many(50)));
    const kids = Array.from({ length: 3001 }, (_, i) => `${i + 3} 0 R`).join(" ");
    const leaves = Array.from({ length: 3001 }, () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    const long = file("<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Kids[${kids}]/Count 3001>>`, ...leaves);
    expect(await said(long)).toBe("reading.pdf-long");
  });

  test("is refused with pages that are their own parents", async () => {
    const bytes = file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>");
    expect(["reading.pdf-damaged", "reading.pdf-scan"]).toContain(await said(bytes));
  });

  test("is refused with an object repeated endlessly if the cross-reference table is lost", async () => {
    const whole = Buffer.from(plain(shown("1. Lamps are lit by night."))).toString("latin1");
    const lost = whole.replace(/startxref\s+\d+/, "startxref\n5");
    const again = `4 0 obj\n<</A <${"0".repeat(300)}\n`.repeat(3000);
    expect(await said(Buffer.from(`${lost.replace("%%EOF", "")}${again}`, "latin1"))).toBe("reading.pdf-heavy");
    expect(await said(Buffer.from(lost, "latin1"))).toBe("read");
  });

  test("is read or refused with nested arrays, saved states, unclosed strings", async () => {
    expect(await said(plain("q ".repeat(20_000)))).toBe("reading.pdf-heavy");
    for (const text of ["[".repeat(200_000), "q ".repeat(900), `BT /F 10 Tf (${"(".repeat(200_000)}`]) {
      expect(["reading.pdf-damaged", "reading.pdf-scan", "read"]).toContain(await said(plain(text)));
    }
  });

  test("is read or refused with a drawing that draws itself", async () => {
    const bytes = file(
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
      ["<</Length 5>>", Buffer.from("/X Do")],
      [
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</X 5 0 R>>>>>>",
        Buffer.from("/X Do /X Do"),
      ],
    );
    expect(["reading.pdf-damaged", "reading.pdf-scan", "reading.pdf-heavy"]).toContain(await said(bytes));
  });
});

/** A small generator of numbers in [0, below), the same for the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test("Damaged PDFs are refused or read, and never throw", async () => {
  const document = await drawnDocument([[{ text: "1. Lamps are lit by night.", x: 80, y: 700 }]]);
  const sources = [await document.save({ useObjectStreams: false }), typeset("1. Lamps are lit.#footnote[By whom?]")];
  const seen = new Set<string>();
  for (const source of sources) {
    const next = random(source.length);
    for (let round = 0; round < 80; round++) {
      const bytes = source.slice(0, next(6) === 0 ? next(source.length) : source.length);
      for (let n = 1 + next(12); n > 0 && bytes.length > 0; n--) bytes[next(bytes.length)] = next(256);
      seen.add(await said(bytes));
    }
  }
  for (const code of seen) if (code !== "read") expect(explainRefusal({ code, params: {} })).not.toBe("");
  expect([...seen]).toEqual(expect.arrayContaining(["read", "reading.pdf-damaged"]));
});

test("Every refusal and warning has its sentence", () => {
  const params = { count: 2, text: "a", mark: "1" };
  for (const code of "damaged unavailable scan broken long heavy restored doubtful redline bare slanted note comment".split(
    " ",
  )) {
    expect(explainRefusal({ code: `reading.pdf-${code}`, params })).not.toMatch(/^reading|^$/);
  }
});

/** In Times Bold at ten points, as far as needed above. */
function widthOf(text: string): number {
  const widths: Record<string, number> = {
    A: 7.22,
    E: 6.67,
    I: 3.89,
    L: 6.67,
    M: 9.44,
    N: 7.22,
    O: 7.78,
    P: 6.11,
    R: 7.22,
    S: 5.56,
    T: 6.67,
    U: 7.22,
  };
  return [...text].reduce((sum, letter) => sum + (widths[letter] ?? 0), 0);
}
