import { by, of, type Right } from "./right.ts";

/** Life, liberty and integrity of the person. */
export const person: readonly Right[] = [
  {
    id: "life",
    articles: [...of("ICCPR", "6"), ...of("UDHR", "3"), ...of("CRC", "6"), ...of("CRPD", "10")],
    comments: by("HRC", 36),
    limits: "qualified",
    derogation: "never",
    note: "right.life.note",
  },
  {
    id: "torture",
    articles: [
      ...of("ICCPR", "7"),
      ...of("UDHR", "5"),
      ...of("CAT", "1", "2", "16"),
      ...of("CRC", "37(a)"),
      ...of("CRPD", "15"),
    ],
    comments: [...by("HRC", 20), ...by("CAT", 2)],
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "slavery",
    articles: [...of("ICCPR", "8"), ...of("UDHR", "4"), ...of("CEDAW", "6"), ...of("CRC", "32", "34", "35", "36")],
    comments: by("CEDAW", 38),
    limits: "absolute",
    derogation: "never",
    note: "right.slavery.note",
  },
  {
    id: "liberty",
    articles: [...of("ICCPR", "9"), ...of("UDHR", "3", "9"), ...of("CRC", "37(b)"), ...of("CRPD", "14")],
    comments: by("HRC", 35),
    limits: "qualified",
    derogation: "in-part",
    note: "right.liberty.note",
  },
  {
    id: "detention",
    articles: [...of("ICCPR", "10"), ...of("CRC", "37(c)")],
    comments: by("HRC", 21),
    limits: "absolute",
    derogation: "in-part",
    note: "right.detention.note",
  },
  {
    id: "movement",
    articles: [...of("ICCPR", "12", "13"), ...of("UDHR", "13"), ...of("CERD", "5(d)(i)", "5(d)(ii)")],
    comments: by("HRC", 15, 27),
    limits: "limitable",
    derogation: "yes",
    note: "right.movement.note",
  },
  {
    id: "privacy",
    articles: [...of("ICCPR", "17"), ...of("UDHR", "12"), ...of("CRC", "16"), ...of("CRPD", "22")],
    comments: [...by("HRC", 16), ...by("CRC", 25)],
    limits: "limitable",
    derogation: "yes",
    note: "right.privacy.note",
  },
];
