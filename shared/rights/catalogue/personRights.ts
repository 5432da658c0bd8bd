import { toGeneralComments, toInstrumentArticles, type Right } from "./right.ts";

/** Life, liberty and integrity of the person. */
export const personRights: readonly Right[] = [
  {
    id: "life",
    articles: [
      ...toInstrumentArticles("ICCPR", "6"),
      ...toInstrumentArticles("UDHR", "3"),
      ...toInstrumentArticles("CRC", "6"),
      ...toInstrumentArticles("CRPD", "10"),
    ],
    comments: toGeneralComments("HRC", 36),
    limits: "qualified",
    derogation: "never",
    note: "right.life.note",
  },
  {
    id: "torture",
    articles: [
      ...toInstrumentArticles("ICCPR", "7"),
      ...toInstrumentArticles("UDHR", "5"),
      ...toInstrumentArticles("CAT", "1", "2", "16"),
      ...toInstrumentArticles("CRC", "37(a)"),
      ...toInstrumentArticles("CRPD", "15"),
    ],
    comments: [...toGeneralComments("HRC", 20), ...toGeneralComments("CAT", 2)],
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "slavery",
    articles: [
      ...toInstrumentArticles("ICCPR", "8"),
      ...toInstrumentArticles("UDHR", "4"),
      ...toInstrumentArticles("CEDAW", "6"),
      ...toInstrumentArticles("CRC", "32", "34", "35", "36"),
    ],
    comments: toGeneralComments("CEDAW", 38),
    limits: "absolute",
    derogation: "never",
    note: "right.slavery.note",
  },
  {
    id: "liberty",
    articles: [
      ...toInstrumentArticles("ICCPR", "9"),
      ...toInstrumentArticles("UDHR", "3", "9"),
      ...toInstrumentArticles("CRC", "37(b)"),
      ...toInstrumentArticles("CRPD", "14"),
    ],
    comments: toGeneralComments("HRC", 35),
    limits: "qualified",
    derogation: "in-part",
    note: "right.liberty.note",
  },
  {
    id: "detention",
    articles: [...toInstrumentArticles("ICCPR", "10"), ...toInstrumentArticles("CRC", "37(c)")],
    comments: toGeneralComments("HRC", 21),
    limits: "absolute",
    derogation: "in-part",
    note: "right.detention.note",
  },
  {
    id: "movement",
    articles: [
      ...toInstrumentArticles("ICCPR", "12", "13"),
      ...toInstrumentArticles("UDHR", "13"),
      ...toInstrumentArticles("CERD", "5(d)(i)", "5(d)(ii)"),
    ],
    comments: toGeneralComments("HRC", 15, 27),
    limits: "limitable",
    derogation: "yes",
    note: "right.movement.note",
  },
  {
    id: "privacy",
    articles: [
      ...toInstrumentArticles("ICCPR", "17"),
      ...toInstrumentArticles("UDHR", "12"),
      ...toInstrumentArticles("CRC", "16"),
      ...toInstrumentArticles("CRPD", "22"),
    ],
    comments: [...toGeneralComments("HRC", 16), ...toGeneralComments("CRC", 25)],
    limits: "limitable",
    derogation: "yes",
    note: "right.privacy.note",
  },
];
