/** The usual names of each right besides its own, by which it is found: separated by semicolons. */
export const rightNames = {
  "right.life.names": "right to life; death penalty",
  "right.torture.names":
    "freedom from torture; prohibition of torture; cruel, inhuman or degrading treatment; ill-treatment",
  "right.slavery.names":
    "freedom from slavery; prohibition of slavery; slavery; servitude; forced labour; trafficking in persons; human trafficking",
  "right.liberty.names":
    "right to liberty; liberty and security of person; personal liberty; arbitrary arrest; arbitrary detention; habeas corpus",
  "right.detention.names":
    "rights of detained persons; rights of prisoners; persons deprived of liberty; conditions of detention",
  "right.movement.names":
    "freedom of movement; liberty of movement; freedom of residence; right to leave any country; right to travel",
  "right.privacy.names":
    "right to privacy; right to private life; private and family life; data protection; protection of personal data; secrecy of correspondence; honour and reputation",
  "right.fair-trial.names":
    "right to a fair trial; fair hearing; due process; presumption of innocence; right to a defence",
  "right.legality.names": "principle of legality; nullum crimen sine lege; nulla poena sine lege; non-retroactivity",
  "right.recognition.names": "recognition as a person before the law; legal personality; legal capacity",
  "right.remedy.names": "right to an effective remedy; access to justice; right to reparation; redress",
  "right.non-discrimination.names": "freedom from discrimination; prohibition of discrimination; discrimination",
  "right.equality.names": "right to equality; equality before the law; equal protection of the law; gender equality",
  "right.religion.names":
    "freedom of religion; freedom of religion or belief; freedom of belief; freedom of thought; freedom of conscience; conscientious objection",
  "right.expression.names":
    "freedom of expression; freedom of opinion; freedom of speech; free speech; freedom of information; right to information; access to information; freedom of the press; media freedom",
  "right.assembly.names":
    "freedom of assembly; freedom of peaceful assembly; right of peaceful assembly; right to protest; demonstrations",
  "right.association.names": "freedom of association; right to form trade unions; trade unions; right to organise",
  "right.participation.names":
    "right to take part in public affairs; right to vote; right to be elected; free elections; political rights; political participation",
  "right.defenders.names": "rights of human rights defenders; right to defend human rights",
  "right.child.names": "children’s rights; child rights; best interests of the child",
  "right.women.names": "women’s rights; violence against women",
  "right.refugees.names": "right to asylum; right to seek asylum; non-refoulement; refugee rights; rights of refugees",
  "right.minorities.names":
    "minority rights; rights of persons belonging to minorities; rights of indigenous peoples; linguistic rights",
  "right.disabilities.names": "disability rights; rights of disabled persons; accessibility",
  "right.family.names": "right to family life; private and family life; protection of the family; right to marry",
  "right.property.names": "right to property; right to own property; expropriation",
  "right.culture.names": "cultural rights; right to take part in cultural life; right to science; artistic freedom",
  "right.education.names": "right to education; academic freedom",
  "right.health.names": "right to health; highest attainable standard of health",
  "right.work.names": "right to work; just and favourable conditions of work; labour rights; right to strike",
  "right.living-standard.names":
    "right to an adequate standard of living; right to food; right to housing; adequate housing; right to water; water and sanitation; right to social security",
} as const;
