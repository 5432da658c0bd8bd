import { generalCommentsOf, articlesOfInstrument, type Right } from "./right.ts";

/** Economic, social and cultural rights, family and property. */
export const socialRights: readonly Right[] = [
  {
    id: "family",
    articles: [
      ...articlesOfInstrument("ICCPR", "17", "23"),
      ...articlesOfInstrument("UDHR", "12", "16"),
      ...articlesOfInstrument("ICESCR", "10"),
      ...articlesOfInstrument("CRC", "9", "10", "16"),
      ...articlesOfInstrument("CEDAW", "16"),
    ],
    comments: generalCommentsOf("HRC", 16, 19),
    limits: "limitable",
    derogation: "yes",
    note: "right.family.note",
  },
  {
    id: "property",
    articles: [
      ...articlesOfInstrument("UDHR", "17", "29(2)"),
      ...articlesOfInstrument("CERD", "5(d)(v)"),
      ...articlesOfInstrument("CEDAW", "15(2)", "16(1)(h)"),
    ],
    comments: [],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.property.note",
  },
  {
    id: "culture",
    articles: [
      ...articlesOfInstrument("ICESCR", "15"),
      ...articlesOfInstrument("UDHR", "27"),
      ...articlesOfInstrument("CRC", "31"),
      ...articlesOfInstrument("CEDAW", "13(c)"),
      ...articlesOfInstrument("CERD", "5(e)(vi)"),
    ],
    comments: generalCommentsOf("CESCR", 17, 21, 25),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "education",
    articles: [
      ...articlesOfInstrument("ICESCR", "13", "14"),
      ...articlesOfInstrument("UDHR", "26"),
      ...articlesOfInstrument("CRC", "28", "29"),
      ...articlesOfInstrument("CEDAW", "10"),
      ...articlesOfInstrument("CERD", "5(e)(v)"),
    ],
    comments: [...generalCommentsOf("CESCR", 11, 13), ...generalCommentsOf("CRC", 1)],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "health",
    articles: [
      ...articlesOfInstrument("ICESCR", "12"),
      ...articlesOfInstrument("UDHR", "25"),
      ...articlesOfInstrument("CRC", "24"),
      ...articlesOfInstrument("CEDAW", "12"),
      ...articlesOfInstrument("CERD", "5(e)(iv)"),
    ],
    comments: [
      ...generalCommentsOf("CESCR", 14, 22),
      ...generalCommentsOf("CRC", 15),
      ...generalCommentsOf("CEDAW", 24),
    ],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "work",
    articles: [
      ...articlesOfInstrument("ICESCR", "6", "7"),
      ...articlesOfInstrument("UDHR", "23", "24"),
      ...articlesOfInstrument("CEDAW", "11"),
      ...articlesOfInstrument("CERD", "5(e)(i)"),
    ],
    comments: generalCommentsOf("CESCR", 18, 23),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "living-standard",
    articles: [
      ...articlesOfInstrument("ICESCR", "9", "11"),
      ...articlesOfInstrument("UDHR", "22", "25"),
      ...articlesOfInstrument("CRC", "26", "27"),
      ...articlesOfInstrument("CERD", "5(e)(iii)", "5(e)(iv)"),
    ],
    comments: generalCommentsOf("CESCR", 4, 12, 15, 19),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
];
