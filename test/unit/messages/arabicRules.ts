/** A word with its article and attached particles; `\b` does not support Arabic. */
const word = (stems: string) => new RegExp(`(?<![\\p{L}\\p{M}])[وفبلك]?(?:ال|لل)?(?:${stems})(?![\\p{L}\\p{M}])`, "u");

/** Marks and spaces that Arabic does not have. */
export const ARABIC_MARKS: readonly (readonly [string, RegExp])[] = [
  ["tanwin behind its alif", /اً/u],
  ["space before an ellipsis or a mark", /\s[…؟!،؛]/u],
  ["Latin comma, semicolon or question mark behind a word", /\p{Script=Arabic}[,;?]/u],
];

/** Words that Arabic does not use here, each with what it says instead of what is meant. */
export const ARABIC_WORDS: readonly (readonly [string, RegExp])[] = [
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
];
