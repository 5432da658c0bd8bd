import { toGeneralComments, toInstrumentArticles, type Right } from "./right.ts";

/** Economic, social and cultural rights, family and property. */
export const socialRights: readonly Right[] = [
  {
    id: "family",
    articles: [
      ...toInstrumentArticles("ICCPR", "17", "23"),
      ...toInstrumentArticles("UDHR", "12", "16"),
      ...toInstrumentArticles("ICESCR", "10"),
      ...toInstrumentArticles("CRC", "9", "10", "16"),
      ...toInstrumentArticles("CEDAW", "16"),
    ],
    comments: toGeneralComments("HRC", 16, 19),
    limits: "limitable",
    derogation: "yes",
    note: "right.family.note",
  },
  {
    id: "property",
    articles: [
      ...toInstrumentArticles("UDHR", "17", "29(2)"),
      ...toInstrumentArticles("CERD", "5(d)(v)"),
      ...toInstrumentArticles("CEDAW", "15(2)", "16(1)(h)"),
    ],
    comments: [],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.property.note",
  },
  {
    id: "culture",
    articles: [
      ...toInstrumentArticles("ICESCR", "15"),
      ...toInstrumentArticles("UDHR", "27"),
      ...toInstrumentArticles("CRC", "31"),
      ...toInstrumentArticles("CEDAW", "13(c)"),
      ...toInstrumentArticles("CERD", "5(e)(vi)"),
    ],
    comments: toGeneralComments("CESCR", 17, 21, 25),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "education",
    articles: [
      ...toInstrumentArticles("ICESCR", "13", "14"),
      ...toInstrumentArticles("UDHR", "26"),
      ...toInstrumentArticles("CRC", "28", "29"),
      ...toInstrumentArticles("CEDAW", "10"),
      ...toInstrumentArticles("CERD", "5(e)(v)"),
    ],
    comments: [...toGeneralComments("CESCR", 11, 13), ...toGeneralComments("CRC", 1)],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "health",
    articles: [
      ...toInstrumentArticles("ICESCR", "12"),
      ...toInstrumentArticles("UDHR", "25"),
      ...toInstrumentArticles("CRC", "24"),
      ...toInstrumentArticles("CEDAW", "12"),
      ...toInstrumentArticles("CERD", "5(e)(iv)"),
    ],
    comments: [
      ...toGeneralComments("CESCR", 14, 22),
      ...toGeneralComments("CRC", 15),
      ...toGeneralComments("CEDAW", 24),
    ],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "work",
    articles: [
      ...toInstrumentArticles("ICESCR", "6", "7"),
      ...toInstrumentArticles("UDHR", "23", "24"),
      ...toInstrumentArticles("CEDAW", "11"),
      ...toInstrumentArticles("CERD", "5(e)(i)"),
    ],
    comments: toGeneralComments("CESCR", 18, 23),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "living-standard",
    articles: [
      ...toInstrumentArticles("ICESCR", "9", "11"),
      ...toInstrumentArticles("UDHR", "22", "25"),
      ...toInstrumentArticles("CRC", "26", "27"),
      ...toInstrumentArticles("CERD", "5(e)(iii)", "5(e)(iv)"),
    ],
    comments: toGeneralComments("CESCR", 4, 12, 15, 19),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
];
