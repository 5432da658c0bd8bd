import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Empiece la línea con una referencia.",
  "capture.only-address": "La línea solo indica una disposición. Añada una delegación y su posición, o un estado.",
  "capture.aligning": "Falta la posición de {name} aquí. Ponga un signo detrás: + - ~ ? < o >.",
  "capture.basis": "«{typed}» no es un tipo de fuente. Escriba uno de estos: {known}.",
  "capture.delegation":
    "«{typed}» no es una delegación. Escriba un código ISO, la forma breve que usa la ONU o un grupo; cualquier otro nombre va entre [corchetes]. La posición se indica con un signo: + - ~ ? > <. Las palabras del texto van entre «comillas».",
  "capture.delegations": "«{typed}» puede ser {first} o {second}. Escriba el nombre completo.",
  "capture.empty-quote": "No hay palabras entre las comillas.",
  "capture.label": "«{typed}» no indica quién puede verlo. Escriba una de estas opciones: {known}.",
  "capture.no-companion": "Indique detrás de esto el grupo o el Estado.",
  "capture.no-delegation": "Indique antes de esto la delegación de que se trata.",
  "capture.no-new": "Falta la nueva redacción. Póngala entre comillas detrás de esto.",
  "capture.no-proposal":
    "Falta la propuesta de {name}. Ponga las palabras entre comillas detrás de esto, o descríbala con sus propias palabras detrás de //.",
  "capture.no-sign":
    "Indique la posición: + apoyo, - oposición, ~ reserva de su posición, ? flexibilidad, > propuesta, < preferencia por el texto anterior.",
  "capture.nothing": "Esto acompaña a una posición o a un estado, y la línea aún no tiene ni una ni otro.",
  "capture.nth": "Detrás de una cita va un número, a partir de #1.",
  "capture.open-bracket": "Un nombre entre corchetes termina con ].",
  "capture.open-quote": "La cita aún no está cerrada.",
  "capture.sign-first": "Ponga el signo detrás de la delegación.",
  "capture.start":
    "«{typed}» no es ni una referencia de este texto ni una delegación. Escriba un código ISO, la forma breve que usa la ONU o un grupo; cualquier otro nombre va entre [corchetes].",
  "capture.stance-change":
    "Quien toma posición sobre un cambio no lo propone. Cite solo las palabras, sin el cambio: - “palabras nuevas” se opone a palabras propuestas; + “palabras” pide conservar palabras que se suprimirían. Lo que una delegación propone por sí misma va aparte: “proposes to” delante del cambio.",
  "capture.status": "«{typed}» no es un estado, o varios empiezan así. Escriba uno de estos: {known}.",
  "capture.track":
    "«{typed}» no es un ámbito de este expediente, o varios empiezan así. Escriba uno de estos: {known}. En «Sesión y ámbitos» se añaden otros.",
  "capture.track-empty": "Indique el ámbito detrás de @.",
  "capture.twice": "Esto ya figura en la línea.",
  "capture.unquoted": "Ponga entre comillas, detrás de «{typed}», las palabras de que se trata.",
  "capture.words-none": "Estas palabras no figuran en {address}, y nadie las ha propuesto ahí.",
  "capture.words-several":
    "Estas palabras figuran {count} veces en {address}. Cite más de la frase o escriba un número de #1 a #{count} detrás de la cita.",
  "cli.none-noted": "No se anotó nada: de {count} líneas hay que corregir {bad, plural, one {#} other {#}}.",
  "capture.words-line":
    "Esta misma línea propone estas palabras. Anote la posición sobre ellas en una línea aparte, después de esta.",
  "capture.words-part":
    "Estas palabras no figuran en el texto de {address}. Son parte de lo que se propone ahí{who, select, none {} other { ({who})}}: «{words}». Para tomar posición sobre ello, cítelo entero o cite su comienzo: {typed}.",
  "capture.whose-text":
    "Estas palabras figuran en el texto de {address}, y además se proponen ahí. Escriba {text} para las del texto{proposed, select, none {; no consta quién las propone} other {, o {proposed} para la propuesta}}.",
  "capture.whose-proposal":
    "Estas palabras no figuran en el texto de {address}, pero se proponen ahí. Indique de quién es la propuesta{proposed, select, none {: no consta quién las propone} other {: {proposed}}}.",
  "capture.of-none": "No consta que {name} haya propuesto estas palabras en {address}.",
  "capture.of-several":
    "Consta más de una propuesta de {name} con estas palabras en {address}: {changes}. Empiece la línea con la referencia más precisa de la propuesta de que se trata.",
  "capture.of-nth":
    "El número indica qué palabras del texto son, y «of» de quién es la propuesta. Escriba solo una de las dos cosas.",
  "capture.no-proposer": "Indique detrás de «of» quién ha propuesto estas palabras.",

  "position.other": "Solo quien anotó esta posición puede retirarla. Puede anotar otra.",
  "position.unknown": "Esta posición ya no existe.",
  "position.apart": "anotaciones divergentes",
  "meeting.unknown":
    "Ninguna sesión tiene el identificador {id}. El comando «meeting» lo mostró al dar nombre a la sesión.",
  "tracks.invalid": "El nombre de un ámbito tiene como máximo 60 caracteres; puede haber 100 ámbitos.",
  "tracks.twice": "«{name}» está dos veces en la lista.",

  "stance.supports": "apoyo",
  "stance.opposes": "oposición",
  "stance.reserves": "reserva de su posición",
  "stance.flexible": "flexibilidad",
  "stance.proposes": "propuesta",
  "stance.earlier": "preferencia por el texto anterior",
  "table.address": "Disposición",
  "table.delegation": "Delegación",
  "table.code": "Código",
  "table.stance": "Posición",
  "table.behalf": "En nombre de",
  "table.aligning": "Se suma a",
  "table.words": "Palabras",
  "table.comment": "Comentario",
  "table.at": "Cuándo",
  "table.meeting": "Sesión",
  "table.track": "Ámbito",
  "table.basis": "Tipo de fuente",
  "table.confidentiality": "Quién puede verlo",

  "position.party":
    "{name}{behalf, select, none {} other { (en nombre de: {behalf})}}{aligning, select, none {} other { (se suma a: {aligning})}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Posición",
  "held.group": "{names}: {stance}",

  "line.label": "Ir a una disposición o anotar una posición",
  "line.placeholder": "40(20 bis) · luego CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Cómo se lee esta línea",
  "line.completions": "Cómo puede completarse",
  "line.here": "En {address}",
  "line.position": "{who}: {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "sobre las palabras «{words}» en el texto de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{count, plural, other {Propuesta de}}: {who}",
  "line.proposal-new": "Texto nuevo, después de {address}",
  "line.status": "Estado: {word}",
  "line.noted": "Anotado: {line}",
  "line.unnamed": "Queda anotado a nombre de «Sin nombre». Indique en «Equipo» con qué nombre quiere figurar.",
  "line.hint.note": "Intro: anotar",
  "line.hint.complete": "Tab: completar",
  "line.meeting": "Sesión: {name}",
  "line.no-meeting": "Sin sesión",
  "completion.track": "ámbito",

  "meeting.title": "Sesión y ámbitos",
  "meeting.choose": "Sesión actual",
  "meeting.none": "Ninguna",
  "meeting.new": "Sesión nueva",
  "meeting.name": "Nombre",
  "meeting.name.hint": "Por ejemplo, «5ª sesión»: de ahí se deduce la siguiente.",
  "meeting.date": "Fecha",
  "meeting.track": "Ámbito",
  "meeting.no-track": "Ninguno",
  "meeting.confidentiality": "Quién puede ver lo que se anote en ella, salvo que se indique otra cosa",
  "meeting.set": "Guardar",
  "meeting.erase": "Borrar una sesión…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Ámbitos de la negociación",
  "tracks.hint":
    "Uno por línea. Después de dos puntos, quién puede ver lo que se anota ahí: public, team, chatham o informals.",
  "tracks.save": "Guardar los ámbitos",
  "tracks.saved": "Los ámbitos se han guardado.",
  "tracks.label-unknown":
    "«{typed}» no indica quién puede verlo. Escriba public, team, chatham o informals después de los dos puntos.",

  "positions.title": "Posiciones sobre {address}",
  "positions.none": "No se ha anotado ninguna posición sobre esta disposición. Pulse {key} para anotar una.",
  "positions.held":
    "{stance}{behalf, select, none {} other { (en nombre de: {behalf})}}{aligning, select, none {} other { (se suma a: {aligning})}}",
  "positions.by": "anotada por {who}, {when}",
  "positions.apart":
    "Las anotaciones de los miembros sobre esta sesión no coinciden. Pregunte y anote lo que se quiso decir.",
  "positions.retract": "Retirar",
  "positions.retract-which": "Retirar: {name}, {held}",
  "positions.erase": "Borrar…",
  "positions.erase-which": "Borrar: {name}, {held}",
  "positions.words": "sobre las palabras «{words}»",
  "positions.proposal":
    "sobre la propuesta{who, select, none {} other { de {who}}}{deletes, select, yes { de suprimir} other {}} «{words}»",
  "positions.close": "Cerrar",

  "guide.line": "La línea encima del texto",
  "guide.line.intro":
    "Con una referencia se va a esa disposición. Después de la referencia, o sin ella para la disposición en que está el cursor, se indica la posición de cada delegación; Intro la anota.",
  "guide.line.delegations":
    "Delegaciones: códigos ISO, formas breves que usa la ONU, grupos; los demás nombres, entre [corchetes]",
  "guide.line.signs":
    "apoyo · oposición · reserva de su posición · flexibilidad · propuesta · preferencia por el texto anterior",
  "guide.line.behalf": "en nombre de un grupo",
  "guide.line.aligning": "se suma a otra delegación, cuya posición vale si no se indica ninguna",
  "guide.line.change": "otras palabras: primero las actuales y luego las nuevas",
  "guide.line.for": "lo mismo, primero las nuevas; delete “…” y “…” after “…” también sirven",
  "guide.line.add": "un texto nuevo, después de la disposición",
  "guide.line.nth": "el segundo de varios pasajes idénticos del texto",
  "guide.line.on": "una posición sobre palabras del texto, o sobre todo lo nuevo de una propuesta",
  "guide.line.of": "lo propuesto por alguien, cuando esas palabras también están en el texto o en otras propuestas",
  "guide.line.track": "ámbito; también indica quién puede verlo",
  "guide.line.status": "estado, por los responsables",
  "guide.line.basis": "tipo de fuente; en una transmisión web, con su minutaje",
  "guide.line.confidentiality": "quién puede verlo",
  "guide.line.comment": "un comentario, hasta el final de la línea",
  "guide.line.example": "Todo en una línea",

  "form.basis": "Cómo lo sabe",
  "form.basis.none": "Sin indicar",
  "form.clock": "Minutaje de la transmisión web",
} satisfies Partial<Record<keyof typeof en, string>>;
