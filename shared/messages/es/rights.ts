import type { rights as en } from "../en/rights.ts";

export const rights = {
  "right.life": "Vida",
  "right.torture": "Prohibición de la tortura y los malos tratos",
  "right.slavery": "Prohibición de la esclavitud y el trabajo forzoso",
  "right.liberty": "Libertad y seguridad personales",
  "right.detention": "Trato humano de las personas detenidas",
  "right.movement": "Circulación y residencia",
  "right.privacy": "Vida privada",
  "right.fair-trial": "Juicio justo",
  "right.legality": "Ninguna pena sin ley",
  "right.recognition": "Personalidad jurídica",
  "right.remedy": "Recurso efectivo",
  "right.non-discrimination": "No discriminación",
  "right.equality": "Igualdad",
  "right.religion": "Pensamiento, conciencia y religión",
  "right.expression": "Opinión y expresión",
  "right.assembly": "Reunión pacífica",
  "right.association": "Asociación",
  "right.participation": "Participación en los asuntos públicos",
  "right.defenders": "Defensores de los derechos humanos",
  "right.child": "Derechos del niño",
  "right.women": "Derechos de la mujer",
  "right.refugees": "Asilo y no devolución",
  "right.minorities": "Derechos de las minorías",
  "right.disabilities": "Derechos de las personas con discapacidad",
  "right.family": "Familia",
  "right.property": "Propiedad",
  "right.culture": "Cultura y ciencia",
  "right.education": "Educación",
  "right.health": "Salud",
  "right.work": "Trabajo",
  "right.living-standard": "Nivel de vida adecuado",

  "right.life.note":
    "Nadie podrá ser privado de la vida arbitrariamente. No admite suspensión (artículo 4, párrafo 2, del PIDCP); la observación general núm. 36 del Comité de Derechos Humanos precisa qué es arbitrario.",
  "right.slavery.note":
    "La esclavitud y la servidumbre (artículo 8, párrafos 1 y 2, del PIDCP) no admiten excepción ni suspensión. El artículo 8, párrafo 3, sobre el trabajo forzoso, enumera lo que no se considera tal.",
  "right.liberty.note":
    "La detención y la prisión deben ser legales y no arbitrarias. Una suspensión no puede eliminar el control judicial de la detención (Comité de Derechos Humanos, observaciones generales núms. 29 y 35).",
  "right.detention.note":
    "El trato humano y el respeto de la dignidad de las personas detenidas (artículo 10, párrafo 1, del PIDCP) no admiten suspensión (Comité de Derechos Humanos, observación general núm. 29, párrafo 13 a)).",
  "right.movement.note":
    "Se puede restringir con arreglo al artículo 12, párrafo 3, del PIDCP. Nadie puede ser arbitrariamente privado del derecho a entrar en su propio país (artículo 12, párrafo 4).",
  "right.privacy.note":
    "El artículo 17 del PIDCP prohíbe las injerencias arbitrarias o ilegales: han de tener base en la ley y ser razonables en las circunstancias (Comité de Derechos Humanos, observación general núm. 16), lo que se interpreta como legalidad, necesidad y proporcionalidad.",
  "right.fair-trial.note":
    "La prensa y el público pueden ser excluidos por los motivos del artículo 14, párrafo 1, del PIDCP. Los requisitos fundamentales de un juicio justo, entre ellos la presunción de inocencia, rigen en toda emergencia (Comité de Derechos Humanos, observaciones generales núms. 29 y 32).",
  "right.legality.note":
    "Nadie puede ser condenado por actos que no eran delictivos cuando se cometieron, ni castigado con más gravedad de lo que la ley preveía entonces. No admite suspensión (artículo 4, párrafo 2, del PIDCP).",
  "right.remedy.note":
    "En una emergencia se puede ajustar el modo en que se ofrece un recurso, pero no suprimir la existencia de un recurso efectivo (Comité de Derechos Humanos, observación general núm. 29, párrafo 14).",
  "right.non-discrimination.note":
    "Una diferencia de trato exige criterios razonables y objetivos y un fin legítimo (Comité de Derechos Humanos, observación general núm. 18). Algunos elementos no se pueden suspender en ninguna circunstancia (observación general núm. 29).",
  "right.equality.note":
    "Una diferencia de trato exige criterios razonables y objetivos y un fin legítimo (Comité de Derechos Humanos, observación general núm. 18).",
  "right.religion.note":
    "Tener o adoptar una religión o creencia no admite restricción alguna; solo la admite su manifestación, con arreglo al artículo 18, párrafo 3, del PIDCP. No admite suspensión (artículo 4, párrafo 2, del PIDCP).",
  "right.expression.note":
    "Tener opiniones (artículo 19, párrafo 1, del PIDCP) no admite restricción alguna. La expresión sí, con arreglo al párrafo 3, según los criterios estrictos de la observación general núm. 34 del Comité de Derechos Humanos.",
  "right.participation.note":
    "El artículo 25 del PIDCP prohíbe las restricciones indebidas: las condiciones deben basarse en criterios objetivos y razonables (Comité de Derechos Humanos, observación general núm. 25).",
  "right.defenders.note":
    "La Declaración de 1998 (A/RES/53/144) se basa en derechos de los Pactos; de ellos se desprende lo que se puede restringir (artículo 17).",
  "right.child.note":
    "El interés superior del niño es una consideración primordial (artículo 3, párrafo 1, de la CDN). La Convención no tiene cláusula de suspensión.",
  "right.women.note":
    "Abarca la discriminación por motivos de sexo, en la ley y en la práctica, y la violencia por razón de género (Comité para la Eliminación de la Discriminación contra la Mujer, recomendación general núm. 35). La Convención no tiene cláusula de suspensión.",
  "right.refugees.note":
    "La devolución cuando hay peligro de tortura o malos tratos está prohibida sin excepción (artículo 3 de la CAT; artículo 7 del PIDCP). El artículo 33, párrafo 2, de la Convención sobre los Refugiados tiene excepciones propias.",
  "right.minorities.note":
    "El artículo 27 del PIDCP no enuncia motivos de restricción. Algunos de sus elementos se deben respetar en toda circunstancia (Comité de Derechos Humanos, observación general núm. 29, párrafo 13 c)).",
  "right.family.note":
    "La injerencia en la familia se examina como la injerencia en la vida privada (artículo 17 del PIDCP). Que el matrimonio exija el libre y pleno consentimiento (artículo 23, párrafo 3, del PIDCP) no se puede restringir.",
  "right.property.note":
    "No figura en los Pactos. El artículo 17 de la DUDH prohíbe la privación arbitraria; la cláusula general del artículo 29, párrafo 2, de la DUDH y los instrumentos regionales indican qué se puede restringir.",
  "right.icescr.note":
    "Solo se admiten limitaciones determinadas por ley, compatibles con la naturaleza del derecho y con el exclusivo objeto de promover el bienestar general en una sociedad democrática (artículo 4 del PIDESC). Sin cláusula de suspensión.",

  "standards.label": "Normas",
  "standards.placeholder": "artículo 17, necesario…",
  "standards.chosen": "Normas elegidas",
  "standards.remove": "Quitar norma",
  "standards.gone": "(una norma que ya no está aquí)",

  "instrument.ICCPR": "PIDCP",
  "instrument.ICCPR.full": "Pacto Internacional de Derechos Civiles y Políticos (1966)",
  "instrument.UDHR": "DUDH",
  "instrument.UDHR.full": "Declaración Universal de Derechos Humanos (1948)",
  "instrument.ICESCR": "PIDESC",
  "instrument.ICESCR.full": "Pacto Internacional de Derechos Económicos, Sociales y Culturales (1966)",
  "instrument.CRC": "CDN",
  "instrument.CRC.full": "Convención sobre los Derechos del Niño (1989)",
  "instrument.CEDAW": "CEDAW",
  "instrument.CEDAW.full":
    "Convención sobre la Eliminación de Todas las Formas de Discriminación contra la Mujer (1979)",
  "instrument.CAT": "CAT",
  "instrument.CAT.full": "Convención contra la Tortura y Otros Tratos o Penas Crueles, Inhumanos o Degradantes (1984)",
  "instrument.CERD": "ICERD",
  "instrument.CERD.full":
    "Convención Internacional sobre la Eliminación de Todas las Formas de Discriminación Racial (1965)",
  "instrument.CRPD": "CDPD",
  "instrument.CRPD.full": "Convención sobre los Derechos de las Personas con Discapacidad (2006)",
  "instrument.REFUGEES": "Convención sobre los Refugiados",
  "instrument.REFUGEES.full": "Convención sobre el Estatuto de los Refugiados (1951) y su Protocolo (1967)",
  "instrument.DEFENDERS": "Declaración sobre los Defensores de los Derechos Humanos",
  "instrument.DEFENDERS.full":
    "Declaración sobre el Derecho y el Deber de los Individuos, los Grupos y las Instituciones de Promover y Proteger los Derechos Humanos y las Libertades Fundamentales Universalmente Reconocidos (1998)",

  "severity.critical": "Crítica",
  "severity.high": "Alta",
  "severity.medium": "Media",
  "severity.low": "Baja",
  "severity.critical.provisional": "Crítica (provisional)",
  "severity.high.provisional": "Alta (provisional)",
  "severity.medium.provisional": "Media (provisional)",
  "severity.low.provisional": "Baja (provisional)",
  "severity.provisional": "(provisional)",
  "severity.provisional.what": "Provisional: primera impresión, sin valoración completa",
  "severity.high.at-least": "Al menos alta",
  "severity.medium.at-least": "Al menos media",
  "severity.low.at-least": "Al menos baja",
  "severity.not-assessed": "Sin valorar",
  "severity.blind": "Nivel oculto hasta que termine la ronda a ciegas",
  "level.unclear": "No está claro",

  "dimension.scale": "Escala",
  "dimension.scale.question": "¿Qué gravedad tiene el daño para la persona?",
  "dimension.scale.1": "Una molestia: un formulario rellenado dos veces, una solicitud respondida tarde",
  "dimension.scale.2": "Se entorpece un derecho: los datos se conservan más tiempo del necesario",
  "dimension.scale.3": "Se menoscaba gravemente un derecho: se leen mensajes sin orden judicial",
  "dimension.scale.4":
    "Está en juego la vida, la libertad o la integridad: enjuiciamiento por haber informado, devolución a un lugar con peligro de tortura",
  "dimension.scale.unclear": "El texto no permite saber cuán grave sería el daño",
  "dimension.scope": "Alcance",
  "dimension.scope.question": "¿A cuántas personas afecta o afectará?",
  "dimension.scope.1": "Personas aisladas en casos poco comunes",
  "dimension.scope.2": "Un grupo pequeño: las partes en un tipo de procedimiento",
  "dimension.scope.3": "Un grupo grande: una profesión, una minoría, todos los usuarios de un servicio",
  "dimension.scope.4": "Todo el mundo, o cualquiera a quien un Estado pueda elegir",
  "dimension.scope.unclear": "El texto no dice a quién se aplica",
  "dimension.irremediability": "Carácter irremediable",
  "dimension.irremediability.question": "¿Qué dificultad hay para devolver a las personas a la situación anterior?",
  "dimension.irremediability.1": "Se repara enseguida: una rectificación, una disculpa",
  "dimension.irremediability.2": "Se repara con esfuerzo: datos eliminados, costas pagadas",
  "dimension.irremediability.3": "Se repara solo en parte: años de juicio, una carrera profesional perdida",
  "dimension.irremediability.4": "No se puede reparar: una fuente revelada, una vida perdida",
  "dimension.irremediability.unclear": "El texto no indica si hay recurso, ni cuál",
  "dimension.likelihood": "Probabilidad",
  "dimension.likelihood.question": "¿Qué probabilidad tiene el daño si el texto se mantiene?",
  "dimension.likelihood.1": "Harían falta varias circunstancias improbables",
  "dimension.likelihood.2": "Puede ocurrir si fallan las salvaguardias",
  "dimension.likelihood.3": "Es de esperar: leyes parecidas han llevado a ello",
  "dimension.likelihood.4": "Ya ocurre, o el texto lo exige",
  "dimension.likelihood.unclear": "Se sabe demasiado poco",

  "limitation-test": "Examen de la restricción",
  "limitation-test.legality": "Legalidad",
  "limitation-test.aim": "Fin legítimo",
  "limitation-test.necessity": "Necesidad",
  "limitation-test.proportionality": "Proporcionalidad",
  "limitation-test.met": "se cumple",
  "limitation-test.not-met": "no se cumple",
  "limitation-test.cannot-tell": "no se sabe",

  "kind.risk": "Riesgo",
  "kind.safeguard": "Salvaguardia",
  "kind.omission": "Omisión",
  "kind.question": "Pregunta",

  "method.severity":
    "La gravedad sigue los Principios Rectores de las Naciones Unidas sobre las Empresas y los Derechos Humanos (principios 14 y 24), escritos para las empresas y usados aquí por analogía. La escala, el alcance y el carácter irremediable se valoran cada uno con un nivel: 1 bajo, 2 medio, 3 alto o 4 crítico. La gravedad es el más alto de los tres niveles: es una regla propia, pues basta uno de ellos para que un daño sea grave.",
  "method.unclear":
    "Si una dimensión no se puede determinar por el texto, la gravedad se da como «al menos» la más alta de las otras. Si no se puede determinar ninguna, la nota queda «sin valorar».",
  "method.provisional":
    "Un nivel provisional es una primera impresión dada en la sala, en una palabra y sin las tres dimensiones. Se marca como provisional y se cuenta aparte.",
  "method.likelihood":
    "La probabilidad ayuda a decidir qué daños de la misma gravedad abordar primero. Nunca rebaja una gravedad.",
  "method.several":
    "Cuando varias personas valoraron la misma nota, se muestra como su gravedad la más alta de sus valoraciones y se enumeran todas. Las valoraciones nunca se promedian. Una gravedad que el equipo acordó tras un debate figura junto a ellas y no reemplaza ninguna.",
  "method.kinds":
    "Solo los riesgos y las omisiones tienen gravedad. Las salvaguardias son pasajes que protegen a las personas y se deberían conservar; las preguntas piden aclaraciones.",

  "limits.absolute": "Absoluto: no se puede restringir",
  "limits.limitable": "Se puede restringir: legalidad, fin legítimo, necesidad, proporcionalidad",
  "limits.qualified": "La propia disposición precisa qué se permite",
  "derogation.never": "Sin suspensión, ni siquiera en una emergencia pública",
  "derogation.in-part": "Su núcleo no se puede suspender",
  "derogation.yes": "Suspensión solo con arreglo al artículo 4 del PIDCP",
  "derogation.no-clause": "Sus instrumentos no prevén la suspensión",
  "general-comment.HRC": "Comité de Derechos Humanos, observación general núm. {number}",
  "general-comment.CESCR": "Comité DESC, observación general núm. {number}",
  "general-comment.CRC": "Comité de los Derechos del Niño, observación general núm. {number}",
  "general-comment.CEDAW":
    "Comité para la Eliminación de la Discriminación contra la Mujer, recomendación general núm. {number}",
  "general-comment.CAT": "Comité contra la Tortura, observación general núm. {number}",
  "general-comment.CERD": "Comité para la Eliminación de la Discriminación Racial, recomendación general núm. {number}",
} satisfies Partial<Record<keyof typeof en, string>>;
