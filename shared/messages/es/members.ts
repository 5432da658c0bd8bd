export const members = {
  "roster.yours-not": "Solo el administrador cambia la lista de miembros.",
  "roster.full":
    "La lista de miembros sería demasiado larga, o una función cambió demasiadas veces. Quite lo que ya no haga falta.",
  "member.unknown": "La lista de miembros ya no tiene a nadie así.",
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
    "Este dispositivo fue excluido. Haga que se una de nuevo, o lleve el archivo del expediente a otra máquina.",
  "recovery.use":
    "Para usarla, abra el expediente en Clausemark en la máquina del nuevo administrador: Equipo, «Asumir la administración». Escriba el código o lea este archivo. Las letras I, L, O y U no aparecen en él.",
  "recovery.dossier": "Expediente {dossier}",
  "device.not-listed": "El administrador aún no ha confirmado este dispositivo. Hasta entonces no puede avalar otro.",
  "device.known": "Este dispositivo ya está en el equipo.",
  "device.already": "Esta máquina ya tiene un lugar en el expediente.",
  "device.other-request":
    "Esto responde a una solicitud que no se hizo aquí desde que se inició la aplicación. Haga una nueva y deje que el otro dispositivo la responda.",
  "device.add": "Añadir un dispositivo mío …",
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
  "device.answer.hint": "Si el equipo no tiene nodo, lleve también el archivo del expediente.",
  "device.answer.paste": "Pegue lo que responde su otro dispositivo.",
  "device.mine": "Es otro dispositivo mío …",
  "device.ask.what":
    "Lleve esta solicitud a su otro dispositivo: Equipo, «Añadir un dispositivo mío». Deje Clausemark abierto aquí hasta tener la respuesta.",
  "device.ask.hint": "No es secreta y no nombra ningún expediente.",
  "dialog.done": "Listo",
  "carried.code": "{what}, como código QR",
  "carried.save": "Guardar como archivo …",
  "author.verified": "{name} ✓",
  "invite.uses": "Para",
  "invite.uses.one": "una persona",
  "invite.uses.many": "varias personas",
  "invite.term": "Abierta",
  "invite.term.day": "un día",
  "invite.term.week": "una semana",
  "invite.term.month": "30 días",
  "invite.term.ever": "hasta que se cierre",
  "invite.open": "{count, plural, one {Una invitación abierta} other {# invitaciones abiertas}}",
  "invite.until": "hasta el {when}",
  "invite.over": "caducó el {when}",
  "invite.back": "{name} vuelve",
  "invite.came": "llegaron: {who}",
  "invite.close": "Cerrar",
  "invitation.text.what":
    "{title, select, none {Invitación a un expediente en Clausemark.} other {Invitación a «{title}» en Clausemark.}} Función: {role}. {until, select, none {Abierta hasta que se cierre.} other {Abierta hasta el {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Abra esta dirección en un navegador, o la aplicación Clausemark:} room {Abra la aplicación Clausemark en un equipo de la misma red.} other {Abra en la aplicación Clausemark el archivo del expediente, que acompaña a esta invitación.}}",
  "invitation.text.join": "2. Elija «{action}» y pegue allí este mensaje entero.",
  "invitation.text.secret":
    "Quien tenga el código de abajo puede entrar y leer. No lo pase a nadie y borre este mensaje cuando se haya unido.",
  "members.former": "{count, plural, one {Un antiguo miembro} other {# antiguos miembros}}",
  "members.verified": "✓ verificado",
  "members.devices": "{count, plural, one {un dispositivo} other {# dispositivos}}",
  "members.print":
    "Pida al miembro que lea este número en voz alta, por teléfono o en persona. Si coincide, márquelo: lo que escriba llevará ✓ en su máquina.",
  "members.own-print": "Lea este número a los demás, por teléfono o en persona: así sabrán que lo que escribe es suyo.",
  "members.compared": "Comparado de viva voz",
  "members.lost": "Perdido o robado …",
  "members.remove": "Retirar del equipo …",
  "members.role": "Función",
  "members.called-before": "Nombres anteriores: {names}",
  "members.erase-names": "Borrar los nombres anteriores …",
  "members.role.changed": "{name}: desde ahora {role}. Lo dicho antes queda como está.",
  "members.return":
    "{name} puede volver con otro dispositivo. La invitación deja entrar un dispositivo, como el mismo miembro: lo dicho antes sigue siendo suyo.",
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
    "Lo dicho allí que le ha llegado se mantiene. Lo que venga después queda aparte en todas partes, con el motivo.",
  "members.cut.invitations":
    "{count, plural, =0 {No hay invitaciones abiertas.} one {La invitación abierta se cierra: su código puede conocerse allí.} other {Las # invitaciones abiertas se cierran: sus códigos pueden conocerse allí.}}",
  "members.cut.offline": "Quien esté sin conexión sigue con la clave anterior hasta que llegue su lista de miembros.",
  "members.cut.done": "{name}: excluido. La clave del expediente ha cambiado.",
  "asking.title": "{count, plural, one {Alguien pide entrar} other {# piden entrar}}",
  "asking.what": "Lo que usaron no les da entrada. Admita solo a quien conozca: haga que antes le lean el número.",
  "asking.take": "Admitir",
  "team.waits": "{count, plural, one {Un registro espera} other {# registros esperan}}",
  "team.waits.what": "Aún no ha llegado algo en lo que se basan. Contarán por sí solos en cuanto llegue.",
  "team.cut":
    "Este dispositivo fue retirado del equipo: no se puede escribir nada más con él. Todavía puede leer lo que contiene. Para volver, pida una invitación a la administración.",
  "region.removed": "Fuera del equipo",
  "removed.member": "{by} le retiró del equipo, {when}.",
  "removed.device": "{by} retiró este dispositivo del equipo, {when}.",
  "removed.what":
    "Todavía puede leer, buscar e imprimir lo que tiene esta máquina. No se puede escribir nada más con ella. Para volver, pida una invitación a la administración.",
  "removed.since":
    "{count, plural, one {Un registro que usted hizo desde entonces está apartado: no cuenta para nadie.} other {# registros que usted hizo desde entonces están apartados: no cuentan para nadie.}}",
  "command.removed.save": "Guardar lo que solo tiene esta máquina …",
  "remains.title": "Guardar lo que solo tiene esta máquina",
  "remains.records":
    "{count, plural, =0 {Hasta donde se sabe aquí, otros tienen todos los registros.} one {Un registro no está en ninguna otra parte, que se sepa, o está apartado.} other {# registros no están en ninguna otra parte, que se sepa, o están apartados.}}",
  "remains.private":
    "También lo privado: {mine, plural, =0 {} one {una nota privada} other {# notas privadas}}{both, select, yes {, } other {}}{unfinished, plural, =0 {} one {una nota sin terminar} other {# notas sin terminar}}",
  "remains.what":
    "El archivo tiene todos los registros del expediente y, aparte, las notas de usted por las que no cuenta ningún registro. Quien esté en el equipo puede abrirlo, y esta máquina también; el equipo revisa sus notas antes de incorporar alguna.",
  "remains.go": "Guardar …",
  "team.forks":
    "Se hicieron dos listas de miembros a partir de una: se copió el dispositivo del administrador o se usó dos veces la hoja de recuperación. Vale una de las dos, la misma para todos. Repase los miembros y rehaga lo que falte.",
  "aside.record": "{type, select, none {Registro} other {Registro ({type})}}",
  "aside.mend":
    "{way, select, packet {Lo traerá un paquete de quien lo tenga, o el nodo.} admission {El administrador puede admitir el dispositivo o crear otra invitación.} again {Contará si lo dice de nuevo un dispositivo que pueda.} other {No hay que hacer nada.}}",
  "aside.all": "Mostrar todos ({count})",
  "keeping.title": "La administración",
  "keeping.key.what":
    "Usted lleva la lista de miembros en este dispositivo. Si una clave pudo caer en malas manos, cámbiela: lo que se escriba después se sella con la nueva.",
  "keeping.key": "Cambiar la clave del expediente …",
  "keeping.key.title": "¿Cambiar la clave del expediente?",
  "keeping.key.ask":
    "Los dispositivos de cada miembro y las invitaciones abiertas reciben la clave nueva con su lista de miembros. Lo escrito hasta ahora sigue siendo legible con la anterior.",
  "keeping.key.go": "Cambiar la clave",
  "keeping.key.done": "La clave del expediente ha cambiado.",
  "keeping.take.what":
    "Quien tenga la hoja de recuperación puede asumir la administración, sea lo que sea del dispositivo del administrador.",
  "keeping.take": "Asumir la administración",
  "keeping.take.ask":
    "Desde entonces este dispositivo lleva la lista de miembros y ninguna lista que haga {name} contará ya. Todos lo sabrán cuando les llegue su lista.",
  "keeping.code": "El código de la hoja de recuperación",
  "keeping.code.hint": "Nueve grupos de cuatro. No importan las mayúsculas ni los guiones.",
  "keeping.who": "Esta máquina pertenece a",
  "keeping.who.back": "el administrador, cuyo dispositivo anterior se excluye",
  "keeping.who.new": "un miembro nuevo",
  "keeping.former": "El administrador hasta ahora",
  "keeping.former.stays": "sigue en el equipo como responsable",
  "keeping.former.device": "perdió el dispositivo: se excluye",
  "keeping.former.leaves": "deja el equipo: se excluyen todos sus dispositivos",
  "keeping.file": "Desde el archivo de la hoja …",
  "keeping.take.go": "Asumir",
  "keeping.take.done": "Este dispositivo lleva la lista de miembros desde ahora.",
  "cli.members.id":
    "{count, plural, =0 {Nada aquí tiene un identificador que empiece por {id}.} one {# identificador empieza por {id}. Precise.} other {# identificadores empiezan por {id}. Precise.}}",
  "cli.members.invitation": "invitación {id}: {role}, {whom}, {until}",
  "cli.members.asking": "pide entrar: {id}  {print}  {reason}",
  "cli.members.admitted": "Admitido: {role}.",
  "cli.members.closed": "La invitación está cerrada.",
  "cli.members.asked":
    "Solicitud escrita en {path}. Respóndala en su otro dispositivo (--vouch) y traiga aquí la respuesta (--answer).",
  "cli.members.answered": "Respuesta escrita en {path}. Solo sirve en el dispositivo nuevo.",
  "hub.invitation-over": "La invitación ha caducado. Pida otra al administrador.",
} as const;
