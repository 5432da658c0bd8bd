import { generalCommentsOf, articlesOfInstrument, type Right } from "./right.ts";

/** Thought, expression and collective action. */
export const publicLifeRights: readonly Right[] = [
  {
    id: "religion",
    articles: [
      ...articlesOfInstrument("ICCPR", "18"),
      ...articlesOfInstrument("UDHR", "18"),
      ...articlesOfInstrument("CRC", "14"),
      ...articlesOfInstrument("CERD", "5(d)(vii)"),
    ],
    comments: generalCommentsOf("HRC", 22),
    limits: "limitable",
    derogation: "never",
    note: "right.religion.note",
  },
  {
    id: "expression",
    articles: [
      ...articlesOfInstrument("ICCPR", "19"),
      ...articlesOfInstrument("UDHR", "19"),
      ...articlesOfInstrument("CRC", "13"),
      ...articlesOfInstrument("CERD", "5(d)(viii)"),
    ],
    comments: [...generalCommentsOf("HRC", 34), ...generalCommentsOf("CERD", 35)],
    limits: "limitable",
    derogation: "yes",
    note: "right.expression.note",
  },
  {
    id: "assembly",
    articles: [
      ...articlesOfInstrument("ICCPR", "21"),
      ...articlesOfInstrument("UDHR", "20"),
      ...articlesOfInstrument("CRC", "15"),
      ...articlesOfInstrument("CERD", "5(d)(ix)"),
    ],
    comments: generalCommentsOf("HRC", 37),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "association",
    articles: [
      ...articlesOfInstrument("ICCPR", "22"),
      ...articlesOfInstrument("UDHR", "20", "23(4)"),
      ...articlesOfInstrument("ICESCR", "8"),
      ...articlesOfInstrument("CRC", "15"),
      ...articlesOfInstrument("CERD", "5(d)(ix)"),
    ],
    comments: generalCommentsOf("HRC", 25),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "participation",
    articles: [
      ...articlesOfInstrument("ICCPR", "25"),
      ...articlesOfInstrument("UDHR", "21"),
      ...articlesOfInstrument("CEDAW", "7"),
      ...articlesOfInstrument("CERD", "5(c)"),
      ...articlesOfInstrument("CRPD", "29"),
    ],
    comments: generalCommentsOf("HRC", 25),
    limits: "qualified",
    derogation: "yes",
    note: "right.participation.note",
  },
  {
    id: "defenders",
    articles: [
      ...articlesOfInstrument("DEFENDERS", "1", "5", "6", "9", "12"),
      ...articlesOfInstrument("ICCPR", "19", "21", "22"),
    ],
    comments: generalCommentsOf("HRC", 34, 37),
    limits: "limitable",
    derogation: "yes",
    note: "right.defenders.note",
  },
];
