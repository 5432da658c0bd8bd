import { generalCommentsOf, articlesOf, type Right } from "./right.ts";

/** Life, liberty and integrity of the person. */
export const personRights: readonly Right[] = [
  {
    id: "life",
    articles: [
      ...articlesOf("ICCPR", "6"),
      ...articlesOf("UDHR", "3"),
      ...articlesOf("CRC", "6"),
      ...articlesOf("CRPD", "10"),
    ],
    comments: generalCommentsOf("HRC", 36),
    limits: "qualified",
    derogation: "never",
    note: "right.life.note",
  },
  {
    id: "torture",
    articles: [
      ...articlesOf("ICCPR", "7"),
      ...articlesOf("UDHR", "5"),
      ...articlesOf("CAT", "1", "2", "16"),
      ...articlesOf("CRC", "37(a)"),
      ...articlesOf("CRPD", "15"),
    ],
    comments: [...generalCommentsOf("HRC", 20), ...generalCommentsOf("CAT", 2)],
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "slavery",
    articles: [
      ...articlesOf("ICCPR", "8"),
      ...articlesOf("UDHR", "4"),
      ...articlesOf("CEDAW", "6"),
      ...articlesOf("CRC", "32", "34", "35", "36"),
    ],
    comments: generalCommentsOf("CEDAW", 38),
    limits: "absolute",
    derogation: "never",
    note: "right.slavery.note",
  },
  {
    id: "liberty",
    articles: [
      ...articlesOf("ICCPR", "9"),
      ...articlesOf("UDHR", "3", "9"),
      ...articlesOf("CRC", "37(b)"),
      ...articlesOf("CRPD", "14"),
    ],
    comments: generalCommentsOf("HRC", 35),
    limits: "qualified",
    derogation: "in-part",
    note: "right.liberty.note",
  },
  {
    id: "detention",
    articles: [...articlesOf("ICCPR", "10"), ...articlesOf("CRC", "37(c)")],
    comments: generalCommentsOf("HRC", 21),
    limits: "absolute",
    derogation: "in-part",
    note: "right.detention.note",
  },
  {
    id: "movement",
    articles: [
      ...articlesOf("ICCPR", "12", "13"),
      ...articlesOf("UDHR", "13"),
      ...articlesOf("CERD", "5(d)(i)", "5(d)(ii)"),
    ],
    comments: generalCommentsOf("HRC", 15, 27),
    limits: "limitable",
    derogation: "yes",
    note: "right.movement.note",
  },
  {
    id: "privacy",
    articles: [
      ...articlesOf("ICCPR", "17"),
      ...articlesOf("UDHR", "12"),
      ...articlesOf("CRC", "16"),
      ...articlesOf("CRPD", "22"),
    ],
    comments: [...generalCommentsOf("HRC", 16), ...generalCommentsOf("CRC", 25)],
    limits: "limitable",
    derogation: "yes",
    note: "right.privacy.note",
  },
];
