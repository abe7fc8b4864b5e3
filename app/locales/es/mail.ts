import type { RespondentWords } from "../words";

/** Mails to the people who are asked, in Spanish. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "es", dir: "ltr" },
  greeting: (name) => (name === "" ? "Hola:" : `Hola, ${name}:`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `¿Cómo colaboran ${sales} y ${marketing} en ${organization}?`,
    opening: (organization, sales, marketing) =>
      `${organization} hace las mismas preguntas a todas las personas de ${sales} y ${marketing}: cómo se entienden los dos equipos y cómo colaboran. Nos gustaría conocer su punto de vista.`,
    duration: (minutes) => `Se tarda unos ${minutes} minutos.`,
    closing: (date) => `Puede responder hasta el ${date}.`,
    button: "Abrir la encuesta",
  },
  reminder: {
    subject: (subject) => `Recordatorio: ${subject}`,
    everyone:
      "Este recordatorio se envía a todas las personas encuestadas, porque nadie consulta quién ha respondido. Si ya respondió, se lo agradecemos; no tenga en cuenta este mensaje.",
    unclaimed:
      "Recibe este recordatorio porque con su enlace aún no se ha recogido ninguna papeleta. A nadie que use el producto se le muestra quién lo recibe; quien administra el servidor o el servidor de correo podría verlo.",
    unclaimedTrial:
      "Recibe este recordatorio porque con su enlace aún no se ha recogido ninguna papeleta. Quien lee la bandeja de salida ve que usted lo recibe.",
  },
  promise: (least) =>
    `Qué ocurre con sus respuestas: se sellan en su navegador antes de enviarse. Nadie que use este producto puede ver qué respondió usted, ni sus superiores ni quien inició la encuesta. Quien administra el servidor sí podría. Solo se muestran resultados de grupos de al menos ${least.toLocaleString("es")} personas.`,
  promiseTwoKey: (least, holders) =>
    `Qué pasa con sus respuestas: se sellan en su navegador antes de enviarse. Ni su responsable ni quien gestiona el servidor pueden ver lo que respondió, salvo que ayuden dos de estas tres personas: ${holders}. Los resultados se muestran solo para grupos de al menos ${least} personas.`,
  promiseTrial: (least) =>
    `Qué ocurre con sus respuestas: se sellan en su navegador antes de enviarse y solo se muestran resultados de grupos de al menos ${least.toLocaleString("es")} personas. Pero quien configuró esta prueba puede abrir su enlace, ver si se usó y responder por usted. Y quien administra el servidor podría abrir lo que usted respondió.`,
  comments: (least) =>
    `Con los comentarios es distinto: cuando han respondido al menos ${least.toLocaleString("es")} personas de su equipo, lo que usted escriba puede leerse de forma literal, sin nombres.`,
  link: "El enlace es solo para usted; por favor, no lo reenvíe. Abrirlo no cambia nada: su papeleta no se recoge hasta que pulse el botón de la página.",
  copyLink: "Si el botón no funciona, copie esta dirección en su navegador:",
  trial: {
    subject: (subject) => `Prueba: ${subject}`,
    notice:
      "Esta es una prueba de la encuesta. Quien la configuró y quien administra el servidor pueden leer en él sus correos.",
  },
  test: {
    subject: (subject) => `Correo de prueba: ${subject}`,
    notice: "Este es un correo de prueba, tal como lo recibirán las personas encuestadas.",
    summary: "Su enlace no funciona: no abre ninguna encuesta, solo la página sobre el anonimato.",
    foot: (organization) => `Ha solicitado este correo en su rol de propietario de ${organization}.`,
  },
  cancellation: {
    subject: (wave) => `Cancelada: ${wave}`,
    summary: "Su enlace ya no funciona. No tiene que hacer nada.",
    body: (organization, wave) =>
      `${organization} ha cancelado la encuesta «${wave}». Las respuestas que ya se habían dado se han destruido, aún selladas, junto con las claves que habrían podido abrirlas.`,
  },
  results: {
    subject: (sales, marketing) => `Resultados: cómo se ven ${sales} y ${marketing}`,
    body: (organization, sales, marketing) =>
      `${organization} preguntó a todas las personas de ${sales} y ${marketing}. Los dos responsables han acordado que todas las personas preguntadas puedan leer los resultados. Aquí están.`,
    link: "El enlace es el mismo para todas las personas. No dice quién es usted y nadie sabe quién lo abre.",
    button: "Leer los resultados",
  },
  foot: (team, organization) => `Recibe este correo porque forma parte de ${team} en ${organization}.`,
  footStatus:
    "A nadie que use el producto se le muestra quién ha respondido y quién no, solo cuántas personas de cada equipo lo han hecho: de cinco en cinco mientras la encuesta está abierta.",
};
