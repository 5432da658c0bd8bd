import type { rightNames as en } from "../en/rightNames.ts";

export const rightNames = {
  "right.life.names": "derecho a la vida; pena de muerte",
  "right.torture.names":
    "prohibición de la tortura; derecho a no ser sometido a torturas; tratos crueles, inhumanos o degradantes; malos tratos",
  "right.slavery.names": "prohibición de la esclavitud; esclavitud; servidumbre; trabajo forzoso; trata de personas",
  "right.liberty.names":
    "derecho a la libertad; derecho a la libertad y a la seguridad personales; libertad personal; detención arbitraria; habeas corpus",
  "right.detention.names":
    "derechos de las personas detenidas; derechos de los presos; personas privadas de libertad; condiciones de detención",
  "right.movement.names":
    "libertad de circulación; libertad de movimiento; derecho a circular libremente; libertad de residencia; derecho a salir de cualquier país",
  "right.privacy.names":
    "derecho a la vida privada; derecho a la privacidad; privacidad; derecho a la intimidad; vida privada y familiar; protección de datos; protección de los datos personales; secreto de la correspondencia; honra y reputación",
  "right.fair-trial.names":
    "derecho a un juicio justo; derecho a un proceso equitativo; debido proceso; garantías procesales; presunción de inocencia; derecho de defensa",
  "right.legality.names": "principio de legalidad; nullum crimen sine lege; nulla poena sine lege; irretroactividad",
  "right.recognition.names":
    "derecho al reconocimiento de la personalidad jurídica; personalidad jurídica; capacidad jurídica",
  "right.remedy.names": "derecho a un recurso efectivo; acceso a la justicia; derecho a la reparación",
  "right.non-discrimination.names": "prohibición de la discriminación; discriminación",
  "right.equality.names": "derecho a la igualdad; igualdad ante la ley; igual protección de la ley; igualdad de género",
  "right.religion.names":
    "libertad de religión; libertad religiosa; libertad de religión o de creencias; libertad de creencias; libertad de pensamiento; libertad de conciencia; objeción de conciencia",
  "right.expression.names":
    "libertad de expresión; libertad de opinión; libertad de palabra; libertad de información; derecho a la información; acceso a la información; libertad de prensa; libertad de los medios de comunicación",
  "right.assembly.names":
    "libertad de reunión; derecho de reunión pacífica; libertad de reunión pacífica; derecho de manifestación; derecho a la protesta",
  "right.association.names": "libertad de asociación; libertad sindical; sindicatos; derecho a fundar sindicatos",
  "right.participation.names":
    "derecho a participar en los asuntos públicos; derecho de voto; derecho a ser elegido; elecciones libres; derechos políticos; participación política",
  "right.defenders.names":
    "derechos de los defensores de los derechos humanos; derecho a defender los derechos humanos",
  "right.child.names": "derechos de la infancia; interés superior del niño",
  "right.women.names": "derechos de las mujeres; violencia contra la mujer",
  "right.refugees.names": "derecho de asilo; derecho a solicitar asilo; no devolución; derechos de los refugiados",
  "right.minorities.names":
    "derechos de las personas pertenecientes a minorías; derechos de los pueblos indígenas; derechos lingüísticos",
  "right.disabilities.names": "derechos de los discapacitados; accesibilidad",
  "right.family.names":
    "derecho a la vida familiar; vida privada y familiar; protección de la familia; derecho a contraer matrimonio",
  "right.property.names": "derecho de propiedad; derecho a la propiedad; expropiación",
  "right.culture.names":
    "derechos culturales; derecho a participar en la vida cultural; derecho a la ciencia; libertad artística",
  "right.education.names": "derecho a la educación; libertad académica",
  "right.health.names": "derecho a la salud; más alto nivel posible de salud",
  "right.work.names": "derecho al trabajo; condiciones de trabajo equitativas y satisfactorias; derecho de huelga",
  "right.living-standard.names":
    "derecho a un nivel de vida adecuado; derecho a la alimentación; derecho a la vivienda; vivienda adecuada; derecho al agua; agua y saneamiento; derecho a la seguridad social",
} satisfies Partial<Record<keyof typeof en, string>>;
