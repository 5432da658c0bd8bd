import { describe, expect, it } from "vitest";
import { ar } from "#shared/messages/ar/index.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(ar);

/** Text that is typed or printed literally. */
const TYPED = /DATABASE … OWNER TO …/u;

/** Here ">" stands between Latin letters, or is an arrow to the later words, which points the way the line is read. */
const SHOWN_RIGHT = ["line.placeholder", "cli.returned.proposal", "filter.placeholder"];

/** A word with its article and attached particles; `\b` does not support Arabic. */
const word = (stems: string) => new RegExp(`(?<![\\p{L}\\p{M}])[وفبلك]?(?:ال|لل)?(?:${stems})(?![\\p{L}\\p{M}])`, "u");

describe("The Arabic catalogue", () => {
  it.each([
    ["tanwin behind its alif", /اً/u],
    ["space before an ellipsis or a mark", /\s[…؟!،؛]/u],
    ["Latin comma, semicolon or question mark behind a word", /\p{Script=Arabic}[,;?]/u],
  ])("has no %s", (_, wrong) => {
    expect(sentences.filter(([, sentence]) => wrong.test(sentence.replace(TYPED, "")))).toEqual([]);
  });

  it.each([
    ["مسودة for a draft", word("مسود(?:ة|ات|تان|تين)")],
    ["تحفظ for a position that is reserved", /[يت]تحفّ?ظ|تحفظ على/u],
    ["معلّق for what is pending", word("معلّ?ق")],
    ["إضبارة for a dossier", word("إضبار(?:ة|ات|تان|تين)|أضابير")],
    ["محور for the hub", word("محور|محاور")],
    ["حزمة for an exchange file or the Chair’s package", word("حزم(?:ة|تان|تين)?")],
    ["منسّق for a lead", word("منسّ?ق(?:ون|ين)?")],
    ["مدير for the administrator", word("مدير")],
    ["تسوية for a thread that is closed", /مسوّا|تسوية|سُوّيت/u],
    ["مختوم for what is encrypted", word("مختوم|مختومة|ختم|يُختم")],
    ["إيصال for a receipt", word("إيصال(?:ات)?")],
    ["مسار for a track", word("مسار(?:ات)?")],
    ["قيد for a record", word("قيد(?! النظر)|قيود(?! إلا| المعقولة| غامضة| غير| لا)")],
    ["a change that is “followed”", /متعقَّ?ب/u],
    ["تُرك for what is left out, since it can also mean what is kept", /تُرك(?! النص كما هو)|تُترك|متروك/u],
    ["clinging to a position", /تمسّ?ك/u],
    ["إحاطة, which is oral, for a written briefing", /(?<!مذكرة |مذكرات )الإحاطة/u],
    ["a plural of respect", /كتبتم|كنتم|(?<!\p{L})(?:اكتبوا|اطلبوا|احفظوا|افتحوا|أضيفوا|ضعوا)/u],
    ["may and shall in English", /\b(?:may|shall)\b/u],
  ])("does not say %s", (_, wrong) => {
    const kept = ["right.participation.note", "line.placeholder"];
    expect(sentences.filter(([code, sentence]) => !kept.includes(code) && wrong.test(sentence))).toEqual([]);
  });

  it("isolates the signs < and >, which would be shown the other way round beside Arabic words", () => {
    const isolated = /\u2066[^\u2066\u2069]*\u2069|\u200e[<>]=\d/gu;
    const wrong = sentences.filter(([, sentence]) => /[<>]/u.test(sentence.replace(isolated, "")));
    expect(wrong.map(([code]) => code)).toEqual(SHOWN_RIGHT);
  });

  it("names nobody by a verb that would have to agree with the name", () => {
    const wrong = /(?:قاله|دوّنه|حذفه|أدرجه|تلاه|سوّاها|نقلها|أكّده|أعاد فتحها|اقترح|يقترح) \{(?:who|author|name|by)\}/u;
    expect(sentences.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });

  it("has an example that finds the right, since a query is searched for unchanged", () => {
    const [, example] = ar["rights.placeholder"].replace("…", "").split("، ");
    expect(`${ar["instrument.ICCPR"]} 17`).toContain(example);
  });
});
