import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Empiece la línea con una referencia.",
  "capture.only-address": "La línea indica una disposición, pero no dice nada de ella.",
  "capture.unclosed": "Falta el paréntesis de cierre en «{words}».",
  "capture.aligning": "Falta la posición de {name}. Añada un signo: + - ~ ? < o >.",
  "capture.basis":
    "«{typed}» no es un tipo de fuente.{near, select, none {} other { ¿Quería decir «{near}»?}} Use uno de estos: {known}.",
  "capture.delegation":
    "Delegación desconocida: «{typed}».{near, select, none {} other { ¿Quería decir «{near}»?}} Use un código ISO, la forma breve que usa la ONU, un grupo u otro nombre entre [corchetes]. La posición es un signo: + apoyo, - oposición, ~ reserva de su posición, ? flexibilidad, > propuesta, < preferencia por el texto anterior; las palabras del texto van entre «comillas».",
  "capture.delegations": "«{typed}» puede ser {first} o {second}. Escriba el nombre completo.",
  "capture.empty-quote": "Las comillas están vacías.",
  "capture.label":
    "Visibilidad desconocida: «{typed}».{near, select, none {} other { ¿Quería decir «{near}»?}} Use una de estas opciones: {known}.",
  "capture.no-companion": "Añada después de esto el grupo o el Estado.",
  "capture.no-delegation": "Ponga la delegación antes de esto.",
  "capture.no-new": "Faltan las palabras nuevas. Añádalas después de esto, entre comillas.",
  "capture.no-proposal":
    "Falta la propuesta de {name}. Añada sus palabras después de esto, entre comillas, o descríbala después de //.",
  "capture.no-sign":
    "Añada la posición: + apoyo, - oposición, ~ posición reservada, ? flexibilidad, > propuesta, < preferencia por el texto anterior.",
  "capture.nothing": "Esto exige una posición o un estado, y la línea aún no tiene ninguno.",
  "capture.nth": "Un número como #1 va después de una cita.",
  "capture.open-bracket": "Cierre el nombre con ].",
  "capture.open-quote": "Cierre la cita.",
  "capture.sign-first": "El signo va después de la delegación.",
  "capture.start":
    "«{typed}» no es una referencia de este texto ni una delegación.{near, select, none {} other { ¿Quería decir «{near}»?}} Use un código ISO, la forma breve que usa la ONU o un grupo; ponga cualquier otro nombre entre [corchetes].",
  "capture.stance-change":
    "Una posición sobre un cambio no puede contener el cambio. Cite solo las palabras: - “palabras nuevas” se opone a palabras propuestas; + “palabras” mantiene palabras que se suprimirían. Para anotar la propuesta de una delegación, escriba “proposes to” delante del cambio.",
  "capture.status":
    "«{typed}» no es un estado, o corresponde a varios.{near, select, none {} other { ¿Quería decir «{near}»?}} Use uno de estos: {known}.",
  "capture.track":
    "«{typed}» no es un ámbito de este expediente, o corresponde a varios.{near, select, none {} other { ¿Quería decir «{near}»?}} Use uno de estos: {known}. Añada otros en «Sesión y ámbitos».",
  "capture.track-empty": "Indique el ámbito después de @.",
  "capture.twice":
    "{what, select, track {Una línea tiene un solo ámbito.} status {Una línea fija un solo estado.} basis {Una línea tiene un solo tipo de fuente.} confidentiality {Una línea tiene una sola visibilidad.} behalf {Una delegación habla en nombre de un solo grupo.} other {Una delegación se suma a una sola.}} Quite lo que sobra.",
  "capture.unquoted": "Después de «{typed}», ponga las palabras entre comillas.",
  "capture.words-none": "El texto no figura en {address}, y nadie lo ha propuesto ahí.",
  "capture.words-several":
    "Estas palabras figuran {count} veces en {address}. Cite un fragmento más largo o añada un número de #1 a #{count} después de la cita.",
  "cli.none-noted": "No se anotó nada: hay que corregir {bad, plural, one {# línea} other {# líneas}} de {count}.",
  "capture.words-line":
    "Esta misma línea propone estas palabras. Anote la posición sobre ellas en una línea aparte, después de esta.",
  "capture.words-part":
    "Estas palabras no figuran en el texto de {address}. Son parte de lo que se propone ahí{who, select, none {} other { ({who})}}: «{words}». Una posición sobre la propuesta la cita entera, o cita su comienzo: {typed}.",
  "capture.whose-text":
    "Estas palabras figuran en el texto de {address} y en una propuesta. Escriba {text} para las del texto{proposed, select, none {; no consta quién las propone} other {, o {proposed} para la propuesta}}.",
  "capture.whose-proposal":
    "Estas palabras no figuran en el texto de {address}, pero se proponen ahí. Escriba de quién es la propuesta{proposed, select, none {; no consta quién las propone} other {: {proposed}}}.",
  "capture.of-none": "Ninguna propuesta de {name} en {address} contiene estas palabras.",
  "capture.of-several":
    "{name} ha propuesto estas palabras en {address} más de una vez: {changes}. Empiece la línea con la referencia más precisa de la propuesta de que se trata.",
  "capture.of-nth": "El número señala palabras del texto; «of», una propuesta. Use solo una de las dos cosas.",
  "capture.no-proposer": "Después de «of», indique quién propuso estas palabras.",

  "position.other": "Solo el miembro que anotó esta posición puede retirarla. Puede anotar otra.",
  "position.unknown": "Esta posición ya no existe.",
  "position.apart": "conflicto",
  "meeting.unknown": "Ninguna sesión tiene el identificador {id}. «meeting» muestra el identificador cuando crea una.",
  "tracks.invalid": "El nombre de un ámbito tiene como máximo 60 caracteres, y un expediente, 100 ámbitos.",
  "tracks.twice": "«{name}» figura dos veces.",

  "stance.supports": "apoyo",
  "stance.opposes": "oposición",
  "stance.reserves": "posición reservada",
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
  "table.at": "Fecha y hora",
  "table.meeting": "Sesión",
  "table.track": "Ámbito",
  "table.basis": "Tipo de fuente",
  "table.confidentiality": "Visibilidad",

  "position.party":
    "{name}{behalf, select, none {} other { (en nombre de {behalf})}}{aligning, select, none {} other { (se suma a {aligning})}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Posición",
  "held.group": "{names}: {stance}",

  "line.label": "Ir a una disposición o anotar una posición",
  "line.placeholder": "40(20 bis) · luego CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Significado de esta línea",
  "line.completions": "Sugerencias",
  "line.here": "En {address}",
  "line.position": "{who}: {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "«{words}» en el texto de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{count, plural, other {Propuesta de}} {who}",
  "line.proposal-new": "Texto nuevo, después de {address}",
  "line.status": "Estado: {word}",
  "line.noted": "Anotado: {line}",
  "line.unnamed": "Queda anotado a nombre de «Sin nombre». Indique su nombre en «Equipo».",
  "line.hint.note": "Intro: anotar",
  "line.hint.complete": "Tab: completar",
  "line.meeting": "Sesión: {name}",
  "line.no-meeting": "Sin sesión",
  "line.recent": "Últimas anotaciones",
  "line.edit": "Editar",
  "line.edit-which": "Editar: {line}",
  "line.undo-which": "Deshacer: {line}",
  "line.undone": "Deshecho: {line}",
  "line.hint.correct": "Sustituye la anotación anterior; Esc la conserva",
  "completion.track": "ámbito",

  "meeting.title": "Sesión y ámbitos",
  "meeting.choose": "Sesión actual",
  "meeting.none": "Ninguna",
  "meeting.new": "Sesión nueva",
  "meeting.name": "Nombre",
  "meeting.name.hint": "Por ejemplo, «5.ª sesión»: a partir de ahí se sugiere la siguiente.",
  "meeting.date": "Fecha",
  "meeting.track": "Ámbito",
  "meeting.no-track": "Ninguno",
  "meeting.confidentiality": "Visibilidad predeterminada",
  "meeting.set": "Fijar",
  "meeting.erase": "Borrar definitivamente una sesión…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Ámbitos de la negociación",
  "tracks.hint":
    "Uno por línea; si se desea, con dos puntos y la visibilidad de lo que se anota ahí: public, team, chatham o informals.",
  "tracks.save": "Guardar ámbitos",
  "tracks.saved": "Ámbitos guardados.",
  "tracks.label-unknown":
    "Visibilidad desconocida: «{typed}». Después de los dos puntos, escriba public, team, chatham o informals.",

  "positions.title": "Posiciones sobre {address}",
  "positions.none": "Aún no hay ninguna posición sobre esta disposición. Pulse {key} para anotar una.",
  "positions.held":
    "{stance}{behalf, select, none {} other { (en nombre de {behalf})}}{aligning, select, none {} other { (se suma a {aligning})}}",
  "positions.by": "anotada por {who}, {when}",
  "positions.apart":
    "Conflicto: los miembros anotaron posiciones distintas para esta sesión. Compruébelo y anote la correcta.",
  "positions.retract": "Retirar",
  "positions.retract-which": "Retirar: {name}, {held}",
  "positions.erase": "Borrar definitivamente…",
  "positions.erase-which": "Borrar definitivamente: {name}, {held}",
  "positions.words": "«{words}»",
  "positions.proposal":
    "la propuesta{who, select, none {} other { de {who}}}{deletes, select, yes { de suprimir} other {}} «{words}»",
  "positions.close": "Cerrar",

  "guide.line": "Línea de anotación",
  "guide.line.intro":
    "Escriba una referencia, o nada para la disposición en que está el cursor, y luego las posiciones; Intro las anota.",
  "guide.line.delegations":
    "Delegaciones: códigos ISO, formas breves que usa la ONU, grupos; los demás nombres, entre [corchetes]",
  "guide.line.signs":
    "apoyo · oposición · posición reservada · flexibilidad · propuesta · preferencia por el texto anterior",
  "guide.line.words": "lo mismo con palabras, en cualquiera de los seis idiomas",
  "guide.line.here": "un apartado de la disposición donde está el cursor, o contiguo a ella",
  "guide.line.behalf": "en nombre de un grupo",
  "guide.line.aligning": "se suma a una delegación, y toma su posición si no se indica ninguna",
  "guide.line.change": "un cambio: lo antiguo antes que lo nuevo",
  "guide.line.for": "lo mismo, lo nuevo antes que lo antiguo; delete “…” y “…” after “…” también sirven",
  "guide.line.add": "texto nuevo después de la disposición",
  "guide.line.nth": "el segundo de varios pasajes idénticos",
  "guide.line.on": "una posición sobre palabras del texto, o sobre todo lo nuevo de una propuesta",
  "guide.line.of": "lo que alguien propuso, si el texto u otras propuestas contienen las mismas palabras",
  "guide.line.track": "ámbito, que también fija la visibilidad",
  "guide.line.status": "estado (solo responsables)",
  "guide.line.basis": "tipo de fuente; en una transmisión web, con su minutaje",
  "guide.line.confidentiality": "visibilidad",
  "guide.line.comment": "un comentario, hasta el final de la línea",
  "guide.line.recent": "en la línea vacía: las cinco últimas anotaciones, para editar o deshacer",
  "guide.line.example": "Todo en una línea",

  "form.basis": "Tipo de fuente",
  "form.basis.none": "Sin indicar",
  "form.clock": "Minutaje de la transmisión web",
} satisfies Partial<Record<keyof typeof en, string>>;
