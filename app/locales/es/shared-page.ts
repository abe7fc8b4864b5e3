import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: resultados en ${organization}`,
  heading: (sales, marketing) => `Cómo se ven ${sales} y ${marketing}: los resultados`,
  lead: (organization, sales, marketing, wave) =>
    `Se preguntó a todas las personas de ${sales} y ${marketing} de ${organization} en «${wave}». Las cifras de esta página son las que ve la dirección.`,
  oneAddress:
    "Esta página tiene una sola dirección para todas las personas preguntadas. No usa cookies y Parallax no registra quién la abre.",
  answered: (team, answers, invited) => `${team}: respondieron ${answers} de ${invited}`,
  answeredOnly: (team, answers) => `${team}: respondieron ${answers}`,
  hidden: (team) => `${team}: respondieron muy pocas personas, por eso no se muestra nada de este equipo`,
  low: "Respondió menos de la mitad de un equipo. Los demás quizá piensen de otro modo.",
  custodyServer:
    "En esta encuesta la clave estaba en el servidor. Quien lo administra habría podido abrir respuestas antes del cierre.",
  trial: "Fue una prueba: quien la preparó podía leer los correos.",
  how: {
    title: "Cómo leer esta página",
    scores: "Los valores van de 0 a 100. Más es mejor.",
    range: "Tras cada diferencia está el intervalo en el que muy probablemente se encuentra.",
    certainty: "Una diferencia clara o probable se distingue del azar. Una abierta puede ser azar.",
    least: (people) =>
      `Nunca se muestran respuestas de menos de ${people} personas, ni aquí ni a la dirección.`,
  },
  topics: "Por tema",
  statements: "Afirmación por afirmación",
  difference: (points, range, certainty) => `Diferencia: ${points} puntos (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Diferencia: ${range} puntos, ${certainty}`,
  noDifference: "Aquí no se pueden comparar los equipos.",
  certainty: { clear: "clara", likely: "probable", open: "abierta" },
  range: (low, high) => `de ${low} a ${high}`,
  between: (low, high) => `entre ${low} y ${high}`,
  orMore: (score) => `${score} o más`,
  orLess: (score) => `${score} o menos`,
  few: "muy pocas respuestas",
  reversed: "Preguntado al revés: un valor alto significa que no se está de acuerdo.",
  next: {
    title: "Qué pasa ahora",
    none: "Las personas al frente de ambos equipos aún no han acordado nada. Cuando lo hagan, estará aquí.",
    due: (day) => `Para el ${day} a más tardar`,
    done: "Hecho",
  },
  agreements: {
    title: "Lo que los dos equipos han acordado",
    since: (signed, review) =>
      `Firmado por quienes dirigen ambos equipos, vigente desde el ${signed}. Lo revisarán el ${review}.`,
  },
  more: "Qué se puede saber de sus respuestas y qué no",
  languages: "Leer esta página en",
  missing: {
    title: "Aquí no hay nada que leer",
    text: "Quizá se hayan eliminado los resultados, o la dirección no esté completa. Abra otra vez el enlace del correo o pregunte a quien le envió la encuesta.",
  },
};
