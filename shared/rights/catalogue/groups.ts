import { generalCommentsOf, articlesOf, type Right } from "./right.ts";

/** Rights of groups that are easily overlooked. */
export const groupRights: readonly Right[] = [
  {
    id: "child",
    articles: [
      ...articlesOf("CRC", "3", "12", "16", "19", "34", "36"),
      ...articlesOf("ICCPR", "24"),
      ...articlesOf("UDHR", "25(2)"),
      ...articlesOf("ICESCR", "10(3)"),
    ],
    comments: [...generalCommentsOf("HRC", 17), ...generalCommentsOf("CRC", 12, 14, 25)],
    limits: "qualified",
    derogation: "yes",
    note: "right.child.note",
  },
  {
    id: "women",
    articles: [
      ...articlesOf("CEDAW", "1", "2", "3", "5"),
      ...articlesOf("ICCPR", "3", "26"),
      ...articlesOf("ICESCR", "3"),
      ...articlesOf("UDHR", "2"),
    ],
    comments: [...generalCommentsOf("HRC", 28), ...generalCommentsOf("CEDAW", 19, 35)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.women.note",
  },
  {
    id: "refugees",
    articles: [
      ...articlesOf("REFUGEES", "31", "32", "33"),
      ...articlesOf("UDHR", "14"),
      ...articlesOf("CAT", "3"),
      ...articlesOf("ICCPR", "7", "13"),
      ...articlesOf("CRC", "22"),
    ],
    comments: [...generalCommentsOf("HRC", 15, 20, 31), ...generalCommentsOf("CAT", 4)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.refugees.note",
  },
  {
    id: "minorities",
    articles: [...articlesOf("ICCPR", "27"), ...articlesOf("CRC", "30")],
    comments: generalCommentsOf("HRC", 23),
    limits: "qualified",
    derogation: "in-part",
    note: "right.minorities.note",
  },
  {
    id: "disabilities",
    articles: articlesOf("CRPD", "3", "4", "5", "9", "12", "13"),
    comments: [],
    limits: "qualified",
    derogation: "no-clause",
  },
];
