import { toGeneralComments, toInstrumentArticles, type Right } from "./right.ts";

/** Rights of groups that are easily overlooked. */
export const protectedGroupRights: readonly Right[] = [
  {
    id: "child",
    articles: [
      ...toInstrumentArticles("CRC", "3", "12", "16", "19", "34", "36"),
      ...toInstrumentArticles("ICCPR", "24"),
      ...toInstrumentArticles("UDHR", "25(2)"),
      ...toInstrumentArticles("ICESCR", "10(3)"),
    ],
    comments: [...toGeneralComments("HRC", 17), ...toGeneralComments("CRC", 12, 14, 25)],
    limits: "qualified",
    derogation: "yes",
    note: "right.child.note",
  },
  {
    id: "women",
    articles: [
      ...toInstrumentArticles("CEDAW", "1", "2", "3", "5"),
      ...toInstrumentArticles("ICCPR", "3", "26"),
      ...toInstrumentArticles("ICESCR", "3"),
      ...toInstrumentArticles("UDHR", "2"),
    ],
    comments: [...toGeneralComments("HRC", 28), ...toGeneralComments("CEDAW", 19, 35)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.women.note",
  },
  {
    id: "refugees",
    articles: [
      ...toInstrumentArticles("REFUGEES", "31", "32", "33"),
      ...toInstrumentArticles("UDHR", "14"),
      ...toInstrumentArticles("CAT", "3"),
      ...toInstrumentArticles("ICCPR", "7", "13"),
      ...toInstrumentArticles("CRC", "22"),
    ],
    comments: [...toGeneralComments("HRC", 15, 20, 31), ...toGeneralComments("CAT", 4)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.refugees.note",
  },
  {
    id: "minorities",
    articles: [...toInstrumentArticles("ICCPR", "27"), ...toInstrumentArticles("CRC", "30")],
    comments: toGeneralComments("HRC", 23),
    limits: "qualified",
    derogation: "in-part",
    note: "right.minorities.note",
  },
  {
    id: "disabilities",
    articles: toInstrumentArticles("CRPD", "3", "4", "5", "9", "12", "13"),
    comments: [],
    limits: "qualified",
    derogation: "no-clause",
  },
];
