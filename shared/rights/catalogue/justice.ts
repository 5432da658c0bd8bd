import { generalCommentsOf, articlesOfInstrument, type Right } from "./right.ts";

/** Courts, law and redress. */
export const justiceRights: readonly Right[] = [
  {
    id: "fair-trial",
    articles: [
      ...articlesOfInstrument("ICCPR", "14"),
      ...articlesOfInstrument("UDHR", "10", "11(1)"),
      ...articlesOfInstrument("CRC", "40"),
      ...articlesOfInstrument("CERD", "5(a)"),
    ],
    comments: [...generalCommentsOf("HRC", 32), ...generalCommentsOf("CRC", 24)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.fair-trial.note",
  },
  {
    id: "legality",
    articles: [
      ...articlesOfInstrument("ICCPR", "15"),
      ...articlesOfInstrument("UDHR", "11(2)"),
      ...articlesOfInstrument("CRC", "40(2)(a)"),
    ],
    comments: generalCommentsOf("HRC", 29),
    limits: "absolute",
    derogation: "never",
    note: "right.legality.note",
  },
  {
    id: "recognition",
    articles: [
      ...articlesOfInstrument("ICCPR", "16"),
      ...articlesOfInstrument("UDHR", "6"),
      ...articlesOfInstrument("CEDAW", "15"),
      ...articlesOfInstrument("CRPD", "12"),
    ],
    comments: generalCommentsOf("HRC", 29),
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "remedy",
    articles: [
      ...articlesOfInstrument("ICCPR", "2(3)"),
      ...articlesOfInstrument("UDHR", "8"),
      ...articlesOfInstrument("CAT", "13", "14"),
      ...articlesOfInstrument("CERD", "6"),
      ...articlesOfInstrument("CEDAW", "2(c)"),
    ],
    comments: [...generalCommentsOf("HRC", 29, 31), ...generalCommentsOf("CAT", 3)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.remedy.note",
  },
  {
    id: "non-discrimination",
    articles: [
      ...articlesOfInstrument("ICCPR", "2(1)", "26"),
      ...articlesOfInstrument("UDHR", "2", "7"),
      ...articlesOfInstrument("ICESCR", "2(2)"),
      ...articlesOfInstrument("CERD", "1", "2", "5"),
      ...articlesOfInstrument("CEDAW", "1", "2"),
      ...articlesOfInstrument("CRC", "2"),
      ...articlesOfInstrument("CRPD", "5"),
    ],
    comments: [...generalCommentsOf("HRC", 18), ...generalCommentsOf("CESCR", 20), ...generalCommentsOf("CERD", 36)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.non-discrimination.note",
  },
  {
    id: "equality",
    articles: [
      ...articlesOfInstrument("ICCPR", "3", "14(1)", "26"),
      ...articlesOfInstrument("UDHR", "1", "7"),
      ...articlesOfInstrument("ICESCR", "3"),
      ...articlesOfInstrument("CERD", "5(a)"),
      ...articlesOfInstrument("CEDAW", "15"),
    ],
    comments: [...generalCommentsOf("HRC", 18, 28, 32), ...generalCommentsOf("CESCR", 16)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.equality.note",
  },
];
