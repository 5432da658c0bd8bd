import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Empiece la línea con una dirección.",
  "capture.only-address": "La línea nombra una disposición y no dice nada de ella.",
  "capture.aligning": "Aún no se dice qué sostiene {name} aquí. Ponga un signo detrás: + - ~ ? < o >.",
  "capture.basis": "«{typed}» no es una base. Escriba una de estas: {known}.",
  "capture.delegation":
    "Nadie se llama «{typed}» aquí. Escriba un código ISO, un nombre corto de la ONU o un grupo; cualquier otro nombre va entre [corchetes]. Lo que sostienen es un signo: + - ~ ? > <. Las palabras del texto van entre «comillas».",
  "capture.delegations": "«{typed}» puede ser {first} o {second}. Escriba el nombre.",
  "capture.empty-quote": "No hay palabras entre las comillas.",
  "capture.label": "«{typed}» no dice quién puede verlo. Escriba una de estas: {known}.",
  "capture.no-companion": "Nombre detrás de esto el grupo o el Estado.",
  "capture.no-delegation": "Nombre antes de esto la delegación que lo dice.",
  "capture.no-new": "Faltan las palabras nuevas. Póngalas entre comillas detrás de esto.",
  "capture.no-proposal":
    "Falta lo que propone {name}. Póngalo entre comillas detrás de esto, o dígalo con sus propias palabras detrás de //.",
  "capture.no-sign":
    "Diga qué sostienen: + apoya, - se opone, ~ reserva, ? flexible, > propone, < prefiere el texto anterior.",
  "capture.nothing": "Esto acompaña a una posición o un estado, y la línea aún no tiene ninguno.",
  "capture.nth": "El número va detrás de una cita, desde #1.",
  "capture.open-bracket": "Un nombre entre corchetes termina con ].",
  "capture.open-quote": "La cita aún no está cerrada.",
  "capture.sign-first": "El signo va detrás de la delegación.",
  "capture.start":
    "«{typed}» no es una dirección de este texto ni una delegación. Escriba un código ISO, un nombre corto de la ONU o un grupo; cualquier otro nombre va entre [corchetes].",
  "capture.stance-change":
    "Quien toma posición sobre un cambio no lo propone. Cite solo las palabras, sin el cambio: - “palabras nuevas” se opone a palabras propuestas, + “palabras” quiere conservar palabras que se suprimirían. Lo que una delegación propone va aparte: “proposes to” delante del cambio.",
  "capture.status": "«{typed}» no es un estado, o varios empiezan así. Escriba uno de estos: {known}.",
  "capture.track":
    "«{typed}» no es una vía de este expediente, o varias empiezan así. Escriba una de estas: {known}. «Sesión y vías» añade otras.",
  "capture.track-empty": "Nombre la vía detrás de @.",
  "capture.twice": "Esto ya se dijo.",
  "capture.unquoted": "Ponga entre comillas, detrás de «{typed}», las palabras de que se trata.",
  "capture.words-none": "Estas palabras no están en {address}, y nadie las ha propuesto ahí.",
  "capture.words-several":
    "Estas palabras están {count} veces en {address}. Cite más de la frase o escriba #1 a #{count} detrás de la cita.",
  "cli.none-noted": "No se anotó nada: hay que corregir {bad, plural, one {# línea} other {# líneas}} de {count}.",
  "capture.words-line":
    "Esta línea propone ella misma estas palabras. Anote la posición sobre ellas en una línea aparte, después de esta.",
  "capture.words-part":
    "Estas palabras no están en el texto de {address}. Son parte de lo que se propone ahí{who, select, none {} other { ({who})}}: «{words}». Una posición sobre eso lo cita todo, o su comienzo: {typed}.",
  "capture.whose-text":
    "Estas palabras están en el texto de {address}, y además se proponen ahí. Escriba {text} para las del texto{proposed, select, none {; no se nombra a nadie que las proponga} other {, o {proposed} para la propuesta}}.",
  "capture.whose-proposal":
    "Estas palabras no están en el texto de {address}, pero se proponen ahí. Escriba de quién son las que se quieren decir{proposed, select, none {: no se nombra a nadie que las proponga} other {: {proposed}}}.",
  "capture.of-none": "{name} no ha propuesto estas palabras en {address}.",
  "capture.of-several":
    "{name} ha propuesto estas palabras más de una vez en {address}: {changes}. Empiece la línea con la dirección más precisa de la propuesta de que se trata.",
  "capture.of-nth":
    "Un número dice qué palabras del texto se quieren decir, y «of» la propuesta de quién. Escriba una de las dos cosas.",
  "capture.no-proposer": "Nombre detrás de «of» a quien ha propuesto estas palabras.",

  "position.other": "Solo quien anotó esta posición puede quitarla. Anote otra junto a ella.",
  "position.unknown": "Esta posición ya no está.",
  "position.apart": "anotadas por separado",
  "meeting.unknown": "Ninguna sesión tiene el identificador {id}. «meeting» lo mostró cuando se nombró la sesión.",
  "tracks.invalid": "Una vía tiene un nombre de hasta 60 caracteres; puede haber 100.",
  "tracks.twice": "«{name}» está dos veces en la lista.",

  "stance.supports": "apoya",
  "stance.opposes": "se opone",
  "stance.reserves": "reserva",
  "stance.flexible": "flexible",
  "stance.proposes": "propone",
  "stance.earlier": "prefiere el texto anterior",
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
  "table.track": "Vía",
  "table.basis": "Base",
  "table.confidentiality": "Quién puede verlo",

  "position.party":
    "{name}{behalf, select, none {} other { por {behalf}}}{aligning, select, none {} other { con {aligning}}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Posición",
  "held.group": "{names}: {stance}",

  "line.label": "Ir a una disposición o anotar una posición",
  "line.placeholder": "40(20 bis) · luego CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Lo que dice esta línea",
  "line.completions": "Lo que esto puede llegar a ser",
  "line.here": "En {address}",
  "line.position": "{who} {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "sobre las palabras «{words}» en el texto de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{who} {count, plural, one {propone} other {proponen}}",
  "line.proposal-new": "Nuevo, después de {address}",
  "line.status": "Estado: {word}",
  "line.noted": "Anotado: {line}",
  "line.unnamed": "Queda anotado a nombre de «Sin nombre». Diga en «Equipo» cómo quiere que se le llame.",
  "line.hint.note": "Intro la anota",
  "line.hint.complete": "Tab completa",
  "line.meeting": "Sesión: {name}",
  "line.no-meeting": "Sin sesión",
  "completion.track": "vía",

  "meeting.title": "Sesión y vías",
  "meeting.choose": "Sesión en la que está",
  "meeting.none": "Ninguna",
  "meeting.new": "Una nueva",
  "meeting.name": "Nombre",
  "meeting.name.hint": "«5ª sesión», por ejemplo: de ahí se deduce la siguiente.",
  "meeting.date": "Fecha",
  "meeting.track": "Vía",
  "meeting.no-track": "Ninguna",
  "meeting.confidentiality": "Lo que se anota en ella, salvo que se diga otra cosa",
  "meeting.set": "Fijar",
  "meeting.erase": "Borrar una sesión …",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Vías de la negociación",
  "tracks.hint":
    "Una por línea. Detrás de dos puntos, quién puede ver lo que se anota ahí: public, team, chatham o informals.",
  "tracks.save": "Guardar las vías",
  "tracks.saved": "Las vías están guardadas.",
  "tracks.label-unknown":
    "«{typed}» no dice quién puede verlo. Escriba public, team, chatham o informals detrás de los dos puntos.",

  "positions.title": "Posiciones sobre {address}",
  "positions.none": "No se ha anotado ninguna posición sobre esta disposición. Pulse {key} para anotar una.",
  "positions.held":
    "{stance}{behalf, select, none {} other { en nombre de {behalf}}}{aligning, select, none {} other { sumándose a {aligning}}}",
  "positions.by": "anotada por {who}, {when}",
  "positions.apart":
    "Hay miembros que anotaron cosas distintas de esta sesión. Pregunte y anote lo que se quiso decir.",
  "positions.retract": "Quitar",
  "positions.retract-which": "Quitar: {name} {held}",
  "positions.erase": "Borrar …",
  "positions.erase-which": "Borrar: {name} {held}",
  "positions.words": "sobre «{words}»",
  "positions.proposal":
    "sobre la propuesta{who, select, none {} other { de {who}}}{deletes, select, yes { de suprimir} other {}} «{words}»",
  "positions.close": "Cerrar",

  "guide.line": "La línea sobre el texto",
  "guide.line.intro":
    "Ahí va una dirección. Detrás de ella, o sin ella para la disposición donde está el cursor, diga quién sostiene qué; Intro lo anota.",
  "guide.line.delegations":
    "Delegaciones: códigos ISO, nombres cortos de la ONU, grupos; los demás nombres entre [corchetes]",
  "guide.line.signs": "apoya · se opone · reserva · flexible · propone · prefiere el texto anterior",
  "guide.line.behalf": "en nombre de un grupo",
  "guide.line.aligning": "sumándose a alguien, cuya posición toma si no se dice otra",
  "guide.line.change": "otras palabras: primero las viejas y luego las nuevas",
  "guide.line.for": "lo mismo, primero las nuevas; delete “…” y “…” after “…” también sirven",
  "guide.line.add": "un texto que sería nuevo, después de la disposición",
  "guide.line.nth": "el segundo de varios pasajes iguales del texto",
  "guide.line.on": "una posición sobre palabras del texto, o sobre todo lo nuevo de una propuesta",
  "guide.line.of": "lo que alguien propuso, cuando otros o el texto también tienen esas palabras",
  "guide.line.track": "vía; también dice quién puede verlo",
  "guide.line.status": "estado, por los responsables",
  "guide.line.basis": "base; una transmisión web con su minutaje",
  "guide.line.confidentiality": "quién puede verlo",
  "guide.line.comment": "un comentario, hasta el final de la línea",
  "guide.line.example": "Todo en una línea",

  "form.basis": "Cómo lo sabe",
  "form.basis.none": "Sin decir",
  "form.clock": "Minutaje de la transmisión web",
} satisfies Partial<Record<keyof typeof en, string>>;
