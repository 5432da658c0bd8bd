import { toGeneralComments, toInstrumentArticles, type Right } from "./right.ts";

/** Courts, law and redress. */
export const justiceRights: readonly Right[] = [
  {
    id: "fair-trial",
    articles: [
      ...toInstrumentArticles("ICCPR", "14"),
      ...toInstrumentArticles("UDHR", "10", "11(1)"),
      ...toInstrumentArticles("CRC", "40"),
      ...toInstrumentArticles("CERD", "5(a)"),
    ],
    comments: [...toGeneralComments("HRC", 32), ...toGeneralComments("CRC", 24)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.fair-trial.note",
  },
  {
    id: "legality",
    articles: [
      ...toInstrumentArticles("ICCPR", "15"),
      ...toInstrumentArticles("UDHR", "11(2)"),
      ...toInstrumentArticles("CRC", "40(2)(a)"),
    ],
    comments: toGeneralComments("HRC", 29),
    limits: "absolute",
    derogation: "never",
    note: "right.legality.note",
  },
  {
    id: "recognition",
    articles: [
      ...toInstrumentArticles("ICCPR", "16"),
      ...toInstrumentArticles("UDHR", "6"),
      ...toInstrumentArticles("CEDAW", "15"),
      ...toInstrumentArticles("CRPD", "12"),
    ],
    comments: toGeneralComments("HRC", 29),
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "remedy",
    articles: [
      ...toInstrumentArticles("ICCPR", "2(3)"),
      ...toInstrumentArticles("UDHR", "8"),
      ...toInstrumentArticles("CAT", "13", "14"),
      ...toInstrumentArticles("CERD", "6"),
      ...toInstrumentArticles("CEDAW", "2(c)"),
    ],
    comments: [...toGeneralComments("HRC", 29, 31), ...toGeneralComments("CAT", 3)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.remedy.note",
  },
  {
    id: "non-discrimination",
    articles: [
      ...toInstrumentArticles("ICCPR", "2(1)", "26"),
      ...toInstrumentArticles("UDHR", "2", "7"),
      ...toInstrumentArticles("ICESCR", "2(2)"),
      ...toInstrumentArticles("CERD", "1", "2", "5"),
      ...toInstrumentArticles("CEDAW", "1", "2"),
      ...toInstrumentArticles("CRC", "2"),
      ...toInstrumentArticles("CRPD", "5"),
    ],
    comments: [...toGeneralComments("HRC", 18), ...toGeneralComments("CESCR", 20), ...toGeneralComments("CERD", 36)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.non-discrimination.note",
  },
  {
    id: "equality",
    articles: [
      ...toInstrumentArticles("ICCPR", "3", "14(1)", "26"),
      ...toInstrumentArticles("UDHR", "1", "7"),
      ...toInstrumentArticles("ICESCR", "3"),
      ...toInstrumentArticles("CERD", "5(a)"),
      ...toInstrumentArticles("CEDAW", "15"),
    ],
    comments: [...toGeneralComments("HRC", 18, 28, 32), ...toGeneralComments("CESCR", 16)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.equality.note",
  },
];
