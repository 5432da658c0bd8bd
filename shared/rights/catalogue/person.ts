import { generalCommentsOf, articlesOfInstrument, type Right } from "./right.ts";

/** Life, liberty and integrity of the person. */
export const personRights: readonly Right[] = [
  {
    id: "life",
    articles: [
      ...articlesOfInstrument("ICCPR", "6"),
      ...articlesOfInstrument("UDHR", "3"),
      ...articlesOfInstrument("CRC", "6"),
      ...articlesOfInstrument("CRPD", "10"),
    ],
    comments: generalCommentsOf("HRC", 36),
    limits: "qualified",
    derogation: "never",
    note: "right.life.note",
  },
  {
    id: "torture",
    articles: [
      ...articlesOfInstrument("ICCPR", "7"),
      ...articlesOfInstrument("UDHR", "5"),
      ...articlesOfInstrument("CAT", "1", "2", "16"),
      ...articlesOfInstrument("CRC", "37(a)"),
      ...articlesOfInstrument("CRPD", "15"),
    ],
    comments: [...generalCommentsOf("HRC", 20), ...generalCommentsOf("CAT", 2)],
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "slavery",
    articles: [
      ...articlesOfInstrument("ICCPR", "8"),
      ...articlesOfInstrument("UDHR", "4"),
      ...articlesOfInstrument("CEDAW", "6"),
      ...articlesOfInstrument("CRC", "32", "34", "35", "36"),
    ],
    comments: generalCommentsOf("CEDAW", 38),
    limits: "absolute",
    derogation: "never",
    note: "right.slavery.note",
  },
  {
    id: "liberty",
    articles: [
      ...articlesOfInstrument("ICCPR", "9"),
      ...articlesOfInstrument("UDHR", "3", "9"),
      ...articlesOfInstrument("CRC", "37(b)"),
      ...articlesOfInstrument("CRPD", "14"),
    ],
    comments: generalCommentsOf("HRC", 35),
    limits: "qualified",
    derogation: "in-part",
    note: "right.liberty.note",
  },
  {
    id: "detention",
    articles: [...articlesOfInstrument("ICCPR", "10"), ...articlesOfInstrument("CRC", "37(c)")],
    comments: generalCommentsOf("HRC", 21),
    limits: "absolute",
    derogation: "in-part",
    note: "right.detention.note",
  },
  {
    id: "movement",
    articles: [
      ...articlesOfInstrument("ICCPR", "12", "13"),
      ...articlesOfInstrument("UDHR", "13"),
      ...articlesOfInstrument("CERD", "5(d)(i)", "5(d)(ii)"),
    ],
    comments: generalCommentsOf("HRC", 15, 27),
    limits: "limitable",
    derogation: "yes",
    note: "right.movement.note",
  },
  {
    id: "privacy",
    articles: [
      ...articlesOfInstrument("ICCPR", "17"),
      ...articlesOfInstrument("UDHR", "12"),
      ...articlesOfInstrument("CRC", "16"),
      ...articlesOfInstrument("CRPD", "22"),
    ],
    comments: [...generalCommentsOf("HRC", 16), ...generalCommentsOf("CRC", 25)],
    limits: "limitable",
    derogation: "yes",
    note: "right.privacy.note",
  },
];
