export const members = {
  "roster.yours-not": "Solo el administrador cambia la lista de miembros.",
  "roster.full":
    "La lista de miembros sería demasiado larga, o una función cambió demasiadas veces. Quite lo que ya no haga falta.",
  "member.unknown": "La lista de miembros ya no tiene a nadie así.",
  "member.administrator":
    "El administrador sigue siendo responsable y no puede ser excluido. Traspase antes la administración, con la hoja de recuperación.",
  "member.role-same": "Ya tiene esa función.",
  "invitation.over": "Una invitación tiene que estar abierta un tiempo. Elija un día posterior.",
  "invitation.unknown": "Esta invitación ya está cerrada.",
  "device.request-unreadable": "Esto no es la solicitud de un dispositivo nuevo, o no está entera. Cópiela entera.",
  "recovery.length": "El código tiene 36 letras y cifras. Falta o sobra alguna.",
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
} as const;
