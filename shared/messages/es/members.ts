export const members = {
  "roster.yours-not": "Solo el administrador cambia la lista de miembros.",
  "roster.full":
    "La lista de miembros sería demasiado larga, o una función cambió demasiadas veces. Elimine lo que ya no haga falta.",
  "member.unknown": "Esa persona ya no figura en la lista de miembros.",
  "member.administrator":
    "El administrador sigue siendo responsable y no puede ser excluido. Traspase antes la administración, con la hoja de recuperación.",
  "member.role-same": "Ya tiene esa función.",
  "invitation.over": "Una invitación tiene que estar abierta un tiempo. Elija un día posterior.",
  "invitation.too-long":
    "Una invitación para varias personas está abierta un día como máximo. Elija un día, o invite a cada persona por separado.",
  "invitation.unknown": "Esta invitación ya está cerrada.",
  "device.request-unreadable": "Esto no es la solicitud de un dispositivo nuevo, o no está entera. Cópiela entera.",
  "device.answer-unreadable": "Esto no es la respuesta de su otro dispositivo, o no está entera. Cópiela entera.",
  "code.damaged":
    "El código que hay aquí está dañado: una letra ha cambiado o falta. Copie de nuevo el mensaje entero, o pida un archivo.",
  "code.several": "Aquí hay varios códigos. Pegue solo el que quiera usar.",
  "recovery.length": "El código tiene 36 letras y cifras. Faltan o sobran algunas.",
  "recovery.typo": "Hay un error en el código. Compárelo con la hoja, grupo por grupo.",
  "recovery.unreadable":
    "Aquí no hay ningún código de recuperación. Tiene la forma 7H3K-0QXM-… y está en la hoja de recuperación.",
  "recovery.other": "Es la hoja de recuperación de otro expediente.",
  "recovery.already": "Este dispositivo ya tiene la administración.",
  "recovery.device-cut":
    "Este dispositivo fue excluido. Haga que se una de nuevo, o lleve el archivo del expediente a otra computadora.",
  "recovery.use":
    "Para usarla, abra el expediente en Clausemark en la computadora del nuevo administrador: «Equipo», «Asumir la administración». Escriba el código o lea este archivo. Las letras I, L, O y U no aparecen en él.",
  "recovery.dossier": "Expediente {dossier}",
  "device.not-listed": "El administrador aún no ha confirmado este dispositivo. Hasta entonces no puede avalar otro.",
  "device.known": "Este dispositivo ya está en el equipo.",
  "device.already": "Esta computadora ya participa en el expediente.",
  "device.other-request":
    "Esto responde a una solicitud que no se hizo aquí desde que se inició la aplicación. Haga una solicitud nueva y respóndala con el otro dispositivo.",
  "device.add": "Añadir un dispositivo mío…",
  "device.add.title": "Otro dispositivo suyo",
  "device.add.what":
    "En el dispositivo nuevo elija «Unirse a un equipo» y allí «Es otro dispositivo mío». Muestra una solicitud: tráigala aquí.",
  "device.request": "La solicitud",
  "device.request.hint": "Péguela, o una imagen de su código.",
  "device.compare": "Compare con lo que muestra el dispositivo nuevo:",
  "device.compare.other": "Su otro dispositivo muestra entonces:",
  "device.answer": "La respuesta",
  "device.answer.go": "Responder",
  "device.answer.what": "Lleve esta respuesta al dispositivo nuevo. Solo sirve en él.",
  "device.answer.hint": "Si el equipo no tiene servidor de sincronización, lleve también el archivo del expediente.",
  "device.answer.paste": "Pegue lo que responde su otro dispositivo.",
  "device.mine": "Es otro dispositivo mío…",
  "device.ask.what":
    "Lleve esta solicitud a su otro dispositivo: «Equipo», «Añadir un dispositivo mío». Deje Clausemark abierto aquí hasta tener la respuesta.",
  "device.ask.hint": "No es secreta y no nombra ningún expediente.",
  "dialog.done": "Listo",
  "carried.code": "Código QR: {what}",
  "carried.save": "Guardar como archivo…",
  "author.verified": "{name} ✓",
  "invite.uses": "Para",
  "invite.uses.one": "una persona",
  "invite.uses.many": "varias personas",
  "invite.term": "Abierta",
  "invite.term.day": "un día",
  "invite.term.week": "una semana",
  "invite.term.month": "30 días",
  "invite.term.ever": "hasta que se cierre",
  "invite.open": "{count, plural, one {# invitación abierta} other {# invitaciones abiertas}}",
  "invite.until": "hasta: {when}",
  "invite.over": "caducó: {when}",
  "invite.back": "Regreso de {name}",
  "invite.came": "Ingresos: {who}",
  "invite.close": "Cerrar",
  "invitation.text.what":
    "{title, select, none {Invitación a un expediente en Clausemark.} other {Invitación a «{title}» en Clausemark.}} Función: {role}. {until, select, none {Abierta hasta que se cierre.} other {Abierta hasta: {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Abra esta dirección en un navegador, o la aplicación Clausemark:} room {Abra la aplicación Clausemark en una computadora de la misma red.} other {Abra en la aplicación Clausemark el archivo del expediente, que acompaña a esta invitación.}}",
  "invitation.text.join": "2. Elija «{action}» y pegue allí este mensaje entero.",
  "invitation.text.secret":
    "Quien tenga el código que figura más abajo puede unirse y leer. No lo pase a nadie y elimine este mensaje cuando se haya unido.",
  "members.former": "{count, plural, one {# antiguo miembro} other {# antiguos miembros}}",
  "members.verified": "✓ verificado",
  "members.devices": "{count, plural, one {# dispositivo} other {# dispositivos}}",
  "members.print":
    "Pida al miembro que lea este número en voz alta, por teléfono o en persona. Si coincide, márquelo: lo que haya escrito este miembro llevará ✓ en su computadora.",
  "members.own-print":
    "Lea este número en voz alta a los demás, por teléfono o en persona: así sabrán que lo que escribe es suyo.",
  "members.compared": "Comparado de viva voz",
  "members.lost": "Perdido o robado…",
  "members.remove": "Retirar del equipo…",
  "members.role": "Función",
  "members.called-before": "Nombres anteriores: {names}",
  "members.erase-names": "Borrar los nombres anteriores…",
  "members.role.changed": "{name}, función desde ahora: {role}. Lo anotado antes queda como está.",
  "members.return":
    "{name} puede volver con otro dispositivo. La invitación da entrada a un dispositivo, como el mismo miembro: lo anotado antes y lo que venga siguen siendo de la misma persona.",
  "members.cut-off": "excluido",
  "members.this-device": "este dispositivo",
  "members.keeps": "lleva la lista de miembros",
  "members.remove.title": "¿Retirar a {name} del equipo?",
  "members.remove.go": "Retirar",
  "members.lost.title": "¿Excluir un dispositivo de {name}?",
  "members.lost.go": "Excluir",
  "members.cut.keeps": "Todo lo escrito hasta ahora sigue siendo legible allí. Eso no se puede deshacer.",
  "members.cut.key":
    "Se cambia la clave del expediente. Lo que se escriba desde ahora no se podrá leer allí, llegue como llegue.",
  "members.cut.aside":
    "Lo anotado allí que le ha llegado a usted se mantiene. Lo que venga después se aparta en las computadoras de todos, con el motivo.",
  "members.cut.invitations":
    "{count, plural, =0 {No hay invitaciones abiertas.} one {La invitación abierta se cierra: su código puede conocerse allí.} other {Las # invitaciones abiertas se cierran: sus códigos pueden conocerse allí.}}",
  "members.cut.offline": "Quien esté sin conexión sigue con la clave anterior hasta que llegue su lista de miembros.",
  "members.cut.done": "Exclusión: {name}. La clave del expediente ha cambiado.",
  "asking.title": "{count, plural, one {# solicitud de ingreso} other {# solicitudes de ingreso}}",
  "asking.what":
    "La invitación que usaron no les da entrada. Admita solo a quien conozca: haga que antes le lean el número en voz alta.",
  "asking.take": "Admitir",
  "team.waits": "{count, plural, one {# entrada en espera} other {# entradas en espera}}",
  "team.waits.what": "Aún no ha llegado algo en lo que se basan. Contarán automáticamente en cuanto llegue.",
  "team.cut":
    "Este dispositivo fue retirado del equipo: no se puede escribir nada más con él. Todavía puede leer lo que contiene. Para volver, pida una invitación al administrador.",
  "region.removed": "Fuera del equipo",
  "removed.member": "Su acceso al equipo fue retirado por {by}, {when}.",
  "removed.device": "{by} retiró este dispositivo del equipo, {when}.",
  "removed.what":
    "Todavía puede leer, buscar e imprimir lo que tiene esta computadora. No se puede escribir nada más con ella. Para volver, pida una invitación al administrador.",
  "removed.since":
    "{count, plural, one {# entrada que usted hizo desde entonces está apartada: no cuenta para nadie.} other {# entradas que usted hizo desde entonces están apartadas: no cuentan para nadie.}}",
  "command.removed.save": "Guardar lo que solo tiene esta computadora…",
  "remains.title": "Guardar lo que solo tiene esta computadora",
  "remains.records":
    "{count, plural, =0 {Hasta donde se sabe aquí, otros tienen todas las entradas.} one {No consta que # entrada esté en ningún otro lugar, o está apartada.} other {No consta que # entradas estén en ningún otro lugar, o están apartadas.}}",
  "remains.private":
    "También lo privado: {mine, plural, =0 {} one {# nota privada} other {# notas privadas}}{both, select, yes {, } other {}}{unfinished, plural, =0 {} one {# nota sin terminar} other {# notas sin terminar}}",
  "remains.what":
    "El archivo contiene todas las entradas del expediente y, aparte, las notas suyas que no respalda ninguna entrada válida. Quien esté en el equipo puede abrirlo, y esta computadora también; el equipo revisa sus notas antes de importar alguna.",
  "remains.go": "Guardar…",
  "team.forks":
    "Se hicieron dos listas de miembros a partir de una misma: se copió el dispositivo del administrador o se usó dos veces la hoja de recuperación. Vale una de las dos, la misma para todos. Revise la lista de miembros y rehaga lo que falte.",
  "aside.record": "{type, select, none {Entrada} other {Entrada ({type})}}",
  "aside.mend":
    "{way, select, packet {Lo traerá un archivo de intercambio de quien lo tenga, o el servidor de sincronización.} admission {El administrador puede admitir el dispositivo o crear otra invitación.} again {Contará si lo indica de nuevo un dispositivo autorizado.} other {No hay que hacer nada.}}",
  "aside.all": "Mostrar todas ({count})",
  "keeping.title": "La administración",
  "keeping.key.what":
    "Usted lleva la lista de miembros en este dispositivo. Si una clave pudo caer en malas manos, cámbiela: lo que se escriba después se cifra con la nueva.",
  "keeping.key": "Cambiar la clave del expediente…",
  "keeping.key.title": "¿Cambiar la clave del expediente?",
  "keeping.key.ask":
    "Los dispositivos de cada miembro y las invitaciones abiertas reciben la clave nueva con su lista de miembros. Lo escrito hasta ahora sigue siendo legible con la anterior.",
  "keeping.key.go": "Cambiar la clave",
  "keeping.key.done": "La clave del expediente ha cambiado.",
  "keeping.take.what":
    "Quien tenga la hoja de recuperación puede asumir la administración, pase lo que pase con el dispositivo del administrador.",
  "keeping.take": "Asumir la administración",
  "keeping.take.ask":
    "Desde entonces este dispositivo lleva la lista de miembros y ninguna lista que haga {name} contará ya. Todos lo sabrán cuando les llegue su lista.",
  "keeping.code": "El código de la hoja de recuperación",
  "keeping.code.hint": "Nueve grupos de cuatro. No importan las mayúsculas ni los guiones.",
  "keeping.who": "Esta computadora es de",
  "keeping.who.back": "el administrador, cuyo dispositivo anterior se excluye",
  "keeping.who.new": "un miembro nuevo",
  "keeping.former": "El administrador hasta ahora",
  "keeping.former.stays": "sigue en el equipo como responsable",
  "keeping.former.device": "perdió el dispositivo: se excluye",
  "keeping.former.leaves": "deja el equipo: se excluyen todos sus dispositivos",
  "keeping.file": "Desde el archivo de la hoja…",
  "keeping.take.go": "Asumir",
  "keeping.take.done": "Este dispositivo lleva la lista de miembros desde ahora.",
  "cli.members.id":
    "{count, plural, =0 {No hay aquí ningún identificador que empiece por {id}.} one {# identificador empieza por {id}. Indique más caracteres.} other {# identificadores empiezan por {id}. Indique más caracteres.}}",
  "cli.members.invitation": "invitación {id}: {role}, {whom}, {until}",
  "cli.members.asking": "pide entrar: {id}  {print}  {reason}",
  "cli.members.admitted": "Ingreso admitido. Función: {role}.",
  "cli.members.closed": "La invitación está cerrada.",
  "cli.members.asked":
    "Se escribió la solicitud en {path}. Respóndala en su otro dispositivo (--vouch) y traiga aquí la respuesta (--answer).",
  "cli.members.answered": "Se escribió la respuesta en {path}. Solo sirve en el dispositivo nuevo.",
  "hub.invitation-over": "La invitación ha caducado. Pida otra al administrador.",
} as const;
