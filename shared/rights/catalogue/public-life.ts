import { by, of, type Right } from "./right.ts";

/** Thought, speech, and acting together. */
export const publicLife: readonly Right[] = [
  {
    id: "religion",
    articles: [...of("ICCPR", "18"), ...of("UDHR", "18"), ...of("CRC", "14"), ...of("CERD", "5(d)(vii)")],
    comments: by("HRC", 22),
    limits: "limitable",
    derogation: "never",
    note: "right.religion.note",
  },
  {
    id: "expression",
    articles: [...of("ICCPR", "19"), ...of("UDHR", "19"), ...of("CRC", "13"), ...of("CERD", "5(d)(viii)")],
    comments: [...by("HRC", 34), ...by("CERD", 35)],
    limits: "limitable",
    derogation: "yes",
    note: "right.expression.note",
  },
  {
    id: "assembly",
    articles: [...of("ICCPR", "21"), ...of("UDHR", "20"), ...of("CRC", "15"), ...of("CERD", "5(d)(ix)")],
    comments: by("HRC", 37),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "association",
    articles: [
      ...of("ICCPR", "22"),
      ...of("UDHR", "20", "23(4)"),
      ...of("ICESCR", "8"),
      ...of("CRC", "15"),
      ...of("CERD", "5(d)(ix)"),
    ],
    comments: by("HRC", 25),
    limits: "limitable",
    derogation: "yes",
  },
  {
    id: "participation",
    articles: [
      ...of("ICCPR", "25"),
      ...of("UDHR", "21"),
      ...of("CEDAW", "7"),
      ...of("CERD", "5(c)"),
      ...of("CRPD", "29"),
    ],
    comments: by("HRC", 25),
    limits: "qualified",
    derogation: "yes",
    note: "right.participation.note",
  },
  {
    id: "defenders",
    articles: [...of("DEFENDERS", "1", "5", "6", "9", "12"), ...of("ICCPR", "19", "21", "22")],
    comments: by("HRC", 34, 37),
    limits: "limitable",
    derogation: "yes",
    note: "right.defenders.note",
  },
];
