import { toGeneralComments, toInstrumentArticles, type Right } from "./right.ts";

/** Thought, expression and collective action. */
export const publicLifeRights: readonly Right[] = [
  {
    id: "religion",
    articles: [
      ...toInstrumentArticles("ICCPR", "18"),
      ...toInstrumentArticles("UDHR", "18"),
      ...toInstrumentArticles("CRC", "14"),
      ...toInstrumentArticles("CERD", "5(d)(vii)"),
    ],
    comments: toGeneralComments("HRC", 22),
    limits: "limitable",
    derogation: "never",
    note: "right.religion.note",
  },
  {
    id: "expression",
    articles: [
      ...toInstrumentArticles("ICCPR", "19"),
      ...toInstrumentArticles("UDHR", "19"),
      ...toInstrumentArticles("CRC", "13"),
      ...toInstrumentArticles("CERD", "5(d)(viii)"),
    ],
    comments: [...toGeneralComments("HRC", 34), ...toGeneralComments("CERD", 35)],
    limits: "limitable",
    derogation: "yes",
    note: "right.expression.note",
  },
  {
    id: "assembly",
    articles: [
      ...toInstrumentArticles("ICCPR", "21"),
      ...toInstrumentArticles("UDHR", "20"),
      ...toInstrumentArticles("CRC", "15"),
      ...toInstrumentArticles("CERD", "5(d)(ix)"),
    ],
    comments: toGeneralComments("HRC", 37),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "association",
    articles: [
      ...toInstrumentArticles("ICCPR", "22"),
      ...toInstrumentArticles("UDHR", "20", "23(4)"),
      ...toInstrumentArticles("ICESCR", "8"),
      ...toInstrumentArticles("CRC", "15"),
      ...toInstrumentArticles("CERD", "5(d)(ix)"),
    ],
    comments: toGeneralComments("HRC", 25),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "participation",
    articles: [
      ...toInstrumentArticles("ICCPR", "25"),
      ...toInstrumentArticles("UDHR", "21"),
      ...toInstrumentArticles("CEDAW", "7"),
      ...toInstrumentArticles("CERD", "5(c)"),
      ...toInstrumentArticles("CRPD", "29"),
    ],
    comments: toGeneralComments("HRC", 25),
    limits: "qualified",
    derogation: "yes",
    note: "right.participation.note",
  },
  {
    id: "defenders",
    articles: [
      ...toInstrumentArticles("DEFENDERS", "1", "5", "6", "9", "12"),
      ...toInstrumentArticles("ICCPR", "19", "21", "22"),
    ],
    comments: toGeneralComments("HRC", 34, 37),
    limits: "limitable",
    derogation: "yes",
    note: "right.defenders.note",
  },
];
