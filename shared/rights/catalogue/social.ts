import { generalCommentsOf, articlesOf, type Right } from "./right.ts";

/** Economic, social and cultural rights, family and property. */
export const socialRights: readonly Right[] = [
  {
    id: "family",
    articles: [
      ...articlesOf("ICCPR", "17", "23"),
      ...articlesOf("UDHR", "12", "16"),
      ...articlesOf("ICESCR", "10"),
      ...articlesOf("CRC", "9", "10", "16"),
      ...articlesOf("CEDAW", "16"),
    ],
    comments: generalCommentsOf("HRC", 16, 19),
    limits: "limitable",
    derogation: "yes",
    note: "right.family.note",
  },
  {
    id: "property",
    articles: [
      ...articlesOf("UDHR", "17", "29(2)"),
      ...articlesOf("CERD", "5(d)(v)"),
      ...articlesOf("CEDAW", "15(2)", "16(1)(h)"),
    ],
    comments: [],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.property.note",
  },
  {
    id: "culture",
    articles: [
      ...articlesOf("ICESCR", "15"),
      ...articlesOf("UDHR", "27"),
      ...articlesOf("CRC", "31"),
      ...articlesOf("CEDAW", "13(c)"),
      ...articlesOf("CERD", "5(e)(vi)"),
    ],
    comments: generalCommentsOf("CESCR", 17, 21, 25),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "education",
    articles: [
      ...articlesOf("ICESCR", "13", "14"),
      ...articlesOf("UDHR", "26"),
      ...articlesOf("CRC", "28", "29"),
      ...articlesOf("CEDAW", "10"),
      ...articlesOf("CERD", "5(e)(v)"),
    ],
    comments: [...generalCommentsOf("CESCR", 11, 13), ...generalCommentsOf("CRC", 1)],
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "health",
    articles: [
      ...articlesOf("ICESCR", "12"),
      ...articlesOf("UDHR", "25"),
      ...articlesOf("CRC", "24"),
      ...articlesOf("CEDAW", "12"),
      ...articlesOf("CERD", "5(e)(iv)"),
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
      ...articlesOf("ICESCR", "6", "7"),
      ...articlesOf("UDHR", "23", "24"),
      ...articlesOf("CEDAW", "11"),
      ...articlesOf("CERD", "5(e)(i)"),
    ],
    comments: generalCommentsOf("CESCR", 18, 23),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
  {
    id: "living-standard",
    articles: [
      ...articlesOf("ICESCR", "9", "11"),
      ...articlesOf("UDHR", "22", "25"),
      ...articlesOf("CRC", "26", "27"),
      ...articlesOf("CERD", "5(e)(iii)", "5(e)(iv)"),
    ],
    comments: generalCommentsOf("CESCR", 4, 12, 15, 19),
    limits: "limitable",
    derogation: "no-clause",
    note: "right.icescr.note",
  },
];
