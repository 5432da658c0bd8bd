import { generalCommentsOf, articlesOf, type Right } from "./right.ts";

/** Courts, law and redress. */
export const justiceRights: readonly Right[] = [
  {
    id: "fair-trial",
    articles: [
      ...articlesOf("ICCPR", "14"),
      ...articlesOf("UDHR", "10", "11(1)"),
      ...articlesOf("CRC", "40"),
      ...articlesOf("CERD", "5(a)"),
    ],
    comments: [...generalCommentsOf("HRC", 32), ...generalCommentsOf("CRC", 24)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.fair-trial.note",
  },
  {
    id: "legality",
    articles: [...articlesOf("ICCPR", "15"), ...articlesOf("UDHR", "11(2)"), ...articlesOf("CRC", "40(2)(a)")],
    comments: generalCommentsOf("HRC", 29),
    limits: "absolute",
    derogation: "never",
    note: "right.legality.note",
  },
  {
    id: "recognition",
    articles: [
      ...articlesOf("ICCPR", "16"),
      ...articlesOf("UDHR", "6"),
      ...articlesOf("CEDAW", "15"),
      ...articlesOf("CRPD", "12"),
    ],
    comments: generalCommentsOf("HRC", 29),
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "remedy",
    articles: [
      ...articlesOf("ICCPR", "2(3)"),
      ...articlesOf("UDHR", "8"),
      ...articlesOf("CAT", "13", "14"),
      ...articlesOf("CERD", "6"),
      ...articlesOf("CEDAW", "2(c)"),
    ],
    comments: [...generalCommentsOf("HRC", 29, 31), ...generalCommentsOf("CAT", 3)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.remedy.note",
  },
  {
    id: "non-discrimination",
    articles: [
      ...articlesOf("ICCPR", "2(1)", "26"),
      ...articlesOf("UDHR", "2", "7"),
      ...articlesOf("ICESCR", "2(2)"),
      ...articlesOf("CERD", "1", "2", "5"),
      ...articlesOf("CEDAW", "1", "2"),
      ...articlesOf("CRC", "2"),
      ...articlesOf("CRPD", "5"),
    ],
    comments: [...generalCommentsOf("HRC", 18), ...generalCommentsOf("CESCR", 20), ...generalCommentsOf("CERD", 36)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.non-discrimination.note",
  },
  {
    id: "equality",
    articles: [
      ...articlesOf("ICCPR", "3", "14(1)", "26"),
      ...articlesOf("UDHR", "1", "7"),
      ...articlesOf("ICESCR", "3"),
      ...articlesOf("CERD", "5(a)"),
      ...articlesOf("CEDAW", "15"),
    ],
    comments: [...generalCommentsOf("HRC", 18, 28, 32), ...generalCommentsOf("CESCR", 16)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.equality.note",
  },
];
