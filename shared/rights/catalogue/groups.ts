import { by, of, type Right } from "./right.ts";

/** Rights of people who are easily passed over. */
export const groups: readonly Right[] = [
  {
    id: "child",
    articles: [
      ...of("CRC", "3", "12", "16", "19", "34", "36"),
      ...of("ICCPR", "24"),
      ...of("UDHR", "25(2)"),
      ...of("ICESCR", "10(3)"),
    ],
    comments: [...by("HRC", 17), ...by("CRC", 12, 14, 25)],
    limits: "qualified",
    derogation: "yes",
    note: "right.child.note",
  },
  {
    id: "women",
    articles: [...of("CEDAW", "1", "2", "3", "5"), ...of("ICCPR", "3", "26"), ...of("ICESCR", "3"), ...of("UDHR", "2")],
    comments: [...by("HRC", 28), ...by("CEDAW", 19, 35)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.women.note",
  },
  {
    id: "refugees",
    articles: [
      ...of("REFUGEES", "31", "32", "33"),
      ...of("UDHR", "14"),
      ...of("CAT", "3"),
      ...of("ICCPR", "7", "13"),
      ...of("CRC", "22"),
    ],
    comments: [...by("HRC", 15, 20, 31), ...by("CAT", 4)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.refugees.note",
  },
  {
    id: "minorities",
    articles: [...of("ICCPR", "27"), ...of("CRC", "30")],
    comments: by("HRC", 23),
    limits: "qualified",
    derogation: "in-part",
    note: "right.minorities.note",
  },
  {
    id: "disabilities",
    articles: of("CRPD", "3", "4", "5", "9", "12", "13"),
    comments: [],
    limits: "qualified",
    derogation: "no-clause",
  },
];
