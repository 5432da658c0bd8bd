import { generalCommentsOf, articlesOf, type Right } from "./right.ts";

/** Thought, expression and collective action. */
export const publicLifeRights: readonly Right[] = [
  {
    id: "religion",
    articles: [
      ...articlesOf("ICCPR", "18"),
      ...articlesOf("UDHR", "18"),
      ...articlesOf("CRC", "14"),
      ...articlesOf("CERD", "5(d)(vii)"),
    ],
    comments: generalCommentsOf("HRC", 22),
    limits: "limitable",
    derogation: "never",
    note: "right.religion.note",
  },
  {
    id: "expression",
    articles: [
      ...articlesOf("ICCPR", "19"),
      ...articlesOf("UDHR", "19"),
      ...articlesOf("CRC", "13"),
      ...articlesOf("CERD", "5(d)(viii)"),
    ],
    comments: [...generalCommentsOf("HRC", 34), ...generalCommentsOf("CERD", 35)],
    limits: "limitable",
    derogation: "yes",
    note: "right.expression.note",
  },
  {
    id: "assembly",
    articles: [
      ...articlesOf("ICCPR", "21"),
      ...articlesOf("UDHR", "20"),
      ...articlesOf("CRC", "15"),
      ...articlesOf("CERD", "5(d)(ix)"),
    ],
    comments: generalCommentsOf("HRC", 37),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "association",
    articles: [
      ...articlesOf("ICCPR", "22"),
      ...articlesOf("UDHR", "20", "23(4)"),
      ...articlesOf("ICESCR", "8"),
      ...articlesOf("CRC", "15"),
      ...articlesOf("CERD", "5(d)(ix)"),
    ],
    comments: generalCommentsOf("HRC", 25),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "participation",
    articles: [
      ...articlesOf("ICCPR", "25"),
      ...articlesOf("UDHR", "21"),
      ...articlesOf("CEDAW", "7"),
      ...articlesOf("CERD", "5(c)"),
      ...articlesOf("CRPD", "29"),
    ],
    comments: generalCommentsOf("HRC", 25),
    limits: "qualified",
    derogation: "yes",
    note: "right.participation.note",
  },
  {
    id: "defenders",
    articles: [...articlesOf("DEFENDERS", "1", "5", "6", "9", "12"), ...articlesOf("ICCPR", "19", "21", "22")],
    comments: generalCommentsOf("HRC", 34, 37),
    limits: "limitable",
    derogation: "yes",
    note: "right.defenders.note",
  },
];
