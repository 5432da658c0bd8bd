import { generalCommentsOf, articlesOfInstrument, type Right } from "./right.ts";

/** Rights of groups that are easily overlooked. */
export const rightsOfGroups: readonly Right[] = [
  {
    id: "child",
    articles: [
      ...articlesOfInstrument("CRC", "3", "12", "16", "19", "34", "36"),
      ...articlesOfInstrument("ICCPR", "24"),
      ...articlesOfInstrument("UDHR", "25(2)"),
      ...articlesOfInstrument("ICESCR", "10(3)"),
    ],
    comments: [...generalCommentsOf("HRC", 17), ...generalCommentsOf("CRC", 12, 14, 25)],
    limits: "qualified",
    derogation: "yes",
    note: "right.child.note",
  },
  {
    id: "women",
    articles: [
      ...articlesOfInstrument("CEDAW", "1", "2", "3", "5"),
      ...articlesOfInstrument("ICCPR", "3", "26"),
      ...articlesOfInstrument("ICESCR", "3"),
      ...articlesOfInstrument("UDHR", "2"),
    ],
    comments: [...generalCommentsOf("HRC", 28), ...generalCommentsOf("CEDAW", 19, 35)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.women.note",
  },
  {
    id: "refugees",
    articles: [
      ...articlesOfInstrument("REFUGEES", "31", "32", "33"),
      ...articlesOfInstrument("UDHR", "14"),
      ...articlesOfInstrument("CAT", "3"),
      ...articlesOfInstrument("ICCPR", "7", "13"),
      ...articlesOfInstrument("CRC", "22"),
    ],
    comments: [...generalCommentsOf("HRC", 15, 20, 31), ...generalCommentsOf("CAT", 4)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.refugees.note",
  },
  {
    id: "minorities",
    articles: [...articlesOfInstrument("ICCPR", "27"), ...articlesOfInstrument("CRC", "30")],
    comments: generalCommentsOf("HRC", 23),
    limits: "qualified",
    derogation: "in-part",
    note: "right.minorities.note",
  },
  {
    id: "disabilities",
    articles: articlesOfInstrument("CRPD", "3", "4", "5", "9", "12", "13"),
    comments: [],
    limits: "qualified",
    derogation: "no-clause",
  },
];
